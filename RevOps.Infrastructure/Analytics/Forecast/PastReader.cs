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
internal sealed class PastReader(RevOpsDb db, Viewer viewer, AnalyticsFilter filter, FiscalCalendar calendar, ExchangeRates rates, DateOnly today)
{
    private const int MostWeeks = 8;
    private const int PastQuarters = 4;
    private const int MostTurned = 8;
    private static readonly int[] WeeksLeft = [10, 6, 2];

    private IQueryable<Deal> Deals => db.Deals.AsNoTracking().VisibleTo(viewer).In(filter);

    // Each span has its deal: who sees all of them need not look
    private IQueryable<DealSpan> Spans => viewer.SeesEverything && filter.Team is null && filter.Owner is null
        ? db.DealSpans.AsNoTracking()
        : db.DealSpans.AsNoTracking().Where(x => Deals.Any(d => d.Id == x.DealId));

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
        var moved = db.DealSpans.Where(x => x.From > first && x.From <= end).Select(x => x.DealId);
        var during = db.DealSpans.Where(x => x.From <= end && (x.To == null || x.To > first));
        var expected = during.Where(x => x.State == DealState.Open && x.ClosesOn >= filter.From && x.ClosesOn <= filter.To).Select(x => x.DealId);
        var spans = await Spans.Where(x => moved.Contains(x.DealId) && expected.Contains(x.DealId) && x.From <= end && (x.To == null || x.To > first))
            .ToListAsync(cancellationToken);
        if (spans.Count == 0 && !await Spans.AnyAsync(x => moved.Contains(x.DealId), cancellationToken))
        {
            return [];
        }

        var still = await Spans.Where(x => !moved.Contains(x.DealId) && x.State == DealState.Open && x.ClosesOn >= filter.From && x.ClosesOn <= filter.To)
            .Where(x => x.From <= first && (x.To == null || x.To > end))
            .GroupBy(x => x.Currency).Select(g => new { Currency = g.Key, Count = g.Count(), Known = g.Count(x => x.Amount != null), Amount = g.Sum(x => x.Amount) })
            .ToListAsync(cancellationToken);
        var unchanged = MoneyPart.Sum(still.Select(x => new MoneyPart(x.Currency, end, x.Count, x.Known, x.Amount)), rates).Total.Amount;
        var deals = spans.GroupBy(x => x.DealId).Select(x => x.ToArray()).ToList();
        return [.. points.Zip(points.Skip(1)).Select(x => Week(deals, x.First, x.Second, unchanged))];
    }

    /// <summary>What took most away in the last seven days.</summary>
    public async Task<IReadOnlyList<TurnedDeal>> TurnedAsync(CancellationToken cancellationToken)
    {
        var before = today.AddDays(-7);
        var moved = db.DealSpans.Where(x => x.From > before && x.From <= today).Select(x => x.DealId);
        var spans = await Spans.Where(x => moved.Contains(x.DealId) && x.From <= today && (x.To == null || x.To > before)).ToListAsync(cancellationToken);
        var turned = Week(spans.GroupBy(x => x.DealId).Select(x => x.ToArray()), before, today, 0).Waterfall.Changes
            .Where(x => x.Step is PipelineStep.Lost or PipelineStep.PushedOut or PipelineStep.AmountDown)
            .OrderBy(x => x.Change).Take(MostTurned).ToList();
        var ids = turned.ConvertAll(x => DealId.Parse(x.Deal, null));
        var rows = (await db.Deals.AsNoTracking().Where(x => ids.Contains(x.Id)).Named(db).ReadAsync(db, cancellationToken)).ToDictionary(x => x.Id.ToString());
        return [.. turned.Where(x => rows.ContainsKey(x.Deal)).Select(x => new TurnedDeal(rows[x.Deal].In(rates, today), x.Step, x.Change))];
    }

    /// <summary>The forecasts of the four quarters before, as they were at fixed weeks.</summary>
    public async Task<IReadOnlyList<ForecastAccuracy>> AccuracyAsync(CancellationToken cancellationToken)
    {
        List<PastForecast> past = [];
        var learnt = await LearntPast.ReadAsync(db, viewer, filter, [.. Quarters().SelectMany(q => WeeksLeft.Select(w => q.To.AddDays(-7 * w)))], cancellationToken);
        foreach (var quarter in Quarters())
        {
            var won = await WonAsync(quarter, cancellationToken);
            foreach (var weeks in WeeksLeft)
            {
                var day = quarter.To.AddDays(-7 * weeks);
                var sums = await SumsAsync(quarter, day, cancellationToken);
                if (sums.Count == 0)
                {
                    continue;
                }

                var before = won.Where(x => x.ClosesOn < day).Sum(x => x.Amount);
                var actual = won.Sum(x => x.Amount);
                past.Add(new PastForecast("Weighted", weeks, before + Convert(sums, x => x.Weighted / 100, quarter.To), actual));
                if (await db.SnapshotDays.AnyAsync(x => x.Day == day, cancellationToken))
                {
                    past.Add(new PastForecast("Commit", weeks, before + Convert(sums, x => x.Commit, quarter.To), actual));
                    past.Add(new PastForecast("Best case", weeks, before + Convert(sums, x => x.Commit + x.Best, quarter.To), actual));
                    past.Add(new PastForecast("Learnt", weeks, before + learnt.On(day, rates, quarter.To), actual) { Model = learnt.ModelOf(day) });
                }
            }
        }

        return ForecastAccuracy.Of(past);
    }

    /// <summary>How much of the pipeline of this week was won in the quarters before; null without any.</summary>
    public async Task<double?> PipelineWonAsync(CancellationToken cancellationToken)
    {
        var left = Math.Clamp(filter.To.DayNumber - today.DayNumber, 0, 91);
        List<PastPipeline> past = [];
        foreach (var quarter in Quarters())
        {
            var sums = await SumsAsync(quarter, quarter.To.AddDays(-left), cancellationToken);
            past.Add(new PastPipeline(Convert(sums, x => x.Amount, quarter.To), Convert(sums, x => x.Won, quarter.To)));
        }

        return PipelineConversion.Of(past);
    }

    private WeekWaterfall Week(IEnumerable<DealSpan[]> deals, DateOnly from, DateOnly to, decimal unchanged)
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

    private decimal Worth(DealSpan span, DateOnly rate) =>
        span is { Amount: { } amount, Currency: { } currency } ? rates.Convert(amount, currency, rate) ?? 0 : 0;

    private IEnumerable<SnapshotDeal> On(DealSpan? span, DateOnly rate) => span is null
        ? []
        :
        [
            new SnapshotDeal(
                span.DealId.ToString(), Worth(span, rate), span.ClosesOn,
                span.State switch { DealState.Won => SnapshotState.Won, DealState.Lost => SnapshotState.Lost, _ => SnapshotState.Open }),
        ];

    private IEnumerable<FiscalPeriod> Quarters()
    {
        var quarter = calendar.QuarterOf(filter.From < today ? filter.From : today);
        for (var i = 0; i < PastQuarters; i++)
        {
            quarter = calendar.QuarterOf(quarter.From.AddDays(-1));
            yield return quarter;
        }
    }

    private async Task<List<(DateOnly ClosesOn, decimal Amount)>> WonAsync(FiscalPeriod quarter, CancellationToken cancellationToken)
    {
        var parts = await Deals.Where(x => x.State == DealState.Won && x.ClosesOn >= quarter.From && x.ClosesOn <= quarter.To)
            .GroupBy(x => new { x.Currency, x.ClosesOn }).Select(g => new { g.Key.Currency, g.Key.ClosesOn, Amount = g.Sum(x => x.Amount) })
            .ToListAsync(cancellationToken);
        return parts.ConvertAll(x => (x.ClosesOn!.Value, rates.Convert(x.Amount ?? 0, x.Currency!, x.ClosesOn.Value) ?? 0));
    }

    private Task<List<Sums>> SumsAsync(FiscalPeriod quarter, DateOnly day, CancellationToken cancellationToken) => (
            from span in db.DealSpans.AsNoTracking()
            join deal in Deals on span.DealId equals deal.Id
            where span.State == DealState.Open && span.ClosesOn >= quarter.From && span.ClosesOn <= quarter.To
            where span.From <= day && (span.To == null || span.To > day)
            select new
            {
                span.Currency,
                span.Amount,
                span.Probability,
                span.Forecast,
                IsWon = deal.State == DealState.Won && deal.ClosesOn >= quarter.From && deal.ClosesOn <= quarter.To,
            })
        .GroupBy(x => x.Currency)
        .Select(g => new Sums(
            g.Key,
            g.Sum(x => x.Amount) ?? 0,
            g.Sum(x => x.Amount * x.Probability) ?? 0,
            g.Sum(x => x.Forecast == ForecastCategory.Commit ? x.Amount : 0) ?? 0,
            g.Sum(x => x.Forecast == ForecastCategory.BestCase ? x.Amount : 0) ?? 0,
            g.Sum(x => x.IsWon ? x.Amount : 0) ?? 0))
        .ToListAsync(cancellationToken);

    private decimal Convert(List<Sums> sums, Func<Sums, decimal> of, DateOnly day) => sums.Sum(x => rates.Convert(of(x), x.Currency!, day) ?? 0);

    private sealed record Sums(string? Currency, decimal Amount, decimal Weighted, decimal Commit, decimal Best, decimal Won);
}
