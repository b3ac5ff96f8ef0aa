using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Learning.Evaluation;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Team;

/// <summary>
/// Counts of calls about a deal those that were followed by progress. Calls whose days are not over yet are left out, also where the deal has moved
/// already: counting only the quick ones would flatter.
/// </summary>
internal sealed class ProgressReader(RevOpsDb db, IQueryable<CallFigure> figures, DateTimeOffset now)
{
    private static readonly CallFigureKind[] Kinds = [CallFigureKind.Call, CallFigureKind.Mention, CallFigureKind.Rival, CallFigureKind.Answer];

    public async Task<Progress> ReadAsync(CancellationToken cancellationToken)
    {
        var before = now.AddDays(-MentionReport.ProgressDays);
        var old = db.Calls.Where(x => x.DealId != null && x.StartedAt <= before);
        var steps = Steps();
        var moved = old.Where(c => steps.Any(s => s.DealId == c.DealId && s.At > c.StartedAt && s.At <= c.StartedAt.AddDays(MentionReport.ProgressDays)));
        var all = await CountAsync(old, cancellationToken);
        var followed = await CountAsync(moved, cancellationToken);
        return new Progress(all, followed);
    }

    /// <summary>Changes to a later stage, or to a win.</summary>
    private IQueryable<DealStageChange> Steps() =>
        from change in db.DealStageChanges
        join to in db.DealStages on change.ToStageId equals to.Id
        join stage in db.DealStages on change.FromStageId equals (DealStageId?)stage.Id into stages
        from stage in stages.DefaultIfEmpty()
        where to.Kind == DealState.Won || (to.Kind == DealState.Open && stage != null && stage.Order < to.Order)
        select change;

    // An answer is told by its name besides; the names of competitors differ from call to call.
    private async Task<Dictionary<(CallFigureKind, string, string), int>> CountAsync(IQueryable<Call> calls, CancellationToken cancellationToken)
    {
        var counts = await figures.Where(x => Kinds.Contains(x.Kind))
            .Join(calls, x => x.CallId, x => x.Id, (figure, _) => new { figure.Kind, figure.Key, Name = figure.Kind == CallFigureKind.Answer ? figure.Name : "" })
            .GroupBy(x => new { x.Kind, x.Key, x.Name })
            .Select(g => new { g.Key.Kind, g.Key.Key, g.Key.Name, Count = g.Count() }).ToListAsync(cancellationToken);
        return counts.ToDictionary(x => (x.Kind, x.Key, x.Name), x => x.Count);
    }
}

/// <summary>Calls about a deal, and those of them that were followed by progress.</summary>
internal sealed class Progress(Dictionary<(CallFigureKind, string, string), int> all, Dictionary<(CallFigureKind, string, string), int> followed)
{
    public WilsonInterval Of(CallFigureKind kind, string key, string name = "") =>
        WilsonInterval.Of(followed.GetValueOrDefault((kind, key, name)), all.GetValueOrDefault((kind, key, name)));
}
