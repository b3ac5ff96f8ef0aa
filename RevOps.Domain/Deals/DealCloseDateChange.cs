using RevOps.Domain.Crm;

namespace RevOps.Domain.Deals;

/// <summary>That a deal was expected to close on another day from then on.</summary>
public sealed class DealCloseDateChange : SourcedRecord
{
    private DealCloseDateChange()
    {
    }

    /// <summary>Notes a change.</summary>
    public DealCloseDateChange(DealId dealId, DateOnly? from, DateOnly? to, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        DealId = dealId;
        From = from;
        To = to;
        At = at;
    }

    /// <summary>A change of a deal that the source names.</summary>
    internal static DealCloseDateChange Of(DateTimeOffset at) => new() { Id = Guid.CreateVersion7(at), At = at };

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The deal; null where the source names one that is not known yet.</summary>
    public DealId? DealId { get; internal set; }

    /// <summary>The deal as the source names it.</summary>
    public string? DealKey { get; internal set; }

    /// <summary>The day before; null where there was none.</summary>
    public DateOnly? From { get; internal set; }

    /// <summary>The day since; null where it was taken away.</summary>
    public DateOnly? To { get; internal set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; internal set; }

    /// <summary>True where the day was put off.</summary>
    public bool IsSlip => From is { } from && To is { } to && to > from;
}
