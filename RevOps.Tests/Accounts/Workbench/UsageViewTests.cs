using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Accounts.Overview;
using RevOps.Domain.Accounts.Usage;

namespace RevOps.Tests.Accounts.Workbench;

public sealed class UsageViewTests
{
    private static readonly DateOnly First = new(2025, 11, 3);

    [Fact]
    public void Of_AnyChoice_SeriesSumToTheWhole() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        (from facts in Facts()
         from grain in Gen.Elements(Enum.GetValues<UsageGrain>())
         from split in Gen.Elements(Enum.GetValues<UsageSplit>())
         select (facts, grain, split)).ToArbitrary(),
        x =>
        {
            var view = Show(x.facts, x.grain, x.split);
            return view.Series.Count <= UsageView.MostSeries
                && view.Periods.Select((p, i) => Math.Abs((p.Quantity ?? 0) - view.Series.Sum(s => s.Quantities[i] ?? 0)) < 1e-6).All(same => same);
        }));

    [Fact]
    public void Of_ByProduct_IsTheSumOfEachProductAlone() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Facts().ToArbitrary(), facts =>
    {
        var all = Show(facts, UsageGrain.Month, UsageSplit.None).Periods.Sum(x => x.Quantity ?? 0);
        var apart = facts.Select(x => x.Product).Distinct()
            .Sum(x => UsageView.Of(facts, Units, new(UsageGrain.Month, x, null, UsageSplit.None), UsageCalendar.Default, First.AddDays(120)).Periods.Sum(y => y.Quantity ?? 0));
        return Math.Abs(all - apart) < 1e-6;
    }));

    [Fact]
    public void Of_PeriodThatIsOn_IsMarkedAndComparedWithAsManyBusinessDays()
    {
        var facts = Enumerable.Range(0, 45).Select(x => new UsageFact(new DateOnly(2026, 1, 1).AddDays(x), "core", "EMEA", 10)).ToList();

        var view = UsageView.Of(facts, Units, new(UsageGrain.Month, null, null, UsageSplit.None), UsageCalendar.Default, new(2026, 2, 14));

        Assert.Equal([false, true], view.Periods.Select(x => x.IsUnfinished));
        Assert.Equal(140, view.Periods[1].Quantity);
        Assert.InRange(view.Periods[1].Before!.Value, 130, 160);
    }

    [Fact]
    public void Of_ProductsInDifferentUnits_IsSaid()
    {
        UsageFact[] facts = [new(First, "core", "EMEA", 1), new(First, "storage", "EMEA", 1)];

        Assert.True(Show(facts, UsageGrain.Day, UsageSplit.None).MixesUnits);
        Assert.Equal("credits", UsageView.Of(facts, Units, new(UsageGrain.Day, "core", null, UsageSplit.None), UsageCalendar.Default, First).Unit);
    }

    private static Dictionary<string, string> Units { get; } = new() { ["core"] = "credits", ["storage"] = "GB" };

    private static UsageView Show(IReadOnlyList<UsageFact> facts, UsageGrain grain, UsageSplit split) =>
        UsageView.Of(facts, Units, new(grain, null, null, split), UsageCalendar.Default, First.AddDays(60));

    private static Gen<IReadOnlyList<UsageFact>> Facts() =>
        from count in Gen.Choose(1, 60)
        from days in Gen.Choose(0, 60).ArrayOf(count)
        from products in Gen.Elements("core", "storage", "a", "b", "c", "d", "e", "f").ArrayOf(count)
        from regions in Gen.Elements("EMEA", "AMER", "").ArrayOf(count)
        from quantities in Gen.Choose(0, 1000).ArrayOf(count)
        select (IReadOnlyList<UsageFact>)[.. days.Select((day, i) => new UsageFact(First.AddDays(day), products[i], regions[i], quantities[i])).DistinctBy(x => (x.Day, x.Product, x.Region))];
}
