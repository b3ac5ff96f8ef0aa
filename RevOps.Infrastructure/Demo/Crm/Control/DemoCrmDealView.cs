namespace RevOps.Infrastructure.Demo.Crm.Control;

/// <summary>Deals.</summary>
public sealed record DemoCrmDealList(IReadOnlyList<DemoCrmDealView> Deals);

/// <summary>A deal as it stands in the demo CRM.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Company">Name of its company.</param>
/// <param name="Owner">Name of its owner.</param>
/// <param name="Stage">Id of its stage.</param>
/// <param name="ChangedAt">When it last changed, by the CRM's clock.</param>
public sealed record DemoCrmDealView(string Id, string Name, string? Company, string? Owner, string Stage, DateTimeOffset ChangedAt)
{
    /// <summary>What it is worth, as it is kept.</summary>
    public string? Amount { get; init; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>When it is expected to close.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>What is done next.</summary>
    public string? NextStep { get; init; }
}
