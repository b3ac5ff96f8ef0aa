using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Tests.Benchmarks;

/// <summary>One viewer of each kind in a seeded database: the busiest rep, their manager, an analyst.</summary>
internal sealed record SeededPeople(Viewer Rep, Viewer Manager, Viewer Analyst)
{
    public static async Task<SeededPeople?> FindAsync(RevOpsDb db)
    {
        if (await db.Calls.CountAsync() < CallSeed.Calls || await db.CallTexts.CountAsync() < CallSeed.Calls)
        {
            return null;
        }

        var rep = await db.Users.SingleAsync(x => x.Name == "Rep 01-01");
        var manager = await db.Users.SingleAsync(x => x.Name == "Manager 01");
        var analyst = await db.Users.SingleAsync(x => x.Name == "Analyst");
        var teams = await db.TeamMembers.Where(x => x.UserId == rep.Id).Select(x => x.TeamId).ToListAsync();
        return new(As(rep, teams), As(manager, teams), As(analyst, []));
    }

    private static Viewer As(AppUser user, IReadOnlyList<TeamId> teams) => new(user.Id, user.Name, user.Role, teams);
}
