using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Pipeline;

/// <summary>Reads the open pipeline: the database adds up by currency, and only those few sums are converted here.</summary>
internal sealed class PipelineReader(
    RevOpsDb db, IQueryable<Deal> seen, Viewer viewer, AnalyticsFilter filter, FiscalCalendar calendar, ExchangeRates rates, DateOnly today)
{
    private const int MostTop = 10;

    private IQueryable<Deal> Scoped => seen.In(filter);

    private IQueryable<Deal> Open => Scoped.Where(x => x.State == DealState.Open);

    private IQueryable<Deal> Due => Open.Where(x => x.ClosesOn >= filter.From && x.ClosesOn <= filter.To);

    public async Task<PipelineReport> ReadAsync(CancellationToken cancellationToken)
    {
        var stages = await StagesAsync(cancellationToken);
        var late = await Open.Where(x => x.ClosesOn == null || x.ClosesOn < today)
            .GroupBy(x => new { x.Currency, Dated = x.ClosesOn != null })
            .Select(g => new { g.Key.Dated, g.Key.Currency, Count = g.Count(), Known = g.Count(x => x.Amount != null), Amount = g.Sum(x => x.Amount) })
            .ToListAsync(cancellationToken);
        var won = await Scoped.Where(x => x.State == DealState.Won && x.ClosesOn >= filter.From && x.ClosesOn <= filter.To)
            .GroupBy(x => new { x.Currency, x.ClosesOn })
            .Select(g => new { g.Key.ClosesOn, g.Key.Currency, Count = g.Count(), Known = g.Count(x => x.Amount != null), Amount = g.Sum(x => x.Amount) })
            .ToListAsync(cancellationToken);
        return new PipelineReport(
            today,
            stages,
            MoneyPart.Sum(late.Where(x => x.Dated).Select(x => new MoneyPart(x.Currency, today, x.Count, x.Known, x.Amount)), rates),
            MoneyPart.Sum(late.Where(x => !x.Dated).Select(x => new MoneyPart(x.Currency, today, x.Count, x.Known, x.Amount)), rates),
            MoneyPart.Sum(won.Select(x => new MoneyPart(x.Currency, x.ClosesOn ?? today, x.Count, x.Known, x.Amount)), rates),
            await new QuotaReader(db, viewer, rates).ReadAsync(filter, cancellationToken),
            await AgesAsync(cancellationToken),
            await TopAsync(cancellationToken));
    }

    private async Task<IReadOnlyList<StageFigures>> StagesAsync(CancellationToken cancellationToken)
    {
        var parts = await Due.Join(db.DealStages, x => x.StageId, x => x.Id, (deal, stage) => new { deal.StageId, deal.Currency, deal.Amount, Probability = deal.Probability ?? stage.Probability })
            .GroupBy(x => new { x.StageId, x.Currency })
            .Select(g => new
            {
                g.Key.StageId,
                g.Key.Currency,
                Count = g.Count(),
                Known = g.Count(x => x.Amount != null),
                Amount = g.Sum(x => x.Amount),
                Weighted = g.Sum(x => x.Amount * x.Probability),
            })
            .ToListAsync(cancellationToken);
        var of = parts.ToLookup(x => x.StageId);
        var stages = await db.DealStages.AsNoTracking().OrderBy(x => x.Pipeline).ThenBy(x => x.Order).ThenBy(x => x.Name).ToListAsync(cancellationToken);
        return
        [
            .. stages.Where(x => of.Contains(x.Id)).Select(stage => new StageFigures(
                stage.Id, stage.Pipeline, stage.Name, stage.Probability,
                MoneyPart.Sum(of[stage.Id].Select(x => new MoneyPart(x.Currency, today, x.Count, x.Known, x.Amount)), rates),
                of[stage.Id].Sum(x => rates.Convert((x.Weighted ?? 0) / 100, x.Currency!, today) ?? 0))),
        ];
    }

    private async Task<IReadOnlyList<AgeFigures>> AgesAsync(CancellationToken cancellationToken)
    {
        var (a, b, c, d) = (OldFrom(1), OldFrom(2), OldFrom(3), OldFrom(4));
        var parts = await Due
            .GroupBy(x => new { Band = x.CreatedAt >= a ? 0 : x.CreatedAt >= b ? 1 : x.CreatedAt >= c ? 2 : x.CreatedAt >= d ? 3 : 4, x.Currency })
            .Select(g => new { g.Key.Band, g.Key.Currency, Count = g.Count(), Known = g.Count(x => x.Amount != null), Amount = g.Sum(x => x.Amount) })
            .ToListAsync(cancellationToken);
        var of = parts.ToLookup(x => x.Band, x => new MoneyPart(x.Currency, today, x.Count, x.Known, x.Amount));
        return [.. DealBands.AgeNames.Select((name, band) => new AgeFigures(name, MoneyPart.Sum(of[band], rates)))];
    }

    // Younger than the band's least age: made on this moment or later.
    private DateTimeOffset OldFrom(int band) => calendar.BeginOf(today.AddDays(1 - DealBands.Ages[band]));

    /// <summary>The best of each currency, then of all: within one currency the database's order is the order of the converted.</summary>
    private async Task<IReadOnlyList<TopDeal>> TopAsync(CancellationToken cancellationToken)
    {
        var currencies = await Due.Where(x => x.Amount > 0 && x.Currency != null).Select(x => x.Currency).Distinct().ToListAsync(cancellationToken);
        List<TopDeal> found = [];
        foreach (var currency in currencies)
        {
            var best = Due.Where(x => x.Currency == currency && x.Amount > 0).Named(db)
                .OrderByDescending(x => (double?)x.Deal.Amount * (x.Learnt ?? ((x.Deal.Probability ?? x.Stage.Probability) / 100.0))).ThenBy(x => x.Deal.Id).Take(MostTop);
            found.AddRange((await best.ReadAsync(db, cancellationToken)).Select(x => x.In(rates, today)));
        }

        return [.. found.OrderByDescending(x => x.Weight ?? -1).ThenBy(x => x.Name, StringComparer.Ordinal).Take(MostTop)];
    }
}
