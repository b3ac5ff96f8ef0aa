using RevOps.Domain.Deals.Meddpicc.Assessing;
using RevOps.Domain.Deals.Risk;

namespace RevOps.Domain.Deals.Assessment;

/// <summary>What the product thinks of a deal at a moment: kept so that lists need not think again.</summary>
public sealed record DealAssessment
{
    /// <summary>The rules that made it: others make it anew.</summary>
    public const string CurrentRules = "deal/3";

    /// <summary>The deal.</summary>
    public required DealId DealId { get; init; }

    /// <summary>The moment.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The rules that made it.</summary>
    public required string Rules { get; init; }

    /// <summary>The eight letters, in the order of the name.</summary>
    public required IReadOnlyList<LetterAssessment> Letters { get; init; }

    /// <summary>Risks and health.</summary>
    public required DealHealth Health { get; init; }

    /// <summary>What to do next, the most urgent first; a due day stays as it was first suggested.</summary>
    public required IReadOnlyList<NextBestAction> Actions { get; init; }

    /// <summary>How many calls, mails and notes it rests on.</summary>
    public required int Sources { get; init; }
}

/// <summary>Health in a word. The limits are proposals, not measured.</summary>
public enum HealthBand
{
    /// <summary>Below <see cref="HealthBands.AtRiskBelow"/>.</summary>
    AtRisk = 0,

    /// <summary>Below <see cref="HealthBands.WatchBelow"/>.</summary>
    Watch = 1,

    /// <summary>The rest.</summary>
    Good = 2,
}

/// <summary>Where the bands begin.</summary>
public static class HealthBands
{
    /// <summary>Health below it is at risk.</summary>
    public const double AtRiskBelow = 50;

    /// <summary>Health below it is to be watched.</summary>
    public const double WatchBelow = 75;

    /// <summary>With a confidence below it, a health that looks good only says that little is known.</summary>
    public const double KnownFrom = 0.4;

    /// <summary>The band of a health of 0..100.</summary>
    public static HealthBand Of(double health) =>
        health < AtRiskBelow ? HealthBand.AtRisk : health < WatchBelow ? HealthBand.Watch : HealthBand.Good;
}
