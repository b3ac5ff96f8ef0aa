using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Sessions;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Practice;

/// <summary>Reads how somebody comes on: their practices beside their real calls.</summary>
internal sealed class ProgressReader(RevOpsDb db)
{
    private const int MostPractices = 200;

    public async Task<PracticeProgress?> ReadAsync(Viewer viewer, UserId rep, CancellationToken cancellationToken)
    {
        var person = await db.Users.AsNoTracking().Where(x => x.Id == rep).Select(x => new { x.Name }).SingleOrDefaultAsync(cancellationToken);
        if (person is null || !await MayAsync(viewer, rep, cancellationToken))
        {
            return null;
        }

        var practices = await db.Practices.AsNoTracking().Where(x => x.RepId == rep && x.EndedAt != null)
            .OrderByDescending(x => x.StartedAt).Take(MostPractices).ToListAsync(cancellationToken);
        practices.Reverse();
        var calls = await new RealScores(db).OfAsync(rep, cancellationToken);
        return new PracticeProgress(
            rep, person.Name, practices.Count, await db.PracticeDrills.CountAsync(x => x.RepId == rep, cancellationToken),
            Types(practices, calls), await FollowedAsync(practices, calls, cancellationToken));
    }

    private async Task<bool> MayAsync(Viewer viewer, UserId rep, CancellationToken cancellationToken)
    {
        if (viewer.UserId == rep || viewer.SeesEverything)
        {
            return true;
        }

        var teams = viewer.TeamIds.ToList();
        return viewer.Role == UserRole.Manager && await db.TeamMembers.AnyAsync(x => x.UserId == rep && teams.Contains(x.TeamId), cancellationToken);
    }

    private static IReadOnlyList<TypeProgress> Types(List<PracticeSession> practices, IReadOnlyList<RealCall> calls) =>
    [
        .. practices.Where(x => x.Score is not null).GroupBy(x => x.CallType).OrderByDescending(x => x.Count()).Select(group =>
        {
            var real = calls.Where(x => x.Type == group.Key).ToList();
            return new TypeProgress(
                group.Key, [.. group.Select(x => new PractisedScore(x.Id, x.Title, x.StartedAt, x.Score!.Value))],
                real.Count == 0 ? null : real.Average(x => x.Score), real.Count);
        }),
    ];

    private async Task<IReadOnlyList<FollowedCriterion>> FollowedAsync(
        List<PracticeSession> practices, IReadOnlyList<RealCall> calls, CancellationToken cancellationToken)
    {
        var names = await db.Rubrics.AsNoTracking().GroupBy(x => x.Key).Select(x => new { x.Key, Name = x.Max(r => r.Name) })
            .ToDictionaryAsync(x => x.Key, x => x.Name, cancellationToken);
        return
        [
            .. practices.Where(x => x is { CriterionKey: not null, Scorecard: not null })
                .GroupBy(x => (Criterion: x.CriterionKey!, x.Scorecard!.Rubric))
                .OrderByDescending(x => x.Max(p => p.StartedAt))
                .Select(x => Follow(x.Key.Criterion, x.Key.Rubric, names.GetValueOrDefault(x.Key.Rubric) ?? x.Key.Rubric, [.. x], calls)),
        ];
    }

    private static FollowedCriterion Follow(string key, string rubric, string rubricName, List<PracticeSession> practices, IReadOnlyList<RealCall> calls)
    {
        var real = calls.Where(x => x.Rubric == rubric && x.ScoreOf(key) is not null).OrderBy(x => x.At).ToList();
        var known = practices.Select(x => Of(x, key)).Concat(real.Select(x => x.Criteria.First(c => c.Key == key))).OfType<CriterionScore>().FirstOrDefault();
        return new FollowedCriterion
        {
            Key = key,
            Name = known?.Name ?? key,
            Rubric = rubricName,
            Max = known?.Max ?? 5,
            Since = practices[0].StartedAt,
            Practices = [.. practices.Where(x => Of(x, key)?.Score is not null).Select(x => new PractisedScore(x.Id, x.Title, x.StartedAt, Of(x, key)!.Score!.Value))],
            Calls = [.. real.Select(x => new RealScore(x.Id, x.Title, x.At, x.ScoreOf(key)!.Value))],
        };
    }

    private static CriterionScore? Of(PracticeSession practice, string key) => practice.Scorecard!.Criteria.FirstOrDefault(x => x.Key == key);
}
