using RevOps.Domain.Calls.Analysis.Metrics;
using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Roles;

/// <summary>
/// The first names by which speakers introduce themselves while a call opens: "this is Marcus", "it's Marcus Boyd from …". It tells who is
/// who where a tool wrote "Speaker 1" and the rep's name is known.
/// </summary>
internal sealed class SelfIntroductions
{
    private readonly PerSpeaker<HashSet<string>> _names = new();

    public void Observe(HeardUtterance heard)
    {
        var words = heard.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var before = IsStart(words, i);
            if (before > 0 && words.At(i + before) is { Length: > 1 } name)
            {
                _names[heard.Speaker].Add(name);
            }
        }
    }

    /// <summary>The only speaker who gave this first name; null where nobody did, or several.</summary>
    public int? Find(string fullName, int speakers)
    {
        if (SpeakerNames.Parts(fullName) is not [var first, ..])
        {
            return null;
        }

        var found = Enumerable.Range(0, speakers).Where(i => _names.Find(i)?.Contains(first) == true).ToArray();
        return found is [var only] ? only : null;
    }

    /// <summary>Words of an introduction that begins here; 0 where none does.</summary>
    private static int IsStart(SpokenText words, int at) => words.At(at) switch
    {
        "i'm" or "im" or "it's" or "its" or "this's" => 1,
        "i" when words.At(at + 1) is "am" or "'m" => 2,
        "it" or "this" when words.At(at + 1) is "is" or "'s" => 2,
        "name" when words.At(at + 1) is "is" => 2,
        "name's" => 1,
        _ => 0,
    };
}
