using Microsoft.EntityFrameworkCore;
using RevOps.Domain;
using RevOps.Domain.Analytics;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.List;

namespace RevOps.Infrastructure.Deals.List;

/// <summary>
/// Counts and sums by stage. The database adds up what has one currency and one day's rate, and only those parts are converted here:
/// open deals by today's rate, closed ones by that of the day they closed. Money in the organisation's own currency needs no day: most sums are few.
/// </summary>
internal sealed class DealTotals
{
    private readonly ExchangeRates _rates;
    private readonly DateOnly _today;
    private readonly List<Part> _parts;

    private DealTotals(ExchangeRates rates, DateOnly today, List<Part> parts) => (_rates, _today, _parts) = (rates, today, parts);

    public static async Task<DealTotals> ReadAsync(IQueryable<Deal> deals, ExchangeRates rates, DateOnly today, CancellationToken cancellationToken)
    {
        var own = rates.Currency;
        var parts = await deals
            .GroupBy(x => new { x.StageId, x.Currency, Day = x.State == DealState.Open || x.Currency == own ? null : x.ClosesOn })
            .Select(g => new Part(g.Key.StageId, g.Key.Currency, g.Key.Day, g.Count(), g.Count(x => x.Amount != null), g.Sum(x => x.Amount)))
            .ToListAsync(cancellationToken);
        return new DealTotals(rates, today, parts);
    }

    public int Count(DealStageId? stage = null) => Of(stage).Sum(x => x.Deals);

    public DealSum Sum(DealStageId? stage = null)
    {
        decimal sum = 0;
        var without = 0;
        Dictionary<string, decimal> beside = [];
        foreach (var part in Of(stage))
        {
            if (Money.Of(part.Amount, part.Currency) is not { } money)
            {
                without += part.Deals;
                continue;
            }

            without += part.Deals - part.Known;
            if (_rates.Convert(money, part.Day ?? _today) is { } converted)
            {
                sum += converted;
            }
            else if (part.Known > 0)
            {
                beside[money.Currency] = beside.GetValueOrDefault(money.Currency) + money.Amount;
            }
        }

        return new DealSum(new Money(sum, _rates.Currency), [.. beside.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => new Money(x.Value, x.Key))], without);
    }

    private IEnumerable<Part> Of(DealStageId? stage) => stage is null ? _parts : _parts.Where(x => x.Stage == stage);

    private sealed record Part(DealStageId Stage, string? Currency, DateOnly? Day, int Deals, int Known, decimal? Amount);
}
