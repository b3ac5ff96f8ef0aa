using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <summary>Queries that several classes of this feature share.</summary>
internal static class AccountReads
{
    public static async Task<IReadOnlyList<TeamId>> TeamsOfAsync(this RevOpsDb db, UserId id, CancellationToken cancellationToken) =>
        await db.TeamMembers.Where(x => x.UserId == id).Select(x => x.TeamId).ToListAsync(cancellationToken);

    public static async Task<ILookup<UserId, TeamName>> TeamNamesOfAsync(
        this RevOpsDb db, IReadOnlyCollection<UserId> people, CancellationToken cancellationToken)
    {
        var ids = people.ToList();
        var rows = await (from member in db.TeamMembers
                          where ids.Contains(member.UserId)
                          join team in db.Teams on member.TeamId equals team.Id
                          orderby team.Name
                          select new { member.UserId, team.Id, team.Name }).ToListAsync(cancellationToken);
        return rows.ToLookup(x => x.UserId, x => new TeamName(x.Id, x.Name));
    }

    /// <summary>The link that waits under this hash, if its person may sign in.</summary>
    public static IQueryable<PasswordReset> WaitingResets(this RevOpsDb db, string tokenHash, DateTimeOffset now) =>
        db.PasswordResets.Where(x => x.TokenHash == tokenHash && x.ClosedAt == null && x.ExpiresAt > now
            && db.Users.Any(u => u.Id == x.UserId && !u.Disabled));

    public static Task CloseResetsAsync(this RevOpsDb db, UserId id, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.PasswordResets.Where(x => x.UserId == id && x.ClosedAt == null)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.ClosedAt, now), cancellationToken);
}
