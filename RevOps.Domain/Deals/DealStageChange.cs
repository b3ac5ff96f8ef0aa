using RevOps.Domain.Crm;

namespace RevOps.Domain.Deals;

/// <summary>That a deal moved from one stage to another.</summary>
public sealed class DealStageChange : SourcedRecord
{
    private DealStageChange()
    {
    }

    /// <summary>Notes a move.</summary>
    public DealStageChange(DealId dealId, DealStageId? from, DealStageId to, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        DealId = dealId;
        FromStageId = from;
        ToStageId = to;
        At = at;
    }

    /// <summary>A move of a deal that the source names.</summary>
    internal static DealStageChange Of(DealStageId to, DateTimeOffset at) => new() { Id = Guid.CreateVersion7(at), ToStageId = to, At = at };

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The deal; null where the source names one that is not known yet.</summary>
    public DealId? DealId { get; internal set; }

    /// <summary>The deal as the source names it.</summary>
    public string? DealKey { get; internal set; }

    /// <summary>Where it was; null where it began here.</summary>
    public DealStageId? FromStageId { get; internal set; }

    /// <summary>Where it went.</summary>
    public DealStageId ToStageId { get; internal set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; internal set; }

    /// <summary>The amount at that time, as the source has it; null where unknown.</summary>
    public decimal? Amount { get; internal set; }
}
