namespace RevOps.Domain.Deals.Risk;

/// <summary>How grave a risk is.</summary>
public enum RiskSeverity
{
    /// <summary>Worth knowing.</summary>
    Low = 0,

    /// <summary>Needs a plan.</summary>
    Medium = 1,

    /// <summary>Needs a step now.</summary>
    High = 2,
}

/// <summary>A risk rule as data: an organisation may change all but the key, and store it as JSON.</summary>
public sealed record RiskRule
{
    /// <summary>One of <see cref="RiskKeys"/>.</summary>
    public required string Key { get; init; }

    /// <summary>False: not looked at.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How grave it is.</summary>
    public required RiskSeverity Severity { get; init; }

    /// <summary>0..1: how much of its part of the health it takes away.</summary>
    public required double Loss { get; init; }

    /// <summary>Limits by name, such as <c>days</c>. One that is missing has its default.</summary>
    public IReadOnlyDictionary<string, double> Limits { get; init; } = new Dictionary<string, double>();

    /// <summary>What to do about it.</summary>
    public required string Mitigation { get; init; }
}

/// <summary>A risk that a deal has.</summary>
/// <param name="Key">The rule.</param>
/// <param name="Severity">How grave.</param>
/// <param name="Evidence">The fields, figures and quotes it rests on; at least one.</param>
/// <param name="Mitigation">What to do about it.</param>
public sealed record DealRisk(string Key, RiskSeverity Severity, IReadOnlyList<RiskEvidence> Evidence, string Mitigation);

/// <summary>What a risk rests on.</summary>
/// <param name="Field">The fact's name, such as <c>lastActivityAt</c>.</param>
/// <param name="Text">Said for a person: "No activity for 20 days".</param>
/// <param name="Figure">The figure; null where it is none.</param>
/// <param name="Quote">Where it was said; null where it is a field.</param>
public sealed record RiskEvidence(string Field, string Text, double? Figure = null, DatedQuoteRef? Quote = null);

/// <summary>Where to hear it.</summary>
/// <param name="Source">Key of the conversation.</param>
/// <param name="Seq">The utterance.</param>
/// <param name="Quote">Verbatim.</param>
public sealed record DatedQuoteRef(string Source, int Seq, string Quote);
