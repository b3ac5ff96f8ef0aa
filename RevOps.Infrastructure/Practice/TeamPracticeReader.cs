using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Sessions;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Practice;

/// <summary>Reads what a manager sees of their teams' practice: that it happened and what came of it, never what was said.</summary>
internal sealed class TeamPracticeReader(RevOpsDb db, TimeProvider time)
{
    private const int MostAssignments = 500;

    private static readonly TimeSpan Recent = TimeSpan.FromDays(30);

    public async Task<TeamPractice> ReadAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var reps = await RepsAsync(viewer, cancellationToken);
        if (reps.Count == 0)
        {
            return new TeamPractice([], []);
        }

        var ids = reps.ConvertAll(x => x.Id);
        var since = time.GetUtcNow() - Recent;
        var practised = await db.Practices.Where(x => ids.Contains(x.RepId) && x.EndedAt != null).GroupBy(x => x.RepId)
            .Select(x => new { Rep = x.Key, Recent = x.Count(p => p.EndedAt >= since), Last = x.Max(p => p.EndedAt) })
            .ToDictionaryAsync(x => x.Rep, cancellationToken);
        var assignments = await AssignmentsAsync(viewer, ids, cancellationToken);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var own = assignments.ToLookup(x => x.RepId);
        var names = reps.ToDictionary(x => x.Id, x => x.Name);
        return new TeamPractice(
            [.. reps.Select(x => new RepPractice(
                x.Id, x.Name, practised.GetValueOrDefault(x.Id)?.Recent ?? 0, practised.GetValueOrDefault(x.Id)?.Last,
                own[x.Id].Count(a => a.CompletedAt is null), own[x.Id].Count(a => a.CompletedAt is null && a.Due < today), own[x.Id].Count(a => a.CompletedAt is not null)))],
            [.. PracticeQueries.InOrder(assignments).Select(x => new TeamAssignment(x, names[x.RepId]))]);
    }

    private async Task<List<RepName>> RepsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var reps = db.Users.AsNoTracking().Where(x => !x.Disabled && x.Role == UserRole.Rep);
        if (!viewer.SeesEverything)
        {
            if (viewer.Role != UserRole.Manager)
            {
                return [];
            }

            var teams = viewer.TeamIds.ToList();
            reps = reps.Where(x => db.TeamMembers.Any(m => m.UserId == x.Id && teams.Contains(m.TeamId)));
        }

        return await reps.OrderBy(x => x.Name).ThenBy(x => x.Id).Select(x => new RepName(x.Id, x.Name)).ToListAsync(cancellationToken);
    }

    private async Task<List<PracticeAssignment>> AssignmentsAsync(Viewer viewer, List<UserId> reps, CancellationToken cancellationToken)
    {
        var rows = db.PracticeAssignments.AsNoTracking().Where(x => reps.Contains(x.RepId));
        if (!viewer.SeesEverything)
        {
            var teams = viewer.TeamIds.ToList();
            rows = rows.Where(x => teams.Contains(x.TeamId));
        }

        return await rows.OrderBy(x => x.CompletedAt != null).ThenByDescending(x => x.CreatedAt).Take(MostAssignments).ToListAsync(cancellationToken);
    }

    private sealed record RepName(UserId Id, string Name);
}
