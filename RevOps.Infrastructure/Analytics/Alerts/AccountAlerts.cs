using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Accounts.Figures;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Analytics.Alerts.Judging;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Alerts;

/// <summary>Looks at accounts whose figures were reckoned anew: their use, and their renewals.</summary>
internal sealed class AccountAlerts(IDbContextFactory<RevOpsDb> databases, AlertWriter writer, IOrganisation organisation, TimeProvider time) : IAlertSource
{
    private const int AtOnce = 100;

    public int Every => 5;

    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rules = await db.RulesAsync(cancellationToken);
        var due = await db.AccountFigures.AsNoTracking()
            .Where(x => !db.AccountAlertMarks.Any(m => m.AccountId == x.AccountId && m.SeenAt >= x.ReckonedAt))
            .OrderBy(x => x.ReckonedAt).ThenBy(x => x.AccountId).Select(x => x.AccountId).Take(AtOnce).ToListAsync(cancellationToken);
        if (due.Count > 0)
        {
            var today = new FiscalCalendar(await organisation.ReadAsync(cancellationToken)).DayOf(time.GetUtcNow());
            foreach (var account in due)
            {
                await LookAsync(account, today, rules, cancellationToken);
            }
        }

        return due.Count == AtOnce;
    }

    private async Task<bool> LookAsync(AccountId id, DateOnly today, IReadOnlyList<RevenueAlertRule> rules, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await (from figures in db.AccountFigures.AsNoTracking()
                           join account in db.Accounts on figures.AccountId equals account.Id
                           where figures.AccountId == id
                           select new { figures, account.Name, account.OwnerId, account.TeamId, Churned = account.ChurnedAt != null || account.Churned == true }).SingleOrDefaultAsync(cancellationToken);
        var mark = await db.AccountAlertMarks.SingleOrDefaultAsync(x => x.AccountId == id, cancellationToken);
        if (found is null || mark?.SeenAt >= found.figures.ReckonedAt)
        {
            return false;
        }

        var before = mark?.SeenAt;
        var settles = Settling.Holds(mark?.FirstSeenAt, time.GetUtcNow());
        if (mark is null)
        {
            db.AccountAlertMarks.Add(new AccountAlertMark { AccountId = id, FirstSeenAt = time.GetUtcNow(), SeenAt = found.figures.ReckonedAt });
        }
        else
        {
            mark.SeenAt = found.figures.ReckonedAt;
        }

        var subject = AlertSubject.Of(id, found.Name, found.OwnerId, found.TeamId);
        var now = Look(found.figures, found.Churned, today);
        await AddAsync(RevenueAlertKind.UsageFell, JudgeAccount.Usage);
        await AddAsync(RevenueAlertKind.RenewalAtRisk, JudgeAccount.Renewal);
        return await writer.SaveAsync(db, () => IsOvertakenAsync(db, id, before, cancellationToken), cancellationToken);

        async Task AddAsync(RevenueAlertKind kind, Func<RevenueAlertRule, AccountLook, IReadOnlyCollection<string>, AlertDecision> judge)
        {
            var rule = rules.Single(x => x.Kind == kind);
            var open = await AlertWriter.OpenAsync(db, kind, subject.Key, cancellationToken);

            // What was so when it came in waits in the inbox and comes up on no page
            await writer.AddAsync(db, settles ? rule with { Severity = AlertSeverity.Low } : rule, subject, judge(rule, now, [.. open.Select(x => x.Cause)]), open, cancellationToken);
        }
    }

    private static AccountLook Look(AccountFigures figures, bool churned, DateOnly today) => new()
    {
        Today = today,
        Churned = churned,
        UsageChange = figures.UsageChange,
        UsageUntil = figures.UsageUntil,
        RenewsOn = figures.RenewsOn,
        ChurnScore = figures.ChurnScore,
        ChurnBand = figures.ChurnBand,
        ChurnReason = figures.ChurnReason,
        Arr = figures.Arr,
        Currency = figures.Currency,
    };

    private static async Task<bool> IsOvertakenAsync(RevOpsDb db, AccountId id, DateTimeOffset? before, CancellationToken cancellationToken)
    {
        var seen = await db.AccountAlertMarks.AsNoTracking().Where(x => x.AccountId == id).Select(x => (DateTimeOffset?)x.SeenAt).SingleOrDefaultAsync(cancellationToken);
        return seen != before || !await db.Accounts.AnyAsync(x => x.Id == id, cancellationToken);
    }
}
