using System.Text.Json;

namespace RevOps.Domain.Reviews.Rules.Cues;

/// <summary>Reads lexicon files such as those of Reviews/Lexicons: <c>{ "cue.key": { "of": "rep|customer|any", "deniable": false, "notAfter": [], "phrases": […] } }</c>.</summary>
internal static class LexiconFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static readonly string[] Sides = ["rep", "customer", "any"];

    /// <summary>What the judges listen for.</summary>
    public const string OfReviews = "Reviews.Lexicons.";

    public static List<Cue> Read(string prefix = OfReviews) => [.. EmbeddedText.Read(prefix).SelectMany(x => Parse(x.Name, x.Text))];

    private static IEnumerable<Cue> Parse(string file, string json)
    {
        var cues = JsonSerializer.Deserialize<Dictionary<string, CueFile>>(json, Options)!;
        foreach (var (key, cue) in cues)
        {
            if (!Sides.Contains(cue.Of) || cue.Phrases.Count == 0)
            {
                throw new InvalidOperationException($"Lexicon {file}: cue {key} needs a side and phrases.");
            }

            yield return new(key, cue.Of, cue.Deniable, cue.NotAfter ?? [], cue.Phrases);
        }
    }

    private sealed record CueFile(string Of, IReadOnlyList<string> Phrases, bool Deniable = false, IReadOnlyList<string>? NotAfter = null);
}
