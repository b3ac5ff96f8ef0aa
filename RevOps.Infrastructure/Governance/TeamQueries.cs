using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <inheritdoc />
internal sealed class TeamQueries(IDbContextFactory<RevOpsDb> databases) : ITeamQueries
{
    public async Task<IReadOnlyList<TeamListItem>> ListAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        if (!viewer.Administers)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var teams = await db.Teams.AsNoTracking().OrderBy(x => x.Name).Select(x => new
        {
            x.Id,
            x.Name,
            Members = db.TeamMembers.Count(m => m.TeamId == x.Id),
            Calls = db.Calls.Count(c => c.TeamId == x.Id),
        }).ToListAsync(cancellationToken);
        var managers = await (from member in db.TeamMembers
                              join user in db.Users on member.UserId equals user.Id
                              where user.Role == UserRole.Manager && !user.Disabled
                              orderby user.Name
                              select new { member.TeamId, user.Name }).ToListAsync(cancellationToken);
        var names = managers.ToLookup(x => x.TeamId, x => x.Name);
        return teams.ConvertAll(x => new TeamListItem(x.Id, x.Name, [.. names[x.Id]], x.Members, x.Calls));
    }
}
