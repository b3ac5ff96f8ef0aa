using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Sessions;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Practice;

/// <summary>Reads of practices.</summary>
internal sealed class PracticeQueries(IDbContextFactory<RevOpsDb> databases, TimeProvider time) : IPracticeQueries
{
    private const int MeanCalls = 20;

    private const int MostAssignments = 200;

    public async Task<IReadOnlyList<PracticeListItem>> ListAsync(Viewer viewer, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var me = viewer.UserId;
        return await db.Practices.AsNoTracking().Where(x => x.RepId == me).OrderByDescending(x => x.StartedAt).ThenByDescending(x => x.Id).Take(most)
            .Select(x => new PracticeListItem(
                x.Id, x.Title, x.CallType, x.Difficulty, x.StartedAt, x.EndedAt, x.EndedBecause, x.Score, x.CallId != null,
                db.PracticeLines.Count(l => l.PracticeId == x.Id) / 2))
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<DrillResult>> DrillsAsync(Viewer viewer, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var me = viewer.UserId;
        return await db.PracticeDrills.AsNoTracking().Where(x => x.RepId == me).OrderByDescending(x => x.At).ThenByDescending(x => x.Id).Take(most)
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<PracticeAssignment>> AssignmentsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var me = viewer.UserId;
        var rows = await db.PracticeAssignments.AsNoTracking().Where(x => x.RepId == me)
            .OrderBy(x => x.CompletedAt != null).ThenByDescending(x => x.CreatedAt).Take(MostAssignments).ToListAsync(cancellationToken);
        return InOrder(rows);
    }

    public async Task<IReadOnlyList<CriterionMean>> RealMeansAsync(UserId rep, string rubric, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var calls = (await new RealScores(db).OfAsync(rep, cancellationToken)).Where(x => x.Rubric == rubric).Take(MeanCalls);
        return
        [
            .. calls.SelectMany(x => x.Criteria).Where(x => x is { Applies: true, Score: not null }).GroupBy(x => x.Key)
                .Select(x => new CriterionMean(x.Key, x.Average(c => c.Score!.Value), x.Count())),
        ];
    }

    public async Task<PracticeProgress?> ProgressAsync(Viewer viewer, UserId rep, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await new ProgressReader(db).ReadAsync(viewer, rep, cancellationToken);
    }

    public async Task<TeamPractice> TeamAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await new TeamPracticeReader(db, time).ReadAsync(viewer, cancellationToken);
    }

    /// <summary>What waits by its date, those without one last; then what is done, newest first.</summary>
    internal static IReadOnlyList<PracticeAssignment> InOrder(IEnumerable<PracticeAssignment> assignments) =>
    [
        .. assignments.OrderBy(x => x.CompletedAt is not null).ThenBy(x => x.CompletedAt is null ? x.Due ?? DateOnly.MaxValue : DateOnly.MinValue)
            .ThenByDescending(x => x.CompletedAt ?? x.CreatedAt),
    ];
}
