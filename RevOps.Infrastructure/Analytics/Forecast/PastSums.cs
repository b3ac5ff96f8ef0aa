using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Snapshots;
using RevOps.Domain.Deals;

namespace RevOps.Infrastructure.Analytics.Forecast;

/// <summary>
/// Sums of what was open of four quarters on up to three days of each, in one pass: most spans hold on several of the days, and twelve questions
/// would read them again and again.
/// </summary>
internal sealed class PastSums(IQueryable<DealSpan> spans, IQueryable<Deal> deals)
{
    public const int Quarters = 4;

    /// <param name="quarters">One after another, the newest first.</param>
    /// <param name="daysLeft">Up to three days, by what was left then of the quarter.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PastSumTable> ReadAsync(IReadOnlyList<FiscalPeriod> quarters, IReadOnlyList<int> daysLeft, CancellationToken cancellationToken)
    {
        var (newest, second, third, oldest) = (quarters[0], quarters[1], quarters[2], quarters[3]);
        var (one, two, three) = (daysLeft[0], daysLeft[daysLeft.Count / 2], daysLeft[^1]);
        var placed =
            from span in spans
            where span.State == DealState.Open && span.ClosesOn >= oldest.From && span.ClosesOn <= newest.To
            join deal in deals on span.DealId equals deal.Id
            select new
            {
                Span = span,
                Deal = deal,
                Quarter = span.ClosesOn >= newest.From ? 0 : span.ClosesOn >= second.From ? 1 : span.ClosesOn >= third.From ? 2 : 3,
                Begin = span.ClosesOn >= newest.From ? newest.From : span.ClosesOn >= second.From ? second.From : span.ClosesOn >= third.From ? third.From : oldest.From,
                End = span.ClosesOn >= newest.From ? newest.To : span.ClosesOn >= second.From ? second.To : span.ClosesOn >= third.From ? third.To : oldest.To,
            };
        var sums = await placed.Select(x => new
        {
            x.Span.Currency,
            x.Span.Amount,
            x.Span.Probability,
            x.Span.Forecast,
            x.Quarter,
            IsWon = x.Deal.State == DealState.Won && x.Deal.ClosesOn >= x.Begin && x.Deal.ClosesOn <= x.End,
            Held = (x.Span.From <= x.End.AddDays(-one) && (x.Span.To == null || x.Span.To > x.End.AddDays(-one)) ? 1 : 0)
                + (x.Span.From <= x.End.AddDays(-two) && (x.Span.To == null || x.Span.To > x.End.AddDays(-two)) ? 2 : 0)
                + (x.Span.From <= x.End.AddDays(-three) && (x.Span.To == null || x.Span.To > x.End.AddDays(-three)) ? 4 : 0),
        })
        .Where(x => x.Held > 0)
        .GroupBy(x => new { x.Currency, x.Quarter, x.Held })
        .Select(g => new PastSum(
            g.Key.Currency,
            g.Key.Quarter,
            g.Key.Held,
            g.Sum(x => x.Amount) ?? 0,
            g.Sum(x => x.Amount * x.Probability) ?? 0,
            g.Sum(x => x.Forecast == ForecastCategory.Commit ? x.Amount : 0) ?? 0,
            g.Sum(x => x.Forecast == ForecastCategory.BestCase ? x.Amount : 0) ?? 0,
            g.Sum(x => x.IsWon ? x.Amount : 0) ?? 0))
        .ToListAsync(cancellationToken);
        return new PastSumTable(quarters, daysLeft, sums);
    }
}

/// <summary>What was open on certain of the days: the bits of <paramref name="Held"/> say which.</summary>
internal sealed record PastSum(string? Currency, int Quarter, int Held, decimal Amount, decimal Weighted, decimal Commit, decimal Best, decimal Won);

/// <summary>The sums by quarter and day.</summary>
internal sealed class PastSumTable(IReadOnlyList<FiscalPeriod> quarters, IReadOnlyList<int> daysLeft, IReadOnlyList<PastSum> sums)
{
    /// <summary>What was open of the quarter when so many days of it were left.</summary>
    public IReadOnlyList<PastSum> On(FiscalPeriod quarter, int left)
    {
        var (at, bit) = (quarters.ToList().IndexOf(quarter), 1 << daysLeft.ToList().IndexOf(left));
        return [.. sums.Where(x => x.Quarter == at && (x.Held & bit) != 0)];
    }
}
