using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Risk;

namespace RevOps.Infrastructure.Deals.Assessment;

/// <summary>A deal's assessment: what lists need as columns, the rest as a document. Before the first one it is only a place in the queue.</summary>
internal sealed class DealAssessmentRecord
{
    public DealId DealId { get; set; }

    public DateTimeOffset? AsOf { get; set; }

    public string? Rules { get; set; }

    /// <summary>The deal's version it was made of.</summary>
    public int DealVersion { get; set; }

    public double? Health { get; set; }

    public double? Confidence { get; set; }

    public int Risks { get; set; }

    public RiskSeverity? Severity { get; set; }

    /// <summary>The gravest risk, said for a person.</summary>
    public string? TopRisk { get; set; }

    public string? Json { get; set; }

    /// <summary>When it is to be made anew; null: when something changes.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Until when a node works on it.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }
}

/// <summary>What was heard in a call for its deal, so that a transcript is read once and not at every assessment.</summary>
internal sealed class CallReadingRecord
{
    public CallId CallId { get; set; }

    /// <summary>Reader and state of the call; another one means that it is to be read again.</summary>
    public required string Stamp { get; set; }

    public required string Json { get; set; }
}
