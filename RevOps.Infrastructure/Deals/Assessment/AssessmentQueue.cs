using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Assessment;

/// <summary>
/// Finds deals that need an assessment although nobody said so: open ones that have none yet, those that an import or a move changed, those
/// of older rules. What changes a deal's sources says so itself (<see cref="AssessmentQueueing.TouchAsync"/>).
/// </summary>
internal sealed class AssessmentQueue(RevOpsDb db)
{
    // A change is seen within moments; two days are for a product that was switched off.
    private static readonly TimeSpan ChangedWithin = TimeSpan.FromDays(2);

    public async Task FillAsync(int most, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var without = await db.Deals
            .Where(x => x.State == DealState.Open && !db.DealAssessments.Any(a => a.DealId == x.Id))
            .OrderBy(x => x.ClosesOn).ThenBy(x => x.Id).Take(most).Select(x => x.Id).ToListAsync(cancellationToken);
        await db.QueueAsync(without, now, cancellationToken);
        await db.LinkCallsAsync(without, cancellationToken);

        var since = now - ChangedWithin;
        var changed = db.Deals.Where(x => x.ChangedAt >= since && db.DealAssessments.Any(a => a.DealId == x.Id && a.DealVersion != x.Version)).Select(x => x.Id);
        await db.DealAssessments.Where(x => (x.DueAt == null || x.DueAt > now) && changed.Contains(x.DealId))
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.DueAt, now), cancellationToken);

        // A file may bring activities or people of any deal.
        if (await db.Imports.MaxAsync(x => x.EndedAt, cancellationToken) is { } imported)
        {
            await db.DealAssessments.Where(x => x.AsOf < imported && (x.DueAt == null || x.DueAt > now))
                .ExecuteUpdateAsync(x => x.SetProperty(r => r.DueAt, now), cancellationToken);
        }

        await db.DealAssessments.Where(x => (x.DueAt == null || x.DueAt > now) && x.Rules != null && x.Rules != DealAssessment.CurrentRules)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.DueAt, now), cancellationToken);
    }
}

/// <summary>Puts deals into the queue.</summary>
internal static class AssessmentQueueing
{
    /// <summary>Gives deals a place in the queue that have none yet; another node may be quicker.</summary>
    public static async Task QueueAsync(this RevOpsDb db, IReadOnlyList<DealId> deals, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var there = await db.DealAssessments.Where(x => deals.Contains(x.DealId)).Select(x => x.DealId).ToListAsync(cancellationToken);
        foreach (var deal in deals.Except(there))
        {
            var row = db.DealAssessments.Add(new DealAssessmentRecord { DealId = deal, DueAt = now });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException)
            {
                // The other node's place is as good; any other reason is an outage.
                row.State = EntityState.Detached;
                if (!await db.DealAssessments.AsNoTracking().AnyAsync(x => x.DealId == deal, cancellationToken))
                {
                    throw;
                }
            }

            row.State = EntityState.Detached;
        }
    }

    /// <summary>Something that an assessment looks at changed. In the transaction of the change, if there is one.</summary>
    public static async Task TouchAsync(this RevOpsDb db, IReadOnlyCollection<DealId> deals, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (deals.Count > 0)
        {
            await db.DealAssessments.Where(x => deals.Contains(x.DealId))
                .ExecuteUpdateAsync(x => x.SetProperty(r => r.DueAt, now), cancellationToken);
        }
    }
}
