using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Forecast;
using RevOps.Domain.Analytics.Snapshots;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Analytics.Pipeline;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Forecast;

/// <summary>Reads the pipeline's past out of the daily snapshots. Whose a deal is, is so as of now: a deal that was handed over takes its past along.</summary>
internal sealed class PastReader(RevOpsDb db, SeenPipeline seen, Viewer viewer, AnalyticsFilter filter, FiscalCalendar calendar, ExchangeRates rates, DateOnly today)
{
    private const int MostWeeks = 8;
    private const int MostTurned = 8;
    private const int MostAtOnce = 2000;
    private static readonly int[] WeeksLeft = [10, 6, 2];

    // Thousands of spans are read for weeks of a large pipeline: no more of each than they need
    private static readonly Expression<Func<DealSpan, Part>> AsPart = x => new Part(x.DealId, x.From, x.To, x.State, x.ClosesOn, x.Amount, x.Currency);

    private IQueryable<Deal> Deals => seen.Deals.In(filter);

    private IQueryable<DealSpan> Spans => seen.Spans.In(filter);

    /// <summary>
    /// The weeks up to today, or up to the last chosen day. Only deals that changed and were once expected in the period are read one by one; of
    /// all others that are in it the database gives the sum.
    /// </summary>
    public async Task<IReadOnlyList<WeekWaterfall>> WeeksAsync(CancellationToken cancellationToken)
    {
        var last = filter.To < today ? filter.To : today;
        var points = Enumerable.Range(0, MostWeeks).Select(x => calendar.WeekOf(last).AddDays(-7 * x)).Reverse().ToList();
        if (points[^1] < last)
        {
            points.Add(last);
        }

        var (first, end) = (points[0], points[^1]);
        if (!await Spans.AnyAsync(x => x.From > first && x.From <= end, cancellationToken))
        {
            return [];
        }

        // Of a deal that did not change one span holds all the time
        var expected = Spans.Where(x => x.State == DealState.Open && x.ClosesOn >= filter.From && x.ClosesOn <= filter.To && x.From <= end && (x.To == null || x.To > first));
        var moved = await expected.Where(x => x.From > first || x.To <= end).Select(x => x.DealId).Distinct().ToListAsync(cancellationToken);
        var spans = await OfAsync(moved, x => x.From <= end && (x.To == null || x.To > first), cancellationToken);
        var still = await expected.Where(x => x.From <= first && (x.To == null || x.To > end))
            .GroupBy(x => x.Currency).Select(g => new { Currency = g.Key, Count = g.Count(), Known = g.Count(x => x.Amount != null), Amount = g.Sum(x => x.Amount) })
            .ToListAsync(cancellationToken);
        var unchanged = MoneyPart.Sum(still.Select(x => new MoneyPart(x.Currency, end, x.Count, x.Known, x.Amount)), rates).Total.Amount;
        var deals = spans.GroupBy(x => x.DealId).Select(x => x.ToArray()).ToList();
        return [.. points.Zip(points.Skip(1)).Select(x => Week(deals, x.First, x.Second, unchanged))];
    }

    /// <summary>What took most away in the last seven days: of deals that were open and expected in the period before, all others add to it.</summary>
    public async Task<IReadOnlyList<TurnedDeal>> TurnedAsync(CancellationToken cancellationToken)
    {
        var before = today.AddDays(-7);
        var counted = Spans.Where(x => x.State == DealState.Open && x.ClosesOn >= filter.From && x.ClosesOn <= filter.To);
        var moved = counted.Where(x => x.From <= before && x.To > before && x.To <= today).Select(x => x.DealId);
        var spans = await Spans.Where(x => moved.Contains(x.DealId) && x.From <= today && (x.To == null || x.To > before)).Select(AsPart).ToListAsync(cancellationToken);
        var turned = Week(spans.GroupBy(x => x.DealId).Select(x => x.ToArray()), before, today, 0).Waterfall.Changes
            .Where(x => x.Step is PipelineStep.Lost or PipelineStep.PushedOut or PipelineStep.AmountDown)
            .OrderBy(x => x.Change).Take(MostTurned).ToList();
        var ids = turned.ConvertAll(x => DealId.Parse(x.Deal, null));
        var rows = (await seen.Deals.Where(x => ids.Contains(x.Id)).Named(db).ReadAsync(db, cancellationToken)).ToDictionary(x => x.Id.ToString());
        return [.. turned.Where(x => rows.ContainsKey(x.Deal)).Select(x => new TurnedDeal(rows[x.Deal].In(rates, today), x.Step, x.Change))];
    }

    /// <summary>The forecasts of the four quarters before, as they were at fixed weeks.</summary>
    public async Task<IReadOnlyList<ForecastAccuracy>> AccuracyAsync(CancellationToken cancellationToken)
    {
        var quarters = Quarters();
        var won = await WonAsync(quarters, cancellationToken);
        var sums = await new PastSums(Spans, Deals).ReadAsync(quarters, [.. WeeksLeft.Select(x => 7 * x)], cancellationToken);
        var days = quarters.SelectMany(x => WeeksLeft.Select(w => x.To.AddDays(-7 * w))).ToList();
        var learnt = await LearntPast.ReadAsync(db, viewer, filter, days, cancellationToken);
        List<PastForecast> past = [];
        foreach (var (quarter, weeks) in quarters.SelectMany(x => WeeksLeft.Select(w => (x, w))))
        {
            var day = quarter.To.AddDays(-7 * weeks);
            var then = sums.On(quarter, 7 * weeks);
            if (then.Count == 0)
            {
                continue;
            }

            var own = won.Where(x => x.ClosesOn >= quarter.From && x.ClosesOn <= quarter.To).ToList();
            var before = own.Where(x => x.ClosesOn < day).Sum(x => x.Amount);
            var actual = own.Sum(x => x.Amount);
            past.Add(new PastForecast("Weighted", weeks, before + Convert(then, x => x.Weighted / 100, quarter.To), actual));
            if (learnt.IsOf(day))
            {
                past.Add(new PastForecast("Commit", weeks, before + Convert(then, x => x.Commit, quarter.To), actual));
                past.Add(new PastForecast("Best case", weeks, before + Convert(then, x => x.Commit + x.Best, quarter.To), actual));
                past.Add(new PastForecast("Learnt", weeks, before + learnt.On(day, rates, quarter.To), actual) { Model = learnt.ModelOf(day) });
            }
        }

        return ForecastAccuracy.Of(past);
    }

    /// <summary>How much of the pipeline of this week was won in the quarters before; null without any.</summary>
    public async Task<double?> PipelineWonAsync(CancellationToken cancellationToken)
    {
        var left = Math.Clamp(filter.To.DayNumber - today.DayNumber, 0, 91);
        var quarters = Quarters();
        var sums = await new PastSums(Spans, Deals).ReadAsync(quarters, [left], cancellationToken);
        return PipelineConversion.Of(quarters.Select(x => new PastPipeline(
            Convert(sums.On(x, left), s => s.Amount, x.To), Convert(sums.On(x, left), s => s.Won, x.To))));
    }

    // By their ids, a deal at a time: joined to what moved, all spans that a viewer sees would be read for a twentieth of them
    private async Task<List<Part>> OfAsync(List<DealId> deals, Expression<Func<DealSpan, bool>> when, CancellationToken cancellationToken)
    {
        List<Part> spans = [];
        foreach (var some in deals.Chunk(MostAtOnce))
        {
            spans.AddRange(await db.DealSpans.AsNoTracking().Where(x => some.Contains(x.DealId)).Where(when).Select(AsPart).ToListAsync(cancellationToken));
        }

        return spans;
    }

    private WeekWaterfall Week(IEnumerable<Part[]> deals, DateOnly from, DateOnly to, decimal unchanged)
    {
        List<SnapshotDeal> before = [];
        List<SnapshotDeal> after = [];
        foreach (var spans in deals)
        {
            var (old, now) = (Array.Find(spans, x => x.Holds(from)), Array.Find(spans, x => x.Holds(to)));
            if (old is not null && old == now)
            {
                unchanged += old.State == DealState.Open && old.ClosesOn >= filter.From && old.ClosesOn <= filter.To ? Worth(old, to) : 0;
                continue;
            }

            before.AddRange(On(old, to));
            after.AddRange(On(now, to));
        }

        var waterfall = PipelineWaterfall.Between(before, after, filter.From, filter.To);
        return new WeekWaterfall(from, to, waterfall with { Start = waterfall.Start + unchanged, End = waterfall.End + unchanged }, to.DayNumber - from.DayNumber < 7);
    }

    private decimal Worth(Part span, DateOnly rate) =>
        span is { Amount: { } amount, Currency: { } currency } ? rates.Convert(amount, currency, rate) ?? 0 : 0;

    private IEnumerable<SnapshotDeal> On(Part? span, DateOnly rate) => span is null
        ? []
        :
        [
            new SnapshotDeal(
                span.DealId.ToString(), Worth(span, rate), span.ClosesOn,
                span.State switch { DealState.Won => SnapshotState.Won, DealState.Lost => SnapshotState.Lost, _ => SnapshotState.Open }),
        ];

    // The newest first
    private List<FiscalPeriod> Quarters()
    {
        List<FiscalPeriod> quarters = [];
        for (var next = calendar.QuarterOf(filter.From < today ? filter.From : today); quarters.Count < PastSums.Quarters; quarters.Add(next))
        {
            next = calendar.QuarterOf(next.From.AddDays(-1));
        }

        return quarters;
    }

    private async Task<List<(DateOnly ClosesOn, decimal Amount)>> WonAsync(List<FiscalPeriod> quarters, CancellationToken cancellationToken)
    {
        var (first, last) = (quarters[^1].From, quarters[0].To);
        var parts = await Deals.Where(x => x.State == DealState.Won && x.ClosesOn >= first && x.ClosesOn <= last)
            .GroupBy(x => new { x.Currency, x.ClosesOn }).Select(g => new { g.Key.Currency, g.Key.ClosesOn, Amount = g.Sum(x => x.Amount) })
            .ToListAsync(cancellationToken);
        return parts.ConvertAll(x => (x.ClosesOn!.Value, rates.Convert(x.Amount ?? 0, x.Currency!, x.ClosesOn.Value) ?? 0));
    }

    private decimal Convert(IReadOnlyList<PastSum> sums, Func<PastSum, decimal> of, DateOnly day) => sums.Sum(x => rates.Convert(of(x), x.Currency!, day) ?? 0);

    private sealed record Part(DealId DealId, DateOnly From, DateOnly? To, DealState State, DateOnly? ClosesOn, decimal? Amount, string? Currency)
    {
        public bool Holds(DateOnly day) => From <= day && (To is null || To > day);
    }
}
