using RevOps.Domain.Accounts;
using RevOps.Domain.Deals;

namespace RevOps.Domain.Crm.Book;

/// <summary>What a CRM says of a product and of the lines of a deal, in ours.</summary>
public static class FillProduct
{
    private const int NameLength = 200;
    private const int CodeLength = 100;
    private const decimal Hundred = 100;

    /// <summary>Ten years: more is a slip of the keyboard.</summary>
    private const int LongestTerm = 120;

    /// <summary>Its name, in any case one.</summary>
    public static string NameOf(CrmProduct said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return BookText.Fit(said.Name, NameLength) ?? CodeOf(said);
    }

    /// <summary>The code that usage and contracts know it by: the organisation's own number, or the CRM's where it has none.</summary>
    public static string CodeOf(CrmProduct said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return BookText.Fit(said.Code, CodeLength) ?? BookText.Fit(said.Id, CodeLength)!;
    }

    /// <summary>Fills a product that came from the CRM. Its code stays where usage or contracts may name it.</summary>
    public static void With(this Product product, CrmProduct said)
    {
        ArgumentNullException.ThrowIfNull(product);
        (product.Name, product.Active) = (NameOf(said), true);
    }

    /// <summary>Its CRM has it no more, or has it again.</summary>
    public static void IsSold(this Product product, bool sold)
    {
        ArgumentNullException.ThrowIfNull(product);
        product.Active = sold;
    }

    /// <summary>What a line is called, in any case something.</summary>
    public static string NameOf(CrmLineItem said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return BookText.Fit(said.Name, NameLength) ?? "Line without a name";
    }

    /// <summary>Fills a line of a deal.</summary>
    public static void With(this DealProduct line, CrmLineItem said, DealId deal, Guid? product)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(said);
        (line.DealId, line.ProductId, line.Name) = (deal, product, NameOf(said));
        (line.Quantity, line.Price) = (BookText.Amount(said.Quantity), BookText.Amount(said.Price));
        line.DiscountPercent = said.DiscountPercent is > 0 and <= Hundred ? BookText.Amount(said.DiscountPercent) : null;
        line.Discount = line.DiscountPercent is null && said.Discount > 0 ? BookText.Amount(said.Discount) : null;
        line.Amount = BookText.Amount(said.Amount ?? AmountOf(line));
        line.Currency = BookText.Currency(said.Currency);
        line.TermMonths = said.TermMonths is > 0 and <= LongestTerm ? said.TermMonths : null;
        line.Place = said.Place ?? 0;
    }

    private static decimal? AmountOf(DealProduct line) => line is { Quantity: { } quantity, Price: { } price }
        ? quantity * ((price * (1 - ((line.DiscountPercent ?? 0) / Hundred))) - (line.Discount ?? 0))
        : null;
}
