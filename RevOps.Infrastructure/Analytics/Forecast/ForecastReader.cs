using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Forecast;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Analytics.Pipeline;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Forecast;

/// <summary>Reads what a forecast is made of.</summary>
internal sealed class ForecastReader(
    RevOpsDb db, IQueryable<Deal> seen, Viewer viewer, AnalyticsFilter filter, FiscalCalendar calendar, ExchangeRates rates, DateOnly today)
{
    private const int MostGapDeals = 20;

    // Deals that are expected later may still come early; beyond a quarter that does not happen
    private const int DaysAhead = 92;

    public async Task<ForecastReport> ReadAsync(Conversion conversion, Task<double?> pipelineWon, CancellationToken cancellationToken)
    {
        var (deals, unconverted) = await OpenAsync(cancellationToken);
        var quota = await new QuotaReader(db, viewer, rates).ReadAsync(filter, cancellationToken);
        var won = await WonAsync(cancellationToken);
        var period = new ForecastPeriod(filter.From, filter.To, quota?.Amount.Amount, won.Total.Amount);
        var isOver = filter.To < today;
        var daysLeft = filter.To.DayNumber - today.DayNumber;
        var gap = isOver ? null : QuotaGap.Of(period, deals, x => SimulatePeriod.Chance(x, period, conversion, daysLeft), await pipelineWon);
        return new ForecastReport(
            period, rates.Currency, quota,
            PeriodForecast.Of(period, isOver ? [] : deals),
            isOver ? null : SimulatePeriod.Of(period, deals, conversion, today),
            gap,
            await NamedAsync(gap, cancellationToken),
            unconverted);
    }

    private async Task<MoneySum> WonAsync(CancellationToken cancellationToken)
    {
        var parts = await seen.In(filter)
            .Where(x => x.State == DealState.Won && x.ClosesOn >= filter.From && x.ClosesOn <= filter.To)
            .GroupBy(x => new { x.Currency, x.ClosesOn })
            .Select(g => new { g.Key.ClosesOn, g.Key.Currency, Count = g.Count(), Known = g.Count(x => x.Amount != null), Amount = g.Sum(x => x.Amount) })
            .ToListAsync(cancellationToken);
        return MoneyPart.Sum(parts.Select(x => new MoneyPart(x.Currency, x.ClosesOn ?? today, x.Count, x.Known, x.Amount)), rates);
    }

    private async Task<(List<ForecastDeal> Deals, int Unconverted)> OpenAsync(CancellationToken cancellationToken)
    {
        var last = filter.To.AddDays(DaysAhead);
        var rows = await seen.In(filter).Where(x => x.State == DealState.Open && x.ClosesOn <= last)
            .Join(db.DealStages, x => x.StageId, x => x.Id, (deal, stage) => new
            {
                deal.Id,
                deal.Amount,
                deal.Currency,
                deal.StageId,
                deal.StageSince,
                deal.ClosesOn,
                deal.Forecast,
                Probability = deal.Probability ?? stage.Probability,
                Segment = db.Accounts.Where(a => a.Id == deal.AccountId).Select(a => a.Segment).FirstOrDefault(),

                // A base rate is no learnt probability: then the history of stages, segments and ages says more
                Learnt = db.DealChances.Where(c => c.DealId == deal.Id && c.IsLearnt).Select(c => (double?)c.Probability).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var deals = rows.Select(x => (Row: x, Amount: x is { Amount: { } amount, Currency: { } currency } ? rates.Convert(amount, currency, today) : null)).ToList();
        return (
            [
                .. deals.Where(x => x.Amount is not null).Select(x => new ForecastDeal(
                    x.Row.Id.ToString(), x.Amount!.Value, x.Row.StageId.ToString(), x.Row.Segment,
                    Math.Max(0, today.DayNumber - calendar.DayOf(x.Row.StageSince).DayNumber), x.Row.ClosesOn, Call(x.Row.Forecast), x.Row.Probability / 100.0, x.Row.Learnt)),
            ],
            deals.Count(x => x.Amount is null && x.Row.ClosesOn <= filter.To));
    }

    private async Task<IReadOnlyList<GapRow>> NamedAsync(QuotaGap? gap, CancellationToken cancellationToken)
    {
        var deals = gap?.Deals.Take(MostGapDeals).ToList() ?? [];
        var ids = deals.ConvertAll(x => DealId.Parse(x.Deal.Id, null));
        var rows = (await db.Deals.AsNoTracking().Where(x => ids.Contains(x.Id)).Named(db).ReadAsync(db, cancellationToken)).ToDictionary(x => x.Id.ToString());
        return [.. deals.Where(x => rows.ContainsKey(x.Deal.Id)).Select(x => new GapRow(rows[x.Deal.Id].In(rates, today), x.Chance, x.Covers))];
    }

    internal static ForecastCall Call(ForecastCategory? said) => said switch
    {
        ForecastCategory.Commit => ForecastCall.Commit,
        ForecastCategory.BestCase => ForecastCall.BestCase,
        ForecastCategory.Omitted => ForecastCall.Omitted,
        _ => ForecastCall.Pipeline,
    };
}
