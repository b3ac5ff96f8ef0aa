using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews;

namespace RevOps.Infrastructure.Analytics.Team;

/// <inheritdoc />
internal sealed class CallFigureUpdates(IDbContextFactory<RevOpsDb> databases, IPlaybooks playbooks, TimeProvider time) : ICallFigureUpdates
{
    private const int Batch = 200;

    // What another node began before and stored after this one looked
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(10);

    // Calls are stored and scored with the moment it is done, so that indexes tell of them; all others a comparison of everything
    private static readonly TimeSpan Complete = TimeSpan.FromHours(1);

    private readonly CallFigureSums _sums = new(databases);
    private readonly CallProgress _progress = new(databases);
    private DateTimeOffset? _looked;
    private DateTimeOffset? _completed;

    public async Task<int> RefreshAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var isComplete = _completed is not { } completed || now - completed >= Complete;
        var stale = await StaleAsync(isComplete ? null : _looked - Margin, cancellationToken);
        if (stale.Count > 0)
        {
            var playbook = await playbooks.CurrentAsync(cancellationToken);
            var extractor = new MeddpiccExtractor([.. playbook.Battlecards.Select(x => x.Name)]);
            foreach (var ids in stale.Chunk(Batch))
            {
                await TakeAsync([.. ids], extractor, cancellationToken);
            }
        }

        await _progress.FollowAsync(stale, isComplete ? null : _looked - Margin, now, cancellationToken);
        if (isComplete)
        {
            await _sums.LookThroughAsync(cancellationToken);
            _completed = now;
        }

        await _sums.SumAsync(DateOnly.FromDateTime(now.UtcDateTime), cancellationToken);
        _looked = now;
        return stale.Count;
    }

    public async Task<int> RebuildAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await db.CallMonths.ExecuteDeleteAsync(cancellationToken);
            await db.CallFigureMonths.ExecuteDeleteAsync(cancellationToken);
            await db.CallMentionMonths.ExecuteDeleteAsync(cancellationToken);
            await db.CallFigures.ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        _completed = null;
        return await RefreshAsync(cancellationToken);
    }

    /// <summary>
    /// A call that was stored, scored, overridden or given to another rep since differs from the row that counts it; a deleted one took its rows along.
    /// Looking at all of them takes a second for a million calls.
    /// </summary>
    private async Task<List<CallId>> StaleAsync(DateTimeOffset? since, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var calls = since is { } at ? db.Calls.Where(x => x.ScoredAt >= at || x.CreatedAt >= at) : db.Calls;
        return await (
            from call in calls
            where call.UtteranceCount > 0
            join counted in db.CallFigures.Where(x => x.Kind == CallFigureKind.Call) on call.Id equals counted.CallId into found
            from counted in found.DefaultIfEmpty()
            where counted == null || counted.Name != CallFigures.Rules || counted.Stamp != (call.ScoredAt ?? call.CreatedAt) || counted.RepId != call.RepId || counted.TeamId != call.TeamId
            select call.Id).ToListAsync(cancellationToken);
    }

    private async Task TakeAsync(List<CallId> ids, MeddpiccExtractor extractor, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var calls = await db.Calls.AsNoTracking().Where(x => ids.Contains(x.Id)).Select(x => new
        {
            x.Id,
            x.StartedAt,
            x.RepId,
            x.TeamId,
            Stamp = x.ScoredAt ?? x.CreatedAt,
            x.Score,
            Segment = db.Accounts.Where(a => a.Id == x.AccountId).Select(a => a.Segment).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var analyses = await db.Analyses.AsNoTracking().Where(x => ids.Contains(x.CallId)).ToDictionaryAsync(x => x.CallId, x => x.Json, cancellationToken);
        var said = (await db.Utterances.AsNoTracking().Where(x => ids.Contains(x.CallId)).ToListAsync(cancellationToken)).ToLookup(x => x.CallId);
        var cards = await db.NewestScorecardsAsync(ids, cancellationToken);
        var overrides = await db.OverridesInForceAsync(ids, cancellationToken);
        var figures = calls.Where(x => analyses.ContainsKey(x.Id)).SelectMany(x =>
        {
            var card = cards.GetValueOrDefault(x.Id);
            var analysis = Json.Read<CallAnalysis>(analyses[x.Id]);
            List<LabelledLine> lines = [.. said[x.Id].Select(u => Line(u, analysis.Speakers))];
            return CallFigures.Of(
                new FigureCall(x.Id, DateOnly.FromDateTime(x.StartedAt.UtcDateTime), x.RepId, x.TeamId, x.Segment, x.Stamp),
                analysis, lines, NamedRival.In(extractor, lines.Select(l => l.Line)), x.Score, card is null ? [] : ScoreInForce.Criteria(card, overrides[x.Id]), card?.Rubric);
        }).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var counted = await db.CallFigures.Where(x => ids.Contains(x.CallId) && x.Kind == CallFigureKind.Call).Select(x => x.Day).ToListAsync(cancellationToken);
        await CallFigureSums.ChangedAsync(db, figures.Select(x => x.Day).Concat(counted).Select(CallMonth.Of), cancellationToken);
        await db.CallFigures.Where(x => ids.Contains(x.CallId)).ExecuteDeleteAsync(cancellationToken);
        await db.InsertManyAsync(figures, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static LabelledLine Line(UtteranceRecord said, IReadOnlyList<SpeakerMetrics> speakers)
    {
        var labels = said.Labels.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var speaker = said.Speaker is { } index && index < speakers.Count ? speakers[index] : null;
        var line = new DealLine(said.Seq, speaker?.Role ?? SpeakerRole.Unknown, speaker?.Name, said.Text) { IsQuestion = labels.Contains(UtteranceLabels.Question) };
        return new LabelledLine(line, labels);
    }
}
