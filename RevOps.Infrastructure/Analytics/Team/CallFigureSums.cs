using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Team;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Team;

/// <summary>
/// Adds up the figures of months that are over, month by month and only where they changed since. The running month is always read from its figures.
/// </summary>
internal sealed class CallFigureSums(IDbContextFactory<RevOpsDb> databases)
{
    /// <summary>Says, in the transaction that changes them, that figures of these months are others now.</summary>
    public static async Task ChangedAsync(RevOpsDb db, IEnumerable<DateOnly> months, CancellationToken cancellationToken)
    {
        var changed = months.Distinct().ToList();
        var known = await db.CallMonths.Where(x => changed.Contains(x.Month)).Select(x => x.Month).ToListAsync(cancellationToken);
        await db.CallMonths.Where(x => changed.Contains(x.Month)).ExecuteUpdateAsync(x => x.SetProperty(m => m.Changes, m => m.Changes + 1), cancellationToken);
        await db.InsertManyAsync([.. changed.Except(known).Select(x => new CallMonth { Month = x })], cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>
    /// Finds months that nobody has said anything of: those before the first sums were taken, and those whose calls were deleted. It counts all calls
    /// with figures, so it is not for every minute.
    /// </summary>
    public async Task LookThroughAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var counts = (await db.CallFigures.Where(x => x.Kind == CallFigureKind.Call).GroupBy(x => new { x.Day.Year, x.Day.Month })
            .Select(g => new { g.Key.Year, g.Key.Month, Count = g.Count() }).ToListAsync(cancellationToken)).ToDictionary(x => new DateOnly(x.Year, x.Month, 1), x => x.Count);
        var known = await db.CallMonths.AsNoTracking().ToDictionaryAsync(x => x.Month, cancellationToken);
        var odd = Between(counts.Keys.Concat(known.Keys))
            .Where(x => !known.TryGetValue(x, out var month) || (month.Summed == month.Changes && month.Calls != counts.GetValueOrDefault(x))).ToList();
        if (odd.Count > 0)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await ChangedAsync(db, odd, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>Adds up the months before the running one that need it.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SumAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var running = CallMonth.Of(today);
        var due = await db.CallMonths.AsNoTracking().Where(x => x.Month < running && x.Summed != x.Changes).OrderBy(x => x.Month).ToListAsync(cancellationToken);
        foreach (var month in due)
        {
            await SumAsync(db, month, cancellationToken);
        }

        return due.Count;
    }

    private static async Task SumAsync(RevOpsDb db, CallMonth month, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (first, end) = (month.Month, month.Month.AddMonths(1));
        var sums = await db.CallFigures.Where(x => x.Day >= first && x.Day < end && CallFigureMonth.Kinds.Contains(x.Kind))
            .GroupBy(x => new { x.RepId, x.TeamId, x.Kind, x.Key })
            .Select(g => new CallFigureMonth
            {
                Month = first,
                RepId = g.Key.RepId,
                TeamId = g.Key.TeamId,
                Kind = g.Key.Kind,
                Key = g.Key.Key,
                Name = g.Max(x => x.Name)!,
                Weight = g.Max(x => x.Weight),
                Count = g.Count(),
                Sum = g.Sum(x => x.Value),
                Squares = g.Sum(x => x.Value * x.Value),
            }).ToListAsync(cancellationToken);
        var mentions = await MentionsAsync(db, month.Month, cancellationToken);
        await db.CallFigureMonths.Where(x => x.Month == first).ExecuteDeleteAsync(cancellationToken);
        await db.CallMentionMonths.Where(x => x.Month == first).ExecuteDeleteAsync(cancellationToken);
        await db.InsertManyAsync(sums, cancellationToken);
        await db.InsertManyAsync(mentions, cancellationToken);
        db.ChangeTracker.Clear();

        // Figures that were changed meanwhile are in these sums or not: then they do not count, and the next round takes them again
        var calls = sums.Where(x => x.Kind == CallFigureKind.Call).Sum(x => x.Count);
        var held = await db.CallMonths.Where(x => x.Month == first && x.Changes == month.Changes)
            .ExecuteUpdateAsync(x => x.SetProperty(m => m.Summed, month.Changes).SetProperty(m => m.Calls, calls), cancellationToken);
        if (held == 1)
        {
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private static async Task<List<CallMentionMonth>> MentionsAsync(RevOpsDb db, DateOnly first, CancellationToken cancellationToken)
    {
        var end = first.AddMonths(1);
        return await db.CallFigures.Where(x => x.Day >= first && x.Day < end && CallFigure.ToldWithProgress.Contains(x.Kind))
            .GroupBy(x => new { x.TeamId, x.Segment, x.Kind, x.Key, Answer = x.Kind == CallFigureKind.Answer ? x.Name : "" })
            .Select(g => new CallMentionMonth
            {
                Month = first,
                TeamId = g.Key.TeamId,
                Segment = g.Key.Segment,
                Kind = g.Key.Kind,
                Key = g.Key.Key,
                Name = g.Min(x => x.Name)!,
                Count = g.Count(),
                Told = g.Count(x => x.Moved != null),
                Moved = g.Count(x => x.Moved == true),
            }).ToListAsync(cancellationToken);
    }

    private static IEnumerable<DateOnly> Between(IEnumerable<DateOnly> months)
    {
        var all = months.ToList();
        if (all.Count > 0)
        {
            for (var month = all.Min(); month <= all.Max(); month = month.AddMonths(1))
            {
                yield return month;
            }
        }
    }
}
