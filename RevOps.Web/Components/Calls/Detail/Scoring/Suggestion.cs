namespace RevOps.Web.Components.Calls.Detail.Scoring;

/// <summary>A suggestion taken apart: the advice, and the sentence to try where it has one.</summary>
/// <param name="Advice">What to do next time.</param>
/// <param name="Say">The sentence, without its quotation marks; null where the advice has none.</param>
public sealed record Suggestion(string Advice, string? Say)
{
    private const int ShortestSentence = 15;
    private static readonly string[] Leads = ["Try", "Say", "For example"];

    /// <summary>The last quoted passage that is long enough to be a sentence is what to say.</summary>
    public static Suggestion Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (open, close) = text.Contains('“', StringComparison.Ordinal) ? ('“', '”') : ('"', '"');
        var to = text.LastIndexOf(close);
        var from = to <= 0 ? -1 : text.LastIndexOf(open, to - 1);
        var ends = to >= 0 && text[(to + 1)..].Trim(' ', '.') is "";
        return from < 0 || !ends || to - from < ShortestSentence
            ? new(text, null)
            : new(WithoutLead(text[..from].TrimEnd(' ', ':', ',')), text[(from + 1)..to]);
    }

    // The page says itself that the sentence is to be tried.
    private static string WithoutLead(string advice)
    {
        var lead = Array.Find(Leads, x => advice.EndsWith(" " + x, StringComparison.Ordinal));
        return lead is null ? advice : advice[..^lead.Length].TrimEnd();
    }
}
