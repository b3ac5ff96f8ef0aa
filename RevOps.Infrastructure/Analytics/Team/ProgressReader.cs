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
        var old =
            from figure in figures
            where figure.Kind == CallFigureKind.Call
            join call in db.Calls on figure.CallId equals call.Id
            where call.DealId != null && call.StartedAt <= before
            select call;

        // Once for each call, and not once for each of its figures
        var moved = (
            from call in old
            join step in Steps() on call.DealId equals step.DealId
            where step.At > call.StartedAt && step.At <= call.StartedAt.AddDays(MentionReport.ProgressDays)
            select new { call.Id, Moved = (CallId?)call.Id }).Distinct();

        // An answer is told by its name besides; the names of competitors differ from call to call
        var counts = await (
            from figure in figures
            where Kinds.Contains(figure.Kind)
            join call in old on figure.CallId equals call.Id
            join step in moved on call.Id equals step.Id into steps
            from step in steps.DefaultIfEmpty()
            select new { figure.Kind, figure.Key, Name = figure.Kind == CallFigureKind.Answer ? figure.Name : "", Moved = step!.Moved != null })
            .GroupBy(x => new { x.Kind, x.Key, x.Name })
            .Select(g => new { g.Key.Kind, g.Key.Key, g.Key.Name, Count = g.Count(), Moved = g.Count(x => x.Moved) })
            .ToListAsync(cancellationToken);
        return new Progress(
            counts.ToDictionary(x => (x.Kind, x.Key, x.Name), x => x.Count),
            counts.ToDictionary(x => (x.Kind, x.Key, x.Name), x => x.Moved));
    }

    /// <summary>Changes to a later stage, or to a win.</summary>
    private IQueryable<DealStageChange> Steps() =>
        from change in db.DealStageChanges
        join to in db.DealStages on change.ToStageId equals to.Id
        join stage in db.DealStages on change.FromStageId equals (DealStageId?)stage.Id into stages
        from stage in stages.DefaultIfEmpty()
        where to.Kind == DealState.Won || (to.Kind == DealState.Open && stage != null && stage.Order < to.Order)
        select change;
}

/// <summary>Calls about a deal, and those of them that were followed by progress.</summary>
internal sealed class Progress(Dictionary<(CallFigureKind, string, string), int> all, Dictionary<(CallFigureKind, string, string), int> followed)
{
    public WilsonInterval Of(CallFigureKind kind, string key, string name = "") =>
        WilsonInterval.Of(followed.GetValueOrDefault((kind, key, name)), all.GetValueOrDefault((kind, key, name)));
}
