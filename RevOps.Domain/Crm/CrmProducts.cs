namespace RevOps.Domain.Crm;

/// <summary>Something that the CRM's organisation sells.</summary>
/// <param name="Id">The CRM's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Code">The number that the organisation itself gave it; null where it has none.</param>
public sealed record CrmProduct(string Id, string Name, string? Code);

/// <summary>A line of what a deal sells.</summary>
/// <param name="Id">The CRM's id.</param>
/// <param name="Name">What is sold, as the line calls it.</param>
public sealed record CrmLineItem(string Id, string Name)
{
    /// <summary>The deals that it hangs on; a CRM makes one line for each.</summary>
    public IReadOnlyList<string> DealIds { get; init; } = [];

    /// <summary>The product; null where the line was typed by hand.</summary>
    public string? ProductId { get; init; }

    /// <summary>How many.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Of one, before the discount.</summary>
    public decimal? Price { get; init; }

    /// <summary>What is taken off the price of one, in the line's currency; null where the discount is a share or there is none.</summary>
    public decimal? Discount { get; init; }

    /// <summary>What is taken off in percent; null where the discount is a sum or there is none.</summary>
    public decimal? DiscountPercent { get; init; }

    /// <summary>What the line comes to, the discount taken off; null where the CRM does not say.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217; null: that of the deal.</summary>
    public string? Currency { get; init; }

    /// <summary>For how many months it is sold; null where it is not sold for a time.</summary>
    public int? TermMonths { get; init; }

    /// <summary>Its place in the CRM's list; null where the CRM does not say.</summary>
    public int? Place { get; init; }
}
