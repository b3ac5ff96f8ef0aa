using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Deals.Meddpicc.Assessing;

namespace RevOps.Domain.Deals.Risk;

/// <summary>Something to do for a deal.</summary>
/// <param name="Key">Stays the same while its cause does, so that "done" and "dismissed" hold: <c>risk:no-activity</c>, <c>ask:champion</c>.</param>
/// <param name="Text">What to do, or the question to ask.</param>
/// <param name="Reason">Why, with the figure or the state.</param>
/// <param name="Severity">How urgent.</param>
/// <param name="Due">Suggested day; never a weekend.</param>
public sealed record NextBestAction(string Key, string Text, string Reason, RiskSeverity Severity, DateOnly Due);

/// <summary>What to do next, out of the risks and the open questions of MEDDPICC. Pure and deterministic.</summary>
public static class NextBestActions
{
    private const int MostQuestions = 3;

    /// <summary>The most urgent first.</summary>
    public static IReadOnlyList<NextBestAction> Of(DealHealth health, IReadOnlyList<LetterAssessment> letters, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(health);
        ArgumentNullException.ThrowIfNull(letters);
        var day = DateOnly.FromDateTime(asOf.UtcDateTime);
        var fromRisks = health.Risks.Select(x => new NextBestAction($"risk:{x.Key}", x.Mitigation, x.Evidence[0].Text, x.Severity, Due(day, x.Severity)));
        var fromLetters = letters
            .Where(x => x.NextQuestion is not null)
            .OrderByDescending(x => x.Gaps.HasFlag(LetterGaps.Contradicted)).ThenBy(x => x.Score).ThenBy(x => x.Letter)
            .Take(MostQuestions)
            .Select(x => new NextBestAction($"ask:{x.Letter.Slot()}", x.NextQuestion!, Reason(x), Urgency(x), Due(day, Urgency(x))));
        return [.. fromRisks.Concat(fromLetters).OrderByDescending(x => x.Severity).ThenBy(x => x.Due).ThenBy(x => x.Key, StringComparer.Ordinal)];
    }

    private static RiskSeverity Urgency(LetterAssessment x) => x.Gaps.HasFlag(LetterGaps.Contradicted) ? RiskSeverity.Medium : RiskSeverity.Low;

    private static string Reason(LetterAssessment x)
    {
        var name = x.Letter.Slot().Replace('-', ' ');
        return x.Gaps switch
        {
            var g when g.HasFlag(LetterGaps.Contradicted) => $"The sources differ on {name}",
            var g when g.HasFlag(LetterGaps.Refused) => $"The customer would not say: {name}",
            var g when g.HasFlag(LetterGaps.Stale) => $"What is known of {name} is old",
            var g when g.HasFlag(LetterGaps.NotAsked) => $"Nobody asked yet: {name}",
            _ => $"Not borne out by the customer: {name}",
        };
    }

    private static DateOnly Due(DateOnly day, RiskSeverity severity)
    {
        var due = day.AddDays(severity switch { RiskSeverity.High => 1, RiskSeverity.Medium => 3, _ => 7 });
        return due.DayOfWeek switch { DayOfWeek.Saturday => due.AddDays(2), DayOfWeek.Sunday => due.AddDays(1), _ => due };
    }
}
