using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Accounts.Usage;

namespace RevOps.Tests.Accounts.Usage;

/// <summary>Use of 26 weeks: steady or with weekends, a trend and chance.</summary>
internal static class UsageWorld
{
    public static readonly DateOnly Start = new(2026, 1, 5);

    public static DailyUsage Series(int days, Func<int, double> quantity) => DailyUsage.Of(Enumerable.Range(0, days).Select(x => (Start.AddDays(x), quantity(x))));

    /// <summary>About 1,000 on weekdays and 300 on weekends, growing by so much a week, with chance of a fixed seed.</summary>
    public static DailyUsage Working(int days, double growth = 0, int seed = 1, double noise = 0.05)
    {
        var random = new Random(seed);
        return Series(days, x => ((x % 7 < 5 ? 1000 : 300) + (growth * x / 7)) * (1 + (noise * ((2 * random.NextDouble()) - 1))));
    }

    public static DailyUsage With(this DailyUsage usage, params (int Day, double Factor)[] changes) => DailyUsage.Of(usage.Days.Select(x =>
        (x.Key, x.Value * changes.Where(y => Start.AddDays(y.Day) == x.Key).Select(y => y.Factor).FirstOrDefault(1))));

    /// <summary>Facts of some weeks over products and regions, with days missing.</summary>
    public static readonly Gen<UsageFact[]> Facts =
        from count in Gen.Choose(1, 120)
        from parts in Gen.Choose(0, 1_000_000).ArrayOf(count)
        select parts.Select(x => new UsageFact(Start.AddDays(x % 97), $"p{x / 97 % 3}", $"r{x / 300 % 4}", x % 1000)).ToArray();

    public static void Check(Func<UsageFact[], bool> holds) => Prop.ForAll(Facts.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
