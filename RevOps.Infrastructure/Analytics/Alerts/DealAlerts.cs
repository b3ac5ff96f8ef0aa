using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Analytics.Alerts.Judging;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Alerts;

/// <summary>Looks at deals that were assessed anew since they were last looked at.</summary>
internal sealed class DealAlerts(IDbContextFactory<RevOpsDb> databases, AlertWriter writer, TimeProvider time) : IAlertSource
{
    private const int AtOnce = 100;

    // An assessment becomes visible a little after the moment it is of
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    private DateTimeOffset? _doneUntil;

    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var newest = await db.DealAssessments.MaxAsync(x => x.AsOf, cancellationToken);
        if (newest is null || newest == _doneUntil)
        {
            return false;
        }

        var rule = await db.RuleAsync(RevenueAlertKind.DealTurned, cancellationToken);
        var due = await db.DealAssessments.AsNoTracking()
            .Where(x => x.Json != null && !db.DealAlertMarks.Any(m => m.DealId == x.DealId && m.SeenAt >= x.AsOf))
            .OrderBy(x => x.AsOf).ThenBy(x => x.DealId).Select(x => x.DealId).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var deal in due)
        {
            await LookAsync(deal, rule, cancellationToken);
        }

        _doneUntil = due.Count == 0 && newest < time.GetUtcNow() - Late ? newest : null;
        return due.Count == AtOnce;
    }

    /// <summary>One look. False where another node was quicker.</summary>
    internal async Task<bool> LookAsync(DealId id, RevenueAlertRule rule, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await (from record in db.DealAssessments.AsNoTracking()
                           join deal in db.Deals on record.DealId equals deal.Id
                           where record.DealId == id && record.Json != null
                           select new { record.AsOf, record.Json, deal.Name, deal.State, deal.OwnerId, deal.TeamId }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return false;
        }

        var mark = await db.DealAlertMarks.SingleOrDefaultAsync(x => x.DealId == id, cancellationToken);
        if (mark?.SeenAt >= found.AsOf)
        {
            return false;
        }

        var subject = AlertSubject.Of(id, found.Name, found.OwnerId, found.TeamId);
        var open = await AlertWriter.OpenAsync(db, rule.Kind, subject.Key, cancellationToken);
        var health = Json.Read<DealAssessment>(found.Json!).Health;
        var at = time.GetUtcNow();
        var settles = Settling.Holds(mark?.FirstSeenAt, at);
        var now = new DealLook(found.State == DealState.Open, health.Health, health.Confidence, health.Risks, await LastStepAsync(db, id, settles, cancellationToken));
        var (decision, after) = JudgeDeal.Run(rule, settles ? null : mark?.Mark, now, [.. open.Select(x => x.Cause)], at);
        var before = mark?.SeenAt;
        if (mark is null)
        {
            db.DealAlertMarks.Add(new DealAlertMark { DealId = id, FirstSeenAt = at, SeenAt = found.AsOf!.Value, Mark = after });
        }
        else
        {
            (mark.SeenAt, mark.Mark) = (found.AsOf!.Value, after);
        }

        await writer.AddAsync(db, rule, subject, decision, open, cancellationToken);
        return await writer.SaveAsync(db, () => IsOvertakenAsync(db, id, before, cancellationToken), cancellationToken);
    }

    private static async Task<bool> IsOvertakenAsync(RevOpsDb db, DealId id, DateTimeOffset? before, CancellationToken cancellationToken)
    {
        var seen = await db.DealAlertMarks.AsNoTracking().Where(x => x.DealId == id).Select(x => (DateTimeOffset?)x.SeenAt).SingleOrDefaultAsync(cancellationToken);
        return seen != before || !await db.Deals.AnyAsync(x => x.Id == id, cancellationToken);
    }

    private static async Task<StageStep?> LastStepAsync(RevOpsDb db, DealId id, bool settles, CancellationToken cancellationToken)
    {
        var last = await (from change in db.DealStageChanges
                          join next in db.DealStages on change.ToStageId equals next.Id
                          join left in db.DealStages on change.FromStageId equals (DealStageId?)left.Id
                          where change.DealId == id
                          orderby change.At descending, change.Id descending
                          select new { change.Id, change.At, IsImported = change.ImportId != null, By = db.DealMoves.Where(x => x.Id == change.Id).Select(x => (UserId?)x.MovedBy).FirstOrDefault(), From = left.Name, To = next.Name, IsBack = next.Kind == DealState.Open && left.Pipeline == next.Pipeline && next.Order < left.Order })
            .FirstOrDefaultAsync(cancellationToken);
        return last is null || (settles && last.IsImported) ? null : new StageStep(last.Id, last.From, last.To, last.IsBack, last.At, last.By);
    }
}
