using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <inheritdoc />
internal sealed class TeamStore(IDbContextFactory<RevOpsDb> databases) : ITeamStore
{
    public async Task<Team?> FindAsync(TeamId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Teams.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
    }

    public async Task<IReadOnlyList<TeamId>> ExistingAsync(IReadOnlyCollection<TeamId> ids, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var wanted = ids.ToList();
        return await db.Teams.Where(x => wanted.Contains(x.Id)).Select(x => x.Id).ToListAsync(cancellationToken);
    }

    public async Task<bool> AddAsync(Team team, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.BeginAccessChangeAsync(cancellationToken);
        if (await IsTakenAsync(db, team.Name, team.Id, cancellationToken))
        {
            return false;
        }

        db.Teams.Add(team);
        await transaction.CommitAsync(db, audit, cancellationToken);
        return true;
    }

    public async Task<bool> RenameAsync(TeamId id, string name, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.BeginAccessChangeAsync(cancellationToken);
        if (await IsTakenAsync(db, name, id, cancellationToken))
        {
            return false;
        }

        await db.Teams.Where(x => x.Id == id).ExecuteUpdateAsync(x => x.SetProperty(t => t.Name, name), cancellationToken);
        await transaction.CommitAsync(db, audit, cancellationToken);
        return true;
    }

    public async Task<bool> DeleteAsync(TeamId id, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.BeginAccessChangeAsync(cancellationToken);
        var deleted = await db.Teams
            .Where(t => t.Id == id && !db.TeamMembers.Any(m => m.TeamId == t.Id) && !db.Calls.Any(c => c.TeamId == t.Id))
            .ExecuteDeleteAsync(cancellationToken);
        if (deleted == 1)
        {
            await transaction.CommitAsync(db, audit, cancellationToken);
        }

        return deleted == 1;
    }

    // Compared here: whether names that differ only in case are equal is each server's own business. There are few teams.
    private static async Task<bool> IsTakenAsync(RevOpsDb db, string name, TeamId except, CancellationToken cancellationToken)
    {
        var names = await db.Teams.Where(x => x.Id != except).Select(x => x.Name).ToListAsync(cancellationToken);
        return names.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
