using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Analytics.Alerts.Judging;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Scores;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Alerts;

/// <summary>
/// Looks at leads that were scored anew, and ends what people were told of leads that were converted or put aside since. Most leads are not hot
/// and never were: they are marked together.
/// </summary>
internal sealed class LeadAlerts(IDbContextFactory<RevOpsDb> databases, AlertWriter writer, TimeProvider time) : IAlertSource
{
    private const int AtOnce = 200;

    public int Every => 5;

    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rule = await db.RuleAsync(RevenueAlertKind.LeadHot, cancellationToken);
        await db.RevenueAlerts
            .Where(x => x.EndedAt == null && x.LeadId != null && db.Leads.Any(l => l.Id == x.LeadId && l.State != LeadState.Open))
            .ExecuteUpdateAsync(x => x.SetProperty(a => a.EndedAt, time.GetUtcNow()), cancellationToken);
        var due = await db.LeadScores.AsNoTracking()
            .Where(x => !db.LeadAlertMarks.Any(m => m.LeadId == x.LeadId && m.SeenAt >= x.ScoredAt))
            .OrderBy(x => x.ScoredAt).ThenBy(x => x.LeadId).Select(x => x.LeadId).Take(AtOnce).ToListAsync(cancellationToken);
        var open = await OpenAsync(db, due, cancellationToken);
        foreach (var lead in await MarkQuietAsync(db, rule, due, open, cancellationToken))
        {
            await LookAsync(lead, rule, cancellationToken);
        }

        return due.Count == AtOnce;
    }

    /// <summary>Marks those of whom nothing is to be told together, and gives the others.</summary>
    private async Task<IReadOnlyList<LeadId>> MarkQuietAsync(
        RevOpsDb db, RevenueAlertRule rule, List<LeadId> due, ILookup<string, RevenueAlert> open, CancellationToken cancellationToken)
    {
        var scored = await Scored(db).Where(x => due.Contains(x.Score.LeadId)).ToListAsync(cancellationToken);
        var marks = await db.LeadAlertMarks.Where(x => due.Contains(x.LeadId)).ToDictionaryAsync(x => x.LeadId, cancellationToken);
        List<LeadId> told = [];
        foreach (var found in scored)
        {
            var mark = marks.GetValueOrDefault(found.Lead.Id);
            var (decision, isHot) = Judge(rule, mark, found, open[Subject(found.Lead).Key]);
            if (decision.Begun.Count + decision.Over.Count > 0)
            {
                told.Add(found.Lead.Id);
            }
            else
            {
                Mark(db, mark, found, isHot);
            }
        }

        // Another node's marks are as good: the next round looks at what is left
        await writer.SaveAsync(db, () => Task.FromResult(true), cancellationToken);
        return told;
    }

    private async Task<bool> LookAsync(LeadId id, RevenueAlertRule rule, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await Scored(db).SingleOrDefaultAsync(x => x.Score.LeadId == id, cancellationToken);
        var mark = await db.LeadAlertMarks.SingleOrDefaultAsync(x => x.LeadId == id, cancellationToken);
        if (found is null || mark?.SeenAt >= found.Score.ScoredAt)
        {
            return false;
        }

        var before = mark?.SeenAt;
        var subject = Subject(found.Lead);
        var open = await AlertWriter.OpenAsync(db, rule.Kind, subject.Key, cancellationToken);
        var (decision, isHot) = Judge(rule, mark, found, open);
        Mark(db, mark, found, isHot);

        // What a file brings waits in the inbox and comes up on no page
        var told = before is null && found.Lead.ImportId is not null ? rule with { Severity = AlertSeverity.Low } : rule;
        await writer.AddAsync(db, told, subject, decision, open, cancellationToken);
        return await writer.SaveAsync(db, () => IsOvertakenAsync(db, id, before, cancellationToken), cancellationToken);
    }

    private (AlertDecision Decision, bool IsHot) Judge(RevenueAlertRule rule, LeadAlertMark? mark, ScoredLead found, IEnumerable<RevenueAlert> open)
    {
        var (lead, score) = (found.Lead, found.Score);
        var now = new LeadLook(lead.State == LeadState.Open, score.Score, score.Coverage, lead.CreatedAt, lead.Company, lead.LeadSource);
        return JudgeLead.Run(rule, mark?.IsHot, now, [.. open.Select(x => x.Cause)], time.GetUtcNow());
    }

    private static void Mark(RevOpsDb db, LeadAlertMark? mark, ScoredLead found, bool isHot)
    {
        if (mark is null)
        {
            db.LeadAlertMarks.Add(new LeadAlertMark { LeadId = found.Lead.Id, SeenAt = found.Score.ScoredAt, IsHot = isHot });
        }
        else
        {
            (mark.SeenAt, mark.IsHot) = (found.Score.ScoredAt, isHot);
        }
    }

    private static AlertSubject Subject(Lead lead) => AlertSubject.Of(lead.Id, lead.Name, lead.OwnerId, lead.TeamId);

    private static async Task<ILookup<string, RevenueAlert>> OpenAsync(RevOpsDb db, List<LeadId> leads, CancellationToken cancellationToken)
    {
        var ids = leads.ConvertAll(x => (LeadId?)x);
        var open = await db.RevenueAlerts.AsNoTracking()
            .Where(x => x.Kind == RevenueAlertKind.LeadHot && x.EndedAt == null && ids.Contains(x.LeadId)).ToListAsync(cancellationToken);
        return open.ToLookup(x => x.SubjectKey);
    }

    private static IQueryable<ScoredLead> Scored(RevOpsDb db) =>
        from score in db.LeadScores.AsNoTracking()
        join lead in db.Leads.AsNoTracking() on score.LeadId equals lead.Id
        select new ScoredLead { Score = score, Lead = lead };

    private static async Task<bool> IsOvertakenAsync(RevOpsDb db, LeadId id, DateTimeOffset? before, CancellationToken cancellationToken)
    {
        var seen = await db.LeadAlertMarks.AsNoTracking().Where(x => x.LeadId == id).Select(x => (DateTimeOffset?)x.SeenAt).SingleOrDefaultAsync(cancellationToken);
        return seen != before || !await db.Leads.AnyAsync(x => x.Id == id, cancellationToken);
    }

    private sealed class ScoredLead
    {
        public required LeadScore Score { get; init; }

        public required Lead Lead { get; init; }
    }
}
