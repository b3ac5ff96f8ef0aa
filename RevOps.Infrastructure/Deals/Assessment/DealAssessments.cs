using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Assessment;

/// <summary>Keeps assessments and decisions in the database.</summary>
internal sealed class DealAssessments(IDbContextFactory<RevOpsDb> databases, TimeProvider time) : IDealAssessments
{
    public async Task<DealMaterial?> MaterialAsync(DealId deal, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await new MaterialReader(db, time.GetUtcNow()).ReadAsync(deal, cancellationToken);
    }

    public async Task SaveAsync(DealAssessment assessment, int dealVersion, DateTimeOffset readAt, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var id = assessment.DealId;
        await db.QueueAsync([id], readAt, cancellationToken);
        var top = assessment.Health.Risks is [var gravest, ..] ? gravest : null;
        var text = top?.Evidence[0].Text is { } said ? said[..Math.Min(said.Length, DealAssessmentConfiguration.LongestRisk)] : null;
        var json = Json.Write(assessment);
        var severity = top?.Severity;

        // What changed while this was made keeps its place in the queue. An older deal's version never replaces a newer one's: the slower of two nodes changes nothing.
        await db.DealAssessments.Where(x => x.DealId == id && x.DealVersion <= dealVersion).ExecuteUpdateAsync(
            x => x.SetProperty(r => r.AsOf, readAt).SetProperty(r => r.Rules, assessment.Rules).SetProperty(r => r.DealVersion, dealVersion)
                .SetProperty(r => r.Health, assessment.Health.Health).SetProperty(r => r.Confidence, assessment.Health.Confidence)
                .SetProperty(r => r.Risks, assessment.Health.Risks.Count).SetProperty(r => r.Severity, severity)
                .SetProperty(r => r.TopRisk, text).SetProperty(r => r.Json, json)
                .SetProperty(r => r.DueAt, r => r.DueAt > readAt ? r.DueAt : next).SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null),
            cancellationToken);
    }

    public async Task<IReadOnlyList<DealId>> TakeDueAsync(int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        await new AssessmentQueue(db).FillAsync(most, now, cancellationToken);
        var due = await db.DealAssessments.Where(x => x.DueAt <= now && (x.LeaseUntil == null || x.LeaseUntil < now))
            .OrderBy(x => x.DueAt).Take(most).Select(x => x.DealId).ToListAsync(cancellationToken);
        List<DealId> mine = [];
        foreach (var id in due)
        {
            var taken = await db.DealAssessments.Where(x => x.DealId == id && (x.LeaseUntil == null || x.LeaseUntil < now))
                .ExecuteUpdateAsync(x => x.SetProperty(r => r.LeaseUntil, now + lease), cancellationToken);
            if (taken == 1)
            {
                mine.Add(id);
            }
        }

        return mine;
    }

    public async Task TouchAsync(DealId deal, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.TouchAsync([deal], time.GetUtcNow(), cancellationToken);
    }

    public async Task<Deal?> FindDealAsync(DealId deal, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Deals.AsNoTracking().SingleOrDefaultAsync(x => x.Id == deal, cancellationToken);
    }

    public async Task<LetterDecision?> LastAsync(DealId deal, MeddpiccLetter letter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.LetterDecisions.AsNoTracking().Where(x => x.DealId == deal && x.Letter == letter)
            .OrderByDescending(x => x.Number).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<ActionDecision?> LastAsync(DealId deal, string key, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ActionDecisions.AsNoTracking().Where(x => x.DealId == deal && x.Key == key)
            .OrderByDescending(x => x.Number).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<LetterDecision?> FindDecisionAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.LetterDecisions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
    }

    public async Task<ActionDecision?> FindActionAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ActionDecisions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
    }

    public Task<bool> AddAsync(LetterDecision decision, AuditEntry audit, CancellationToken cancellationToken) => AddOnceAsync(
        decision, audit, db => db.LetterDecisions.AnyAsync(x => x.DealId == decision.DealId && x.Letter == decision.Letter && x.Number == decision.Number, cancellationToken), cancellationToken);

    public Task<bool> AddAsync(ActionDecision decision, AuditEntry audit, CancellationToken cancellationToken) => AddOnceAsync(
        decision, audit, db => db.ActionDecisions.AnyAsync(x => x.DealId == decision.DealId && x.Key == decision.Key && x.Number == decision.Number, cancellationToken), cancellationToken);

    public Task UndoAsync(LetterDecision decision, AuditEntry audit, CancellationToken cancellationToken) => UpdateAsync(decision, audit, cancellationToken);

    public Task UndoAsync(ActionDecision decision, AuditEntry audit, CancellationToken cancellationToken) => UpdateAsync(decision, audit, cancellationToken);

    // The unique number decides a race; any other reason is an outage.
    private async Task<bool> AddOnceAsync<T>(T decision, AuditEntry audit, Func<RevOpsDb, Task<bool>> isTaken, CancellationToken cancellationToken)
        where T : class
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Add(decision);
        db.Audit.Add(audit);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await isTaken(db))
            {
                return false;
            }

            throw;
        }
    }

    private async Task UpdateAsync<T>(T decision, AuditEntry audit, CancellationToken cancellationToken)
        where T : class
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Update(decision);
        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
    }
}
