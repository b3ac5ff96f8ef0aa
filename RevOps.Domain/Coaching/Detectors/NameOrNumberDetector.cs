using RevOps.Domain.Calls.Analysis.Cues;
using RevOps.Domain.Calls.Analysis.Speech;
using RevOps.Domain.Coaching.Timeline;

namespace RevOps.Domain.Coaching.Detectors;

/// <summary>
/// The customer gave a figure of their own business, or the name of somebody who has a say. Only what was heard to its end: half a number is
/// a wrong one.
/// </summary>
internal sealed class NameOrNumberDetector : ICueDetector
{
    // A number with its unit is 1 by the lexicon
    private const double Clear = 1;

    // "our CFO, who joined last year, is Petra": further away it is somebody else's name
    private const int NameWithin = 3;

    public CueKind Kind => CueKind.NameOrNumber;

    public CueDraft? Detect(CoachMoment moment)
    {
        if (moment.FromCustomer is not { IsFinal: true, Speech.IsQuestion: false } heard)
        {
            return null;
        }

        return (Name(heard) ?? Number(heard)) is var (first, last)
            ? Note(heard, first, last)
            : null;
    }

    private static CueDraft Note(HeardLine heard, int first, int last)
    {
        var words = heard.Speech.Words;
        var noted = words.Text[words[first].Start..words[last].End];
        return new CueDraft(Headlines.Of($"Note: {noted}"), "Say it back to them, so that it is right.") { Topic = noted.ToLowerInvariant(), Quote = heard.Quote(first) };
    }

    /// <summary>The figure with its unit: "forty hours a week".</summary>
    private static (int First, int Last)? Number(HeardLine heard)
    {
        CueHit? best = null;
        foreach (var hit in heard.Speech.Cues)
        {
            if (hit.Cue == "moment.metric" && hit.Weight >= Clear && hit.Count > (best?.Count ?? 0) && HasNumber(heard.Speech.Words, hit))
            {
                best = hit;
            }
        }

        if (best is not { } found)
        {
            return null;
        }

        // "a hundred and forty thousand": the lexicon sees the last word only
        var first = found.First;
        while (first > 0 && (NumberWords.IsNumber(heard.Speech.Words.At(first - 1)) || (heard.Speech.Words.At(first - 1) == "and" && NumberWords.IsNumber(heard.Speech.Words.At(first - 2) is { Length: > 0 } word ? word : "-"))))
        {
            first--;
        }

        return (first, found.First + found.Count - 1);
    }

    private static bool HasNumber(SpokenText words, CueHit hit)
    {
        for (var i = hit.First; i < hit.First + hit.Count; i++)
        {
            if (NumberWords.IsNumber(words.At(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The capitalised words behind "our CFO is" and the like; recognisers without capitals give no names.</summary>
    private static (int First, int Last)? Name(HeardLine heard)
    {
        var words = heard.Speech.Words;
        foreach (var hit in heard.Speech.Cues)
        {
            var from = hit.First + hit.Count;
            for (var i = from; hit.Cue == "coaching.person" && i < words.Count && i < from + NameWithin && !words[i - 1].EndsSentence; i++)
            {
                if (IsName(words[i]))
                {
                    return (i, i + 1 < words.Count && IsName(words[i + 1]) && words[i].After == '\0' ? i + 1 : i);
                }
            }
        }

        return null;
    }

    private static bool IsName(SpokenWord word) => word is { Capital: true, Length: > 2 } && word.Lower is not ("i'm" or "i'll" or "i've" or "i'd");
}
