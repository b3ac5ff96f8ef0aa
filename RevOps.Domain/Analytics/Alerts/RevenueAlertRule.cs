namespace RevOps.Domain.Analytics.Alerts;

/// <summary>When people are told of a kind, as data. Definitions: docs/alerts.md.</summary>
public sealed record RevenueAlertRule
{
    /// <summary>The kind; one rule each.</summary>
    public required RevenueAlertKind Kind { get; init; }

    /// <summary>False: nobody is told of anything new.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>How much it presses.</summary>
    public required AlertSeverity Severity { get; init; }

    /// <summary>Who is told.</summary>
    public AlertAudience Audience { get; init; } = AlertAudience.Owner | AlertAudience.Managers;

    /// <summary>Limits by the names of <see cref="RevenueAlertRules.Limits"/>; one that is missing has its usual value.</summary>
    public IReadOnlyDictionary<string, double> Limits { get; init; } = new Dictionary<string, double>();

    /// <summary>A limit in force.</summary>
    public double Limit(string name) =>
        Limits.TryGetValue(name, out var value) ? value : RevenueAlertRules.Limits(Kind).First(x => x.Name == name).Usual;
}

/// <summary>A limit that a rule has.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What it is, for a person.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Usual">Its value where nobody set another. A proposal: none is validated by outcome.</param>
/// <param name="Least">The least it may be.</param>
/// <param name="Most">The most it may be.</param>
public sealed record AlertLimit(string Name, string Label, string Unit, double Usual, double Least, double Most);
