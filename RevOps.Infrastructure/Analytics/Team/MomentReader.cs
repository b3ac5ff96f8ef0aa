using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Team;

/// <summary>Reads the latest moments in which a thing was brought up, what the rep said to it, and what became of the deal.</summary>
internal sealed class MomentReader(RevOpsDb db, IQueryable<CallFigure> figures, DateTimeOffset now)
{
    private const int MostMoments = 20;

    public async Task<IReadOnlyList<CallMoment>> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var rival = MentionRow.RivalOf(key);
        var (kind, named) = rival is null ? (CallFigureKind.Mention, key) : (CallFigureKind.Rival, rival);
        var found = await figures.Where(x => x.Kind == kind && x.Key == named)
            .OrderByDescending(x => x.Day).ThenByDescending(x => x.CallId).Take(MostMoments).Select(x => x.CallId).ToListAsync(cancellationToken);
        var calls = await db.Calls.AsNoTracking().Where(x => found.Contains(x.Id))
            .Select(x => new { x.Id, x.Title, x.StartedAt, x.RepName, x.DealId }).ToListAsync(cancellationToken);
        var said = (await Lines(found, key, rival).ToListAsync(cancellationToken)).GroupBy(x => x.CallId).ToDictionary(x => x.Key, x => x.MinBy(l => l.Seq)!);
        var answers = await AnswersAsync(found, key, cancellationToken);
        var sequels = await SequelsAsync([.. calls.Where(x => x.DealId is not null).Select(x => (x.Id, x.DealId!.Value, x.StartedAt))], cancellationToken);
        return
        [
            .. calls.OrderByDescending(x => x.StartedAt).Select(x => new CallMoment(x.Id, x.Title, x.StartedAt, x.RepName, said.GetValueOrDefault(x.Id)?.Seq, said.GetValueOrDefault(x.Id)?.Text)
            {
                Answer = answers.GetValueOrDefault(x.Id).Words,
                AnsweredBy = answers.TryGetValue(x.Id, out var answer) ? answer.By : null,
                Sequel = sequels.GetValueOrDefault(x.Id),
            }),
        ];
    }

    private IQueryable<UtteranceRecord> Lines(List<CallId> calls, string key, string? rival)
    {
        var lines = db.Utterances.AsNoTracking().Where(x => calls.Contains(x.CallId));
#pragma warning disable CA1304, CA1311, CA1862 // Translated to SQL, where no culture is to be had
        return rival is null ? lines.Where(x => (" " + x.Labels + " ").Contains(" " + key + " ")) : lines.Where(x => x.Text.ToLower().Contains(rival));
#pragma warning restore CA1304, CA1311, CA1862
    }

    private async Task<Dictionary<CallId, (ObjectionAnswer By, string? Words)>> AnswersAsync(List<CallId> calls, string key, CancellationToken cancellationToken)
    {
        var answers = await db.CallFigures.AsNoTracking().Where(x => x.Kind == CallFigureKind.Answer && x.Key == key && calls.Contains(x.CallId))
            .Select(x => new { x.CallId, x.Name, Seq = (int)x.Value }).ToListAsync(cancellationToken);
        var seqs = answers.ConvertAll(x => x.Seq);
        var ids = answers.ConvertAll(x => x.CallId);
        var lines = (await db.Utterances.AsNoTracking().Where(x => ids.Contains(x.CallId) && seqs.Contains(x.Seq)).Select(x => new { x.CallId, x.Seq, x.Text }).ToListAsync(cancellationToken))
            .ToDictionary(x => (x.CallId, x.Seq), x => x.Text);
        return answers.ToDictionary(x => x.CallId, x => (Enum.Parse<ObjectionAnswer>(x.Name), lines.GetValueOrDefault((x.CallId, x.Seq))));
    }

    private async Task<Dictionary<CallId, CallSequel>> SequelsAsync(IReadOnlyList<(CallId Call, DealId Deal, DateTimeOffset At)> calls, CancellationToken cancellationToken)
    {
        var deals = calls.Select(x => (DealId?)x.Deal).Distinct().ToList();
        var changes = await (
            from change in db.DealStageChanges.AsNoTracking()
            join to in db.DealStages on change.ToStageId equals to.Id
            join stage in db.DealStages on change.FromStageId equals (DealStageId?)stage.Id into stages
            from stage in stages.DefaultIfEmpty()
            where deals.Contains(change.DealId) && (stage != null || to.Kind == DealState.Won)
            select new { change.DealId, change.At, to.Name, to.Kind, Further = stage != null && to.Order > stage.Order }).ToListAsync(cancellationToken);
        Dictionary<CallId, CallSequel> sequels = [];
        foreach (var (call, deal, at) in calls)
        {
            var until = at.AddDays(MentionReport.ProgressDays);
            var next = changes.Where(x => x.DealId == deal && x.At > at && x.At <= until).MinBy(x => x.At);
            if (next is not null)
            {
                sequels[call] = new CallSequel(next.Name, (int)(next.At - at).TotalDays, next.Kind == DealState.Won || (next.Kind == DealState.Open && next.Further));
            }
            else if (until <= now)
            {
                sequels[call] = new CallSequel(null, MentionReport.ProgressDays, IsProgress: false);
            }
        }

        return sequels;
    }
}
