using RevOps.Domain.Calls.Analysis.Labelling.Phrases;
using RevOps.Domain.Calls.Analysis.Labelling.Words;

namespace RevOps.Domain.Calls.Analysis.Labelling.Rules;

/// <summary>
/// Names a competing product or the in-house tool that does the job: tracked names (recognition may have split or joined them), the lexicon's,
/// and unknown names where the words around say what they are ("we signed with …"). A name so learnt holds for the rest of the call.
/// </summary>
internal sealed class CompetitorRule(IReadOnlyList<string> tracked)
{
    // Shorter unknown words in lower case are as likely misheard as named.
    private const int ShortestName = 6;

    // Names made of plain words rarely end so; plain words that no lexicon has mostly do.
    private static readonly string[] OrdinaryEndings =
        ["s", "ing", "ed", "ly", "ion", "ment", "er", "al", "ive", "ity", "able", "ful", "ance", "ence", "ist", "ure", "age", "ory", "ary", "ic", "ant", "ent", "ate"];

    private readonly string[] _tracked = [.. tracked.Select(Letters).Where(x => x.Length > 1)];

    public Labels Label(Reading reading, CallMemory memory)
    {
        var named = Learn(reading, memory);
        return named || reading.Has(Sense.Competitor) || reading.Has(Sense.InHouse) || MentionsKnown(reading, memory) || MentionsTracked(reading) ? Labels.Competitor : Labels.None;
    }

    private static bool Learn(Reading reading, CallMemory memory)
    {
        var found = false;
        foreach (var hit in reading.Hits)
        {
            var at = hit.Sense switch { Sense.RivalFrame or Sense.RivalFrameWeak => hit.End, Sense.RivalAfter => hit.Start - 1, _ => -1 };
            if (at >= 0 && at < reading.Words.Count && IsName(reading, at, hit.Sense))
            {
                found = true;
                memory.Rivals.Add(reading.Words[at].Hash);
            }
        }

        return found;
    }

    private static bool IsName(Reading reading, int at, Sense frame)
    {
        var word = reading.Words[at];
        if (word.Id != Vocabulary.Unknown || word.Length < ShortestName || (word.Is(TokenFlags.Stop) && frame != Sense.RivalAfter))
        {
            return false;
        }

        return reading.Punctuated ? word.Is(TokenFlags.Capital) : frame == Sense.RivalFrame && !IsOrdinary(reading.Text.AsSpan(word.Start, word.Length));
    }

    private static bool IsOrdinary(ReadOnlySpan<char> word)
    {
        foreach (var ending in OrdinaryEndings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return !word.EndsWith("'s", StringComparison.Ordinal);
            }
        }

        return false;
    }

    private static bool MentionsKnown(Reading reading, CallMemory memory)
    {
        if (memory.Rivals.Count == 0)
        {
            return false;
        }

        foreach (var word in reading.Words)
        {
            if (word.Id == Vocabulary.Unknown && memory.Rivals.Contains(word.Hash))
            {
                return true;
            }
        }

        return false;
    }

    private bool MentionsTracked(Reading reading)
    {
        foreach (var name in _tracked)
        {
            foreach (var word in reading.Said)
            {
                if (StartsWithName(reading.Text.AsSpan(word.Start), name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Blanks and marks between letters do not count: "bright mere" is "Brightmere".
    private static bool StartsWithName(ReadOnlySpan<char> text, string name)
    {
        var matched = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            if (matched == name.Length)
            {
                return !char.IsLetterOrDigit(text[i - 1]) || IsPlural(text[i..]);
            }

            if (char.ToLowerInvariant(text[i]) != name[matched++])
            {
                return false;
            }
        }

        return matched == name.Length;
    }

    private static bool IsPlural(ReadOnlySpan<char> rest) => rest[0] is 's' && (rest.Length == 1 || !char.IsLetterOrDigit(rest[1]));

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
