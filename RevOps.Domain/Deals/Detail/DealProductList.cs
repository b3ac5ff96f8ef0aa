namespace RevOps.Domain.Deals.Detail;

/// <summary>A line of what a deal sells.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What is sold; untrusted text.</param>
/// <param name="Code">The product's code; null where it is no product that is known here.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Price">Of one, before the discount.</param>
/// <param name="Discount">What is taken off the price of one; null where it is a share or nothing.</param>
/// <param name="DiscountPercent">What is taken off in percent; null where it is a sum or nothing.</param>
/// <param name="Amount">What it comes to; null where it or its currency is unknown.</param>
/// <param name="TermMonths">For how many months; null where it is not sold for a time.</param>
public sealed record DealProductItem(
    Guid Id, string Name, string? Code, decimal? Quantity, Money? Price, Money? Discount, decimal? DiscountPercent, Money? Amount, int? TermMonths);

/// <summary>What a deal sells, and what that comes to.</summary>
/// <param name="Lines">In the order of the source.</param>
public sealed record DealProductList(IReadOnlyList<DealProductItem> Lines)
{
    /// <summary>Nothing is known.</summary>
    public static DealProductList Nothing { get; } = new([]);

    /// <summary>The sum of the lines; null where there is none, one of them is unknown, or two have different currencies.</summary>
    public Money? Total => Lines.Count > 0 && Lines.All(x => x.Amount is not null) && Lines.Select(x => x.Amount!.Value.Currency).Distinct().Take(2).ToList() is [var currency]
        ? new Money(Lines.Sum(x => x.Amount!.Value.Amount), currency)
        : null;

    /// <summary>By how much the lines come to more than the deal is said to be worth; null where they do not differ or cannot be compared.</summary>
    public Money? Beyond(Money? deal) => Total is { } total && deal is { } amount && total.Currency == amount.Currency && total.Amount != amount.Amount
        ? new Money(total.Amount - amount.Amount, total.Currency)
        : null;
}
