using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews;

namespace RevOps.Infrastructure.Analytics.Team;

/// <inheritdoc />
internal sealed class CallFigureUpdates(IDbContextFactory<RevOpsDb> databases) : ICallFigureUpdates
{
    private const int Batch = 200;

    public async Task<int> RefreshAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        // A call that was stored, scored, overridden or given to another rep since differs from the row that counts it; a deleted one took its rows along
        var stale = await (
            from call in db.Calls
            where call.UtteranceCount > 0
            join counted in db.CallFigures.Where(x => x.Kind == CallFigureKind.Call) on call.Id equals counted.CallId into found
            from counted in found.DefaultIfEmpty()
            where counted == null || counted.Stamp != (call.ScoredAt ?? call.CreatedAt) || counted.RepId != call.RepId || counted.TeamId != call.TeamId
            select call.Id).ToListAsync(cancellationToken);
        foreach (var ids in stale.Chunk(Batch))
        {
            await TakeAsync([.. ids], cancellationToken);
        }

        return stale.Count;
    }

    public async Task<int> RebuildAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.CallFigures.ExecuteDeleteAsync(cancellationToken);
        return await RefreshAsync(cancellationToken);
    }

    private async Task TakeAsync(List<CallId> ids, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var calls = await db.Calls.AsNoTracking().Where(x => ids.Contains(x.Id)).Select(x => new
        {
            x.Id, x.StartedAt, x.RepId, x.TeamId, Stamp = x.ScoredAt ?? x.CreatedAt, x.Score,
            Segment = db.Accounts.Where(a => a.Id == x.AccountId).Select(a => a.Segment).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var analyses = await db.Analyses.AsNoTracking().Where(x => ids.Contains(x.CallId)).ToDictionaryAsync(x => x.CallId, x => x.Json, cancellationToken);
        var labels = (await db.Utterances.AsNoTracking().Where(x => ids.Contains(x.CallId) && x.Labels != "").Select(x => new { x.CallId, x.Labels }).ToListAsync(cancellationToken))
            .ToLookup(x => x.CallId, x => x.Labels);
        var cards = await db.NewestScorecardsAsync(ids, cancellationToken);
        var overrides = await db.OverridesInForceAsync(ids, cancellationToken);
        var figures = calls.Where(x => analyses.ContainsKey(x.Id)).SelectMany(x =>
        {
            var card = cards.GetValueOrDefault(x.Id);
            return CallFigures.Of(
                new FigureCall(x.Id, DateOnly.FromDateTime(x.StartedAt.UtcDateTime), x.RepId, x.TeamId, x.Segment, x.Stamp),
                Json.Read<CallAnalysis>(analyses[x.Id]), labels[x.Id], x.Score, card is null ? [] : ScoreInForce.Criteria(card, overrides[x.Id]), card?.Rubric);
        }).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.CallFigures.Where(x => ids.Contains(x.CallId)).ExecuteDeleteAsync(cancellationToken);
        await db.InsertManyAsync(figures, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
