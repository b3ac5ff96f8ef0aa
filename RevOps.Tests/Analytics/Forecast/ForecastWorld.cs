using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Analytics.Forecast;

namespace RevOps.Tests.Analytics.Forecast;

internal static class ForecastWorld
{
    public static readonly DateOnly Today = new(2026, 2, 16);
    public static readonly ForecastPeriod Quarter = new(new(2026, 1, 1), new(2026, 3, 31), 500_000, 120_000);

    /// <summary>Up to 25 open deals of every call, some beyond the quarter.</summary>
    public static readonly Gen<ForecastDeal[]> Deals =
        from count in Gen.Choose(0, 25)
        from parts in Gen.Choose(0, 1_000_000).ArrayOf(count)
        select parts.Select((x, i) => new ForecastDeal(
            $"d{i}", x % 900 * 100, x % 2 == 0 ? "Discovery" : "Proposal", x % 3 == 0 ? null : "Commit", x % 120, Today.AddDays((x % 90) - 10),
            (ForecastCall)(x / 7 % 4), 0.1 + (x % 8 / 10.0), null)).ToArray();

    /// <summary>So many closed deals: two of five proposals and one of five discoveries are won, within 60 days.</summary>
    public static Conversion History(int deals) => new(Enumerable.Range(0, deals).Select(x => new ConversionCase(
        $"c{x}", x % 2 == 0 ? "Discovery" : "Proposal", "Commit", x % 100, x / 2 % 5 < (x % 2 == 0 ? 1 : 2), 10 + (x % 50))));

    public static void Check(Func<ForecastDeal[], bool> holds) => Prop.ForAll(Deals.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(15));
}
