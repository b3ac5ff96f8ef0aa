using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Learning.Deals;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Learning;

/// <inheritdoc />
internal sealed class DealTrails(IDbContextFactory<RevOpsDb> databases, IOrganisation organisation) : IDealTrails
{
    private const int Sample = 2000;

    // Of deals whose log of close dates is whole hardly any closes on the very day that was expected
    private const double MostOnTheDay = 0.25;

    public async Task<IReadOnlyList<DealTrail>> DecidedAsync(int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var ids = await Decided(db).OrderByDescending(x => x.ClosedAt).ThenBy(x => x.Id).Take(most).Select(x => x.Id).ToListAsync(cancellationToken);
        return await ReadAsync(db, ids, cancellationToken);
    }

    public async Task<int> CountDecidedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Deals.CountAsync(x => x.State != DealState.Open, cancellationToken);
    }

    public async Task<bool> CloseDatesKeptAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var unchanged = await Decided(db).Where(x => x.ClosesOn != null && !db.DealCloseDateChanges.Any(c => c.DealId == x.Id))
            .OrderByDescending(x => x.ClosedAt).Take(Sample).Select(x => new { x.ClosesOn, x.ClosedAt }).ToListAsync(cancellationToken);
        var onTheDay = unchanged.Count(x => Math.Abs(x.ClosesOn!.Value.DayNumber - DateOnly.FromDateTime(x.ClosedAt!.Value.UtcDateTime).DayNumber) <= 1);
        return onTheDay <= MostOnTheDay * unchanged.Count;
    }

    public async Task<DealTrail?> FindAsync(Viewer viewer, DealId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var seen = await db.Deals.AsNoTracking().VisibleTo(viewer).Where(x => x.Id == id).Select(x => x.Id).ToListAsync(cancellationToken);
        return (await ReadAsync(db, seen, cancellationToken)).SingleOrDefault();
    }

    public async Task<IReadOnlyList<DealTrail>> DueAsync(Guid model, DateTimeOffset olderThan, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var due = await (
            from deal in db.Deals.AsNoTracking()
            join chance in db.DealChances on deal.Id equals chance.DealId into chances
            from chance in chances.DefaultIfEmpty()
            where deal.State == DealState.Open
                && (chance == null || chance.ModelId != model || chance.DealVersion != deal.Version || chance.AsOf < olderThan
                    || db.DealAssessments.Any(a => a.DealId == deal.Id && a.AsOf > chance.AsOf))
            orderby deal.Id
            select deal.Id).Take(most).ToListAsync(cancellationToken);
        return await ReadAsync(db, due, cancellationToken);
    }

    public async Task SaveAsync(IReadOnlyList<DealChance> chances, CancellationToken cancellationToken)
    {
        var ids = chances.Select(x => x.DealId).ToList();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var versions = await db.DealChances.Where(x => ids.Contains(x.DealId)).Select(x => new { x.DealId, x.DealVersion }).ToDictionaryAsync(x => x.DealId, x => x.DealVersion, cancellationToken);
        var there = await db.Deals.Where(x => ids.Contains(x.Id)).Select(x => x.Id).ToHashSetAsync(cancellationToken);
        var mine = chances.Where(x => there.Contains(x.DealId) && !(versions.GetValueOrDefault(x.DealId) > x.DealVersion)).ToList();
        var gone = mine.ConvertAll(x => x.DealId);
        await db.DealChances.Where(x => gone.Contains(x.DealId)).ExecuteDeleteAsync(cancellationToken);
        await db.InsertManyAsync(mine, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task ForgetClosedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var closed = db.Deals.Where(x => x.State != DealState.Open).Select(x => x.Id);
        await db.DealChances.Where(x => closed.Contains(x.DealId)).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<Deal> Decided(RevOpsDb db) => db.Deals.AsNoTracking().Where(x => x.State != DealState.Open && x.ClosedAt != null);

    private async Task<IReadOnlyList<DealTrail>> ReadAsync(RevOpsDb db, List<DealId> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : await new DealTrailReader(db, await organisation.RatesAsync(cancellationToken)).ReadAsync(ids, cancellationToken);
}
