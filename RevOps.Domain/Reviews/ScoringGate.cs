using System.Globalization;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Reviews;

/// <summary>
/// Decides whether a call says enough to be scored. A wrong number or a voicemail must not pull a rep's average down.
/// </summary>
public static class ScoringGate
{
    /// <summary>A shorter call is not scored.</summary>
    public const double LeastSeconds = 60;

    /// <summary>
    /// Without times: fewer words of both sides are not scored. At the 173 words a minute that sales talk has
    /// (docs/metrics.md) a minute holds about 170; pauses and slow speakers bring it down to 120.
    /// </summary>
    public const int LeastWords = 120;

    /// <summary>Fewer words of the customer's side are a greeting, not speech to judge by.</summary>
    public const int LeastCustomerWords = 5;

    /// <summary>Why the call is not scored, one sentence; null where it is.</summary>
    public static string? NotScoredReason(CallAnalysis call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return TooShort(call) ?? NobodyKnown(call) ?? NoCustomer(call);
    }

    private static string? TooShort(CallAnalysis call)
    {
        if (call.DurationSeconds is { } seconds)
        {
            return seconds < LeastSeconds
                ? string.Create(CultureInfo.InvariantCulture, $"The call lasted {seconds:0} seconds; below {LeastSeconds:0} there is too little to judge.")
                : null;
        }

        var words = call.Utterances.Sum(x => Words(x.Utterance.Text));
        return words < LeastWords
            ? string.Create(CultureInfo.InvariantCulture, $"The transcript has no times and {words} words; below {LeastWords} (about a minute of talk) there is too little to judge.")
            : null;
    }

    private static string? NobodyKnown(CallAnalysis call)
    {
        if (call.Speakers.Count == 0)
        {
            return "The transcript does not say who spoke, so the rep's words cannot be told from the customer's.";
        }

        return call.Speakers.Any(x => x.Role == SpeakerRole.Rep)
            ? null
            : "It is not known which speaker is the rep. Name the rep, and the call is scored.";
    }

    private static string? NoCustomer(CallAnalysis call)
    {
        var words = call.Utterances
            .Where(x => CallRoles.Of(call, x.Utterance) == SpeakerRole.Customer)
            .Sum(x => Words(x.Utterance.Text));
        return words < LeastCustomerWords ? "No customer speech was heard in this call." : null;
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
