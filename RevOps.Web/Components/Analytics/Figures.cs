using System.Globalization;
using RevOps.Domain;
using RevOps.Domain.Analytics.Learning.Evaluation;

namespace RevOps.Web.Components.Analytics;

/// <summary>Figures in words.</summary>
internal static class Figures
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Money(Money money) => $"{Amount(money.Amount)} {money.Currency}";

    public static string Amount(decimal amount) => Math.Round(amount, MidpointRounding.AwayFromZero).ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Deals(int count) => count == 1 ? "1 deal" : $"{Count(count)} deals";

    public static string Share(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);

    /// <summary>A chance is never a certainty.</summary>
    public static string Chance(double chance) => chance > 0.99 ? "> 99 %" : chance < 0.01 ? "< 1 %" : Share(chance);

    /// <summary>By what odds are multiplied or divided.</summary>
    public static string Odds(double ratio) => ratio >= 1 ? $"× {Factor(ratio)}" : $"÷ {Factor(1 / ratio)}";

    public static string Times(double times) => times.ToString("0.0", CultureInfo.InvariantCulture) + "×";

    private static string Factor(double factor) => factor > 100 ? "more than 100" : factor.ToString(factor < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    /// <summary>From where to where a rate may lie.</summary>
    public static string Range(WilsonInterval rate) => $"{Share(rate.Low)} to {Share(rate.High)}";

    public static string Day(DateOnly? day) => day?.ToString("d MMM yyyy", English) ?? "";
}
