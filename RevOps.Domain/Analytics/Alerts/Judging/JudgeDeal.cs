using System.Globalization;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Risk;

namespace RevOps.Domain.Analytics.Alerts.Judging;

/// <summary>
/// Says whether a deal turned since it was last looked at. Pure. A deal that is looked at for the first time has not turned, unless its latest
/// move was one back: an import tells nobody of what was so before.
/// </summary>
public static class JudgeDeal
{
    private const string HealthCause = "health:";
    private const string RiskCause = "risk:";
    private const string StageCause = "stage:";
    private const int MostRisks = 3;

    /// <summary>What people are told, and what the next look compares with.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="before">The last look; null before the first.</param>
    /// <param name="now">The deal.</param>
    /// <param name="open">Causes that people were told of and that are not over.</param>
    /// <param name="at">The moment.</param>
    public static (AlertDecision Decision, DealMark After) Run(RevenueAlertRule rule, DealMark? before, DealLook now, IReadOnlyCollection<string> open, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(open);
        var band = BandOf(rule, before, now);
        var grave = now.Risks.Where(x => x.Severity == RiskSeverity.High).ToList();
        var after = new DealMark(band, now.Health, [.. grave.Select(x => x.Key).Order(StringComparer.Ordinal)]);
        if (!now.IsOpen)
        {
            return (new([], [.. open]), after);
        }

        var fresh = before is null ? [] : grave.Where(x => !before.High.Contains(x.Key)).ToList();
        var fell = before is not null && band < before.Band;

        // What made the health fall is told with it, and not a second time
        return (
            Holding.Against(
                open, x => Holds(x, band, after.High, now.LastStep),
                fell ? Fallen(before!, band, now, fresh) : fresh.Count > 0 ? AtRisk(fresh) : null,
                now.LastStep is { IsBack: true } step && step.At > at.AddDays(-rule.Limit(RevenueAlertRules.Days)) ? Back(step) : null),
            after);
    }

    /// <summary>A band is left only once its edge is passed by the margin, and only by what is known: a health on the edge tells nobody twice a day.</summary>
    private static HealthBand BandOf(RevenueAlertRule rule, DealMark? before, DealLook now)
    {
        if (before is null)
        {
            return HealthBands.Of(now.Health);
        }

        var margin = rule.Limit(RevenueAlertRules.Margin);
        var low = HealthBands.Of(Math.Min(100, now.Health + margin));
        var high = HealthBands.Of(Math.Max(0, now.Health - margin));
        return low < before.Band
            ? now.Confidence * 100 >= rule.Limit(RevenueAlertRules.Confidence) ? low : before.Band
            : high > before.Band ? high : before.Band;
    }

    private static bool Holds(string cause, HealthBand band, IReadOnlyList<string> grave, StageStep? step) =>
        cause.StartsWith(HealthCause, StringComparison.Ordinal) ? !Enum.TryParse<HealthBand>(cause[HealthCause.Length..], out var told) || band <= told
        : cause.StartsWith(RiskCause, StringComparison.Ordinal) ? cause[RiskCause.Length..].Split('+').Any(grave.Contains)
        : step is { IsBack: true } && cause == StageCause + step.Id.ToString("N");

    private static AlertFinding Fallen(DealMark before, HealthBand band, DealLook now, List<DealRisk> fresh)
    {
        var shown = fresh.Concat(now.Risks).DistinctBy(x => x.Key).Take(MostRisks).ToList();
        return new(
            HealthCause + band, $"Health fell from {Word(before.Band)} to {Word(band)}",
            shown is [var first, ..] ? first.Mitigation : "Look at the deal and agree on the next step with its owner.",
            [new(string.Create(CultureInfo.InvariantCulture, $"Health {now.Health:0} of 100, {before.Health:0} when last looked at")), .. shown.SelectMany(Evidence)]);
    }

    private static AlertFinding AtRisk(List<DealRisk> fresh) => new(
        RiskCause + string.Join('+', fresh.Select(x => x.Key).Order(StringComparer.Ordinal)),
        fresh.Count == 1 ? "New grave risk" : string.Create(CultureInfo.InvariantCulture, $"{fresh.Count} new grave risks"),
        fresh[0].Mitigation,
        [.. fresh.Take(MostRisks).SelectMany(Evidence)]);

    private static AlertFinding Back(StageStep step) => new(
        StageCause + step.Id.ToString("N"), $"Went back from {step.From} to {step.To}", "Ask what is missing for the stage it was in, and by when it will be there.",
        [new(string.Create(CultureInfo.InvariantCulture, $"Stage changed from {step.From} to {step.To} on {step.At:d MMM yyyy}"))],
        step.By);

    private static IEnumerable<AlertEvidence> Evidence(DealRisk risk) => risk.Evidence.Take(2).Select(x => new AlertEvidence(x.Text, x.Quote?.Quote, x.Quote?.Source, x.Quote?.Seq));

    private static string Word(HealthBand band) => band switch { HealthBand.Good => "good", HealthBand.Watch => "to watch", _ => "at risk" };
}
