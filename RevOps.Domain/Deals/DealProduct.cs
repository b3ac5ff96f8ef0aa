using RevOps.Domain.Crm;

namespace RevOps.Domain.Deals;

/// <summary>A line of what a deal sells.</summary>
public sealed class DealProduct : SourcedRecord
{
    private DealProduct()
    {
    }

    /// <summary>Adds a line to a deal.</summary>
    public DealProduct(DealId deal, string name)
    {
        Id = Guid.CreateVersion7();
        DealId = deal;
        Name = name;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The deal.</summary>
    public DealId DealId { get; internal set; }

    /// <summary>What is sold; null where it is no product that is known here.</summary>
    public Guid? ProductId { get; internal set; }

    /// <summary>What is sold, as the line calls it.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>How many; null where unknown.</summary>
    public decimal? Quantity { get; internal set; }

    /// <summary>Of one, before the discount; null where unknown.</summary>
    public decimal? Price { get; internal set; }

    /// <summary>What is taken off the price of one; null where the discount is a share or there is none.</summary>
    public decimal? Discount { get; internal set; }

    /// <summary>What is taken off in percent; null where the discount is a sum or there is none.</summary>
    public decimal? DiscountPercent { get; internal set; }

    /// <summary>What the line comes to, the discount taken off; null where unknown.</summary>
    public decimal? Amount { get; internal set; }

    /// <summary>ISO 4217; null: the deal's.</summary>
    public string? Currency { get; internal set; }

    /// <summary>For how many months it is sold; null where it is not sold for a time.</summary>
    public int? TermMonths { get; internal set; }

    /// <summary>Its place in the list.</summary>
    public int Place { get; internal set; }
}
