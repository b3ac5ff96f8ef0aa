using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews;

namespace RevOps.Infrastructure.Practice;

/// <summary>A person's latest real calls as they count after overrides.</summary>
internal sealed class RealScores(RevOpsDb db)
{
    // More than a rep holds in a quarter; means over more would not follow how they come on.
    private const int MostCalls = 100;

    public async Task<IReadOnlyList<RealCall>> OfAsync(UserId rep, CancellationToken cancellationToken)
    {
        var calls = await db.Calls.AsNoTracking().Where(x => x.RepId == rep && x.Score != null)
            .OrderByDescending(x => x.StartedAt).ThenByDescending(x => x.Id).Take(MostCalls)
            .Select(x => new { x.Id, x.Title, x.StartedAt, x.Type, x.Score }).ToListAsync(cancellationToken);
        var ids = calls.ConvertAll(x => x.Id);
        var cards = await db.NewestScorecardsAsync(ids, cancellationToken);
        var overrides = await db.OverridesInForceAsync(ids, cancellationToken);
        return
        [
            .. calls.Where(x => cards.ContainsKey(x.Id)).Select(x => new RealCall(
                x.Id, x.Title, x.StartedAt, x.Type, x.Score!.Value, cards[x.Id].Rubric, ScoreInForce.Criteria(cards[x.Id], overrides[x.Id]))),
        ];
    }
}

/// <summary>A real call with its criteria.</summary>
internal sealed record RealCall(
    CallId Id, string Title, DateTimeOffset At, CallType Type, double Score, string Rubric, IReadOnlyList<CriterionScore> Criteria)
{
    public int? ScoreOf(string criterion) => Criteria.FirstOrDefault(x => x.Key == criterion) is { Applies: true } found ? found.Score : null;
}
