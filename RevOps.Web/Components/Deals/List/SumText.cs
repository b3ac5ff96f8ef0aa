using System.Globalization;
using RevOps.Domain.Deals.List;
using RevOps.Web.Deals;

namespace RevOps.Web.Components.Deals.List;

/// <summary>A sum in words, with what could not be summed said beside it.</summary>
internal static class SumText
{
    public static string After(DealSum sum, int deals) => deals == 0 || deals == sum.WithoutAmount ? "" : $", {Of(sum)}";

    /// <summary>1,200,000 USD, and 40,000 SEK without a rate, 3 without an amount.</summary>
    public static string Of(DealSum sum)
    {
        var beside = sum.Unconverted.Count == 0 ? null : $"{string.Join(", ", sum.Unconverted.Select(MoneyText.Whole))} without an exchange rate";
        var without = sum.WithoutAmount == 0 ? null : $"{sum.WithoutAmount.ToString("N0", CultureInfo.InvariantCulture)} without an amount";
        return string.Join(", ", new[] { MoneyText.Whole(sum.Value), beside is null ? null : $"and {beside}", without }.OfType<string>());
    }
}
