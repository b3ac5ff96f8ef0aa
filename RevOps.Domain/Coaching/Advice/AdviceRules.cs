using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Competition;
using RevOps.Domain.Coaching.Detectors;

namespace RevOps.Domain.Coaching.Advice;

/// <summary>What an adviser's cue has to be. A model writes much and certain: only what is short and borne out by the call gets through.</summary>
internal static class AdviceRules
{
    /// <summary>Cues in one answer; an adviser that finds more finds nothing.</summary>
    public const int Most = 3;

    private const int LongestHeadline = 60;
    private const int LongestLine = 200;
    private const int ShortestQuote = 2;

    /// <summary>Marks an adviser's topics: the rules' topics are keys of the playbook.</summary>
    public const string Topic = "advised:";

    /// <summary>The kinds it can find, and whose words cause them.</summary>
    private static readonly Dictionary<CueKind, SpeakerRole> Kinds = new()
    {
        [CueKind.Objection] = SpeakerRole.Customer,
        [CueKind.UnansweredQuestion] = SpeakerRole.Customer,
        [CueKind.Competitor] = SpeakerRole.Customer,
        [CueKind.BuyingSignal] = SpeakerRole.Customer,
        [CueKind.DealQuestion] = SpeakerRole.Customer,
        [CueKind.NameOrNumber] = SpeakerRole.Customer,
        [CueKind.Jargon] = SpeakerRole.Rep,
    };

    /// <summary>The line whose words caused it, where it may compete; else why not.</summary>
    public static (AdviceOutcome Outcome, ExcerptLine? Line) Check(CallExcerpt excerpt, SuggestedCue suggested, DateTimeOffset now)
    {
        if (!Kinds.TryGetValue(suggested.Kind, out var side))
        {
            return (AdviceOutcome.WrongKind, null);
        }

        if (!IsShort(suggested))
        {
            return (AdviceOutcome.TooLong, null);
        }

        var quote = suggested.Quote ?? "";
        var said = quote.Trim().Length < ShortestQuote ? null : excerpt.Lines.LastOrDefault(x => x.Text.Contains(quote, StringComparison.Ordinal));
        return said switch
        {
            null => (AdviceOutcome.NotSaid, null),
            _ when said.Side != side => (AdviceOutcome.WrongKind, null),
            _ when now - said.ReceivedAt > CueRules.MomentLasts => (AdviceOutcome.Past, null),
            _ => (AdviceOutcome.Taken, said),
        };
    }

    public static CueDraft DraftOf(SuggestedCue suggested) => new(suggested.Headline.Trim(), suggested.Detail.Trim())
    {
        // The same advice is one topic, so that it is given once
        Topic = Topic + suggested.Headline.Trim().ToLowerInvariant(),
        Ask = string.IsNullOrWhiteSpace(suggested.Ask) ? null : suggested.Ask.Trim(),
        Quote = suggested.Quote.Trim(),
    };

    private static bool IsShort(SuggestedCue suggested) =>
        IsLine(suggested.Headline, LongestHeadline) && Headlines.WordsOf(suggested.Headline) <= Headlines.MostWords
        && IsLine(suggested.Detail, LongestLine) && (suggested.Ask is null || suggested.Ask.Length == 0 || IsLine(suggested.Ask, LongestLine))
        && suggested.Quote is { Length: <= LiveCalls.LiveCue.LongestQuote };

    private static bool IsLine(string? text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest && !text.Any(char.IsControl);
}
