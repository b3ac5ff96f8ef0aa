using System.Globalization;
using RevOps.Domain;

namespace RevOps.Web.Deals;

/// <summary>Money in words: with its currency, never a bare number.</summary>
internal static class MoneyText
{
    /// <summary>48,000 EUR; cents only where there are any.</summary>
    public static string Of(Money money) =>
        $"{money.Amount.ToString(decimal.Truncate(money.Amount) == money.Amount ? "N0" : "N2", CultureInfo.InvariantCulture)} {money.Currency}";

    /// <summary>48,000 EUR: a sum, in which cents say nothing.</summary>
    public static string Whole(Money money) => Of(money with { Amount = decimal.Round(money.Amount) });

    /// <summary>48 k EUR, 1.2 M EUR: where there is little room and the whole one is in the hint.</summary>
    public static string Short(Money money) => Math.Abs(money.Amount) switch
    {
        >= 1_000_000 => $"{(money.Amount / 1_000_000).ToString("0.0#", CultureInfo.InvariantCulture)} M {money.Currency}",
        >= 10_000 => $"{(money.Amount / 1000).ToString("0", CultureInfo.InvariantCulture)} k {money.Currency}",
        _ => Of(money with { Amount = decimal.Round(money.Amount) }),
    };
}
