using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Scores;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Leads;

/// <inheritdoc />
internal sealed class LeadScores(IDbContextFactory<RevOpsDb> databases, TimeProvider time) : ILeadScores
{
    public async Task<ScoringRun> BeginAsync(ScoringRun run, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var open = db.ScoringRuns.AsNoTracking().Where(x => x.ProfileVersion == run.ProfileVersion && x.EndedAt == null);
        if (await open.FirstOrDefaultAsync(cancellationToken) is { } running)
        {
            return running;
        }

        db.ScoringRuns.Add(run);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return run;
        }
        catch (DbUpdateException)
        {
            // Somebody else asked at the same moment: the index lets one begin
            if (await open.FirstOrDefaultAsync(cancellationToken) is { } theirs)
            {
                return theirs;
            }

            throw;
        }
    }

    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Leads.CountAsync(cancellationToken);
    }

    public async Task<ScoringRun?> LatestAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ScoringRuns.AsNoTracking().OrderByDescending(x => x.StartedAt).ThenByDescending(x => x.Id).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<ScoringRun?> ClaimAsync(TimeSpan lease, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (now, until) = (time.GetUtcNow(), Until(lease));
        var free = db.ScoringRuns.AsNoTracking().Where(x => x.EndedAt == null && (x.LeasedUntil == null || x.LeasedUntil < now));
        if (await free.OrderBy(x => x.StartedAt).FirstOrDefaultAsync(cancellationToken) is not { } run)
        {
            return null;
        }

        run.Lease(until);
        return await free.Where(x => x.Id == run.Id).ExecuteUpdateAsync(x => x.SetProperty(r => r.LeasedUntil, until), cancellationToken) == 1 ? run : null;
    }

    public async Task<IReadOnlyList<ScoringInput>> NextAsync(LeadId? after, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var leads = db.Leads.AsNoTracking();
        leads = after is { } place ? leads.Where(x => x.Id.CompareTo(place) > 0) : leads;
        return await Inputs(db, leads.OrderBy(x => x.Id).Take(most)).ToListAsync(cancellationToken);
    }

    public async Task<bool> SaveAsync(ScoringRun run, IReadOnlyList<LeadScore> scores, TimeSpan lease, CancellationToken cancellationToken)
    {
        var (held, until) = (run.LeasedUntil, run.EndedAt is null ? Until(lease) : (DateTimeOffset?)null);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var mine = await db.ScoringRuns.Where(x => x.Id == run.Id && x.LeasedUntil == held).ExecuteUpdateAsync(
            x => x.SetProperty(r => r.Place, run.Place)
                .SetProperty(r => r.Done, run.Done)
                .SetProperty(r => r.Total, run.Total)
                .SetProperty(r => r.EndedAt, run.EndedAt)
                .SetProperty(r => r.LeasedUntil, until),
            cancellationToken);
        if (mine == 0)
        {
            return false;
        }

        await ReplaceAsync(db, scores, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        run.Lease(until);
        return true;
    }

    public async Task<IReadOnlyList<ScoringInput>> UnscoredAsync(int profileVersion, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var unscored = db.Leads.AsNoTracking().Where(x => !db.LeadScores.Any(s => s.LeadId == x.Id && s.ProfileVersion == profileVersion));
        return await Inputs(db, unscored.OrderBy(x => x.Id).Take(most)).ToListAsync(cancellationToken);
    }

    public async Task<bool> ImportedSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Imports.AnyAsync(x => (x.Kind == ImportKind.Leads || x.Kind == ImportKind.Accounts) && x.EndedAt > moment, cancellationToken);
    }

    public async Task StoreAsync(IReadOnlyList<LeadScore> scores, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await ReplaceAsync(db, scores, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // A lead that was deleted since it was read has no row that a score could belong to
    private static async Task ReplaceAsync(RevOpsDb db, IReadOnlyList<LeadScore> scores, CancellationToken cancellationToken)
    {
        var ids = scores.Select(x => x.LeadId).ToList();
        await db.LeadScores.Where(x => ids.Contains(x.LeadId)).ExecuteDeleteAsync(cancellationToken);
        var there = await db.Leads.Where(x => ids.Contains(x.Id)).Select(x => x.Id).ToHashSetAsync(cancellationToken);
        db.LeadScores.AddRange(scores.Where(x => there.Contains(x.LeadId)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static IQueryable<ScoringInput> Inputs(RevOpsDb db, IQueryable<Lead> leads) =>
        from lead in leads
        join account in db.Accounts on lead.AccountId equals account.Id into accounts
        from account in accounts.DefaultIfEmpty()
        orderby lead.Id
        select new ScoringInput(lead, account);

    // As exact as the database keeps it, so that it can be compared
    private DateTimeOffset Until(TimeSpan lease)
    {
        var until = time.GetUtcNow() + lease;
        return until.AddTicks(-(until.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
