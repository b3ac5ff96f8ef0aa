using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Alerts;

/// <inheritdoc cref="IRevenueAlertStore" />
internal sealed class RevenueAlertStore(IDbContextFactory<RevOpsDb> databases, RevenueAlertSignal signal, TimeProvider time) : IRevenueAlertStore, IRevenueAlertQueries
{
    private const int LargestPage = 100;

    public async Task<RevenueAlertPage> ListAsync(Viewer viewer, RevenueAlertFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var mine = Mine(db, viewer.UserId);
        var shown = filter.Show switch { RevenueAlertShow.Waiting => mine.Waiting(now), RevenueAlertShow.Snoozed => mine.Snoozed(now), _ => mine.Done(now) };
        shown = filter.Kind is { } kind ? shown.Where(x => x.Alert.Kind == kind) : shown;
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        var skip = Math.Clamp(filter.Page, 0, int.MaxValue / size) * size;
        var rows = await shown.OrderByDescending(x => x.Notice.ShowAt).ThenByDescending(x => x.Alert.Id).Skip(skip).Take(size).ToItems(db).ToListAsync(cancellationToken);
        return new(
            [.. rows.OrderByDescending(x => x.ShowAt).ThenByDescending(x => x.Id)], await shown.CountAsync(cancellationToken),
            await mine.Waiting(now).CountAsync(cancellationToken), await mine.Snoozed(now).CountAsync(cancellationToken));
    }

    public async Task<int> CountWaitingAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Mine(db, viewer.UserId).Waiting(time.GetUtcNow()).CountAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<RevenueAlertRule>> RulesAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.RulesAsync(cancellationToken);
    }

    public async Task SaveAsync(RevenueAlertRule rule, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.RevenueRules.SingleOrDefaultAsync(x => x.Kind == rule.Kind, cancellationToken) is { } record)
        {
            record.Rule = rule;
        }
        else
        {
            db.RevenueRules.Add(new RevenueRuleRecord { Kind = rule.Kind, Rule = rule });
        }

        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<QuietHours?> QuietAsync(UserId? person, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var scope = QuietHoursRecord.ScopeOf(person);
        return (await db.QuietHours.AsNoTracking().SingleOrDefaultAsync(x => x.Scope == scope, cancellationToken))?.ToHours();
    }

    public async Task SaveAsync(UserId? person, QuietHours? hours, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var scope = QuietHoursRecord.ScopeOf(person);
        await db.QuietHours.Where(x => x.Scope == scope).ExecuteDeleteAsync(cancellationToken);
        if (hours is not null)
        {
            db.QuietHours.Add(new QuietHoursRecord { Scope = scope, From = hours.From, To = hours.To });
        }

        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
        await RetimeAsync(db, person, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Tell();
    }

    public async Task<bool> AcknowledgeAsync(UserId person, Guid alert, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await Mine(db, person).AnyAsync(x => x.Alert.Id == alert, cancellationToken))
        {
            return false;
        }

        await db.RevenueNotices.Where(x => x.AlertId == alert && x.UserId == person && x.AcknowledgedAt == null)
            .ExecuteUpdateAsync(x => x.SetProperty(n => n.AcknowledgedAt, at), cancellationToken);
        signal.Tell();
        return true;
    }

    public async Task<bool> SnoozeAsync(UserId person, Guid alert, DateTimeOffset at, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await Mine(db, person).Waiting(at).AnyAsync(x => x.Alert.Id == alert, cancellationToken))
        {
            return false;
        }

        var back = (await QuietClock.ReadAsync(db, cancellationToken)).NotBefore(person, until);
        var put = await db.RevenueNotices.Where(x => x.AlertId == alert && x.UserId == person && x.AcknowledgedAt == null && x.ShowAt <= at)
            .ExecuteUpdateAsync(x => x.SetProperty(n => n.ShowAt, back).SetProperty(n => n.SnoozedAt, at), cancellationToken);
        signal.Tell();
        return put == 1;
    }

    private static IQueryable<NoticedAlert> Mine(RevOpsDb db, UserId person) => db.HoldingAlerts().Where(x => x.Notice.UserId == person);

    // What waits for quiet hours waits by the new ones; what was put off keeps its time
    private async Task RetimeAsync(RevOpsDb db, UserId? person, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var quiet = await QuietClock.ReadAsync(db, cancellationToken);
        var waiting = db.RevenueNotices.AsNoTracking().Where(x => x.ShowAt > now && x.SnoozedAt == null && x.AcknowledgedAt == null);
        waiting = person is { } one ? waiting.Where(x => x.UserId == one) : waiting;
        foreach (var of in (await waiting.Select(x => x.UserId).Distinct().ToListAsync(cancellationToken)).Select(x => (Person: x, ShowAt: quiet.NotBefore(x, now))))
        {
            await db.RevenueNotices.Where(x => x.UserId == of.Person && x.ShowAt > now && x.SnoozedAt == null && x.AcknowledgedAt == null)
                .ExecuteUpdateAsync(x => x.SetProperty(n => n.ShowAt, of.ShowAt), cancellationToken);
        }
    }
}
