using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews;

/// <summary>How scorecards go into the database and come out of it.</summary>
internal static class ScorecardStorage
{
    public static void AddScorecard(this RevOpsDb db, CallId id, Scorecard card, DateTimeOffset at) =>
        db.Scorecards.Add(new ScorecardRecord
        {
            CallId = id,
            RubricKey = card.Rubric,
            RubricVersion = card.Version,
            Scorer = card.Scorer,
            Score = card.Score,
            CreatedAt = at,
            Json = Json.Write(card),
        });

    /// <summary>The newest scorecard of each of these calls.</summary>
    public static async Task<Dictionary<CallId, Scorecard>> NewestScorecardsAsync(
        this RevOpsDb db, IReadOnlyCollection<CallId> calls, CancellationToken cancellationToken)
    {
        var rows = await db.Scorecards.AsNoTracking().Where(x => calls.Contains(x.CallId))
            .OrderBy(x => x.CreatedAt).ThenBy(x => x.Id)
            .Select(x => new { x.CallId, x.Json }).ToListAsync(cancellationToken);
        var newest = new Dictionary<CallId, Scorecard>();
        foreach (var row in rows.GroupBy(x => x.CallId))
        {
            newest[row.Key] = Json.Read<Scorecard>(row.Last().Json);
        }

        return newest;
    }

    /// <summary>Overrides in force: the newest of each criterion.</summary>
    public static async Task<ILookup<CallId, CriterionOverride>> OverridesInForceAsync(
        this RevOpsDb db, IReadOnlyCollection<CallId> calls, CancellationToken cancellationToken)
    {
        var rows = await db.Overrides.AsNoTracking().Where(x => calls.Contains(x.CallId))
            .OrderByDescending(x => x.At).ThenByDescending(x => x.Id).ToListAsync(cancellationToken);
        return rows.DistinctBy(x => (x.CallId, x.CriterionKey)).ToLookup(x => x.CallId);
    }
}
