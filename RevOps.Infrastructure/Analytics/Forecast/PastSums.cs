using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Snapshots;
using RevOps.Domain.Deals;

namespace RevOps.Infrastructure.Analytics.Forecast;

/// <summary>
/// Sums of what was open of some quarters on up to three days of each: a question a quarter, since most spans hold on several of its days, and
/// those that hold on none of them are many more.
/// </summary>
internal sealed class PastSums(IQueryable<DealSpan> spans, IQueryable<Deal> deals)
{
    public const int Quarters = 4;

    /// <param name="quarters">The quarters.</param>
    /// <param name="daysLeft">Up to three days, by what was left then of the quarter, the most first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PastSumTable> ReadAsync(IReadOnlyList<FiscalPeriod> quarters, IReadOnlyList<int> daysLeft, CancellationToken cancellationToken)
    {
        List<PastSum> sums = [];
        foreach (var quarter in quarters)
        {
            sums.AddRange(await ReadAsync(quarter, [.. daysLeft.Select(x => quarter.To.AddDays(-x))], cancellationToken));
        }

        return new PastSumTable(daysLeft, sums);
    }

    private async Task<List<PastSum>> ReadAsync(FiscalPeriod quarter, DateOnly[] days, CancellationToken cancellationToken)
    {
        var (first, last) = (quarter.From, quarter.To);
        var (one, two, three) = (days[0], days[days.Length / 2], days[^1]);
        var won = deals.Where(x => x.State == DealState.Won && x.ClosesOn >= first && x.ClosesOn <= last);
        var placed =
            from span in spans
            where span.State == DealState.Open && span.ClosesOn >= first && span.ClosesOn <= last && span.From <= three && (span.To == null || span.To > one)
            join deal in won on span.DealId equals deal.Id into ends
            from deal in ends.DefaultIfEmpty()
            select new
            {
                span.Currency,
                span.Amount,
                span.Probability,
                span.Forecast,
                IsWon = deal != null,
                Held = (span.From <= one && (span.To == null || span.To > one) ? 1 : 0)
                    + (span.From <= two && (span.To == null || span.To > two) ? 2 : 0)
                    + (span.From <= three && (span.To == null || span.To > three) ? 4 : 0),
            };
        return await placed.GroupBy(x => new { x.Currency, x.Held }).Select(g => new PastSum(
            g.Key.Currency,
            first,
            g.Key.Held,
            g.Sum(x => x.Amount) ?? 0,
            g.Sum(x => x.Amount * x.Probability) ?? 0,
            g.Sum(x => x.Forecast == ForecastCategory.Commit ? x.Amount : 0) ?? 0,
            g.Sum(x => x.Forecast == ForecastCategory.BestCase ? x.Amount : 0) ?? 0,
            g.Sum(x => x.IsWon ? x.Amount : 0) ?? 0)).ToListAsync(cancellationToken);
    }
}

/// <summary>What was open of a quarter on certain of its days: the bits of <paramref name="Held"/> say which.</summary>
internal sealed record PastSum(string? Currency, DateOnly Quarter, int Held, decimal Amount, decimal Weighted, decimal Commit, decimal Best, decimal Won);

/// <summary>The sums by quarter and day.</summary>
internal sealed class PastSumTable(IReadOnlyList<int> daysLeft, IReadOnlyList<PastSum> sums)
{
    /// <summary>What was open of the quarter when so many days of it were left.</summary>
    public IReadOnlyList<PastSum> On(FiscalPeriod quarter, int left)
    {
        var bit = 1 << daysLeft.ToList().IndexOf(left);
        return [.. sums.Where(x => x.Quarter == quarter.From && (x.Held & bit) != 0)];
    }
}
