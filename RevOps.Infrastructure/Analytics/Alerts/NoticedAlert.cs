using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Alerts;

/// <summary>A notice with its alert, within a query.</summary>
internal sealed class NoticedAlert
{
    public required RevenueNotice Notice { get; init; }

    public required RevenueAlert Alert { get; init; }
}

/// <summary>Which notices are shown to whom, and as what.</summary>
internal static class RevenueAlertListing
{
    /// <summary>Notices that still hold: the person may still see what the alert is about.</summary>
    public static IQueryable<NoticedAlert> HoldingAlerts(this RevOpsDb db) =>
        from notice in db.RevenueNotices.AsNoTracking()
        join alert in db.RevenueAlerts.AsNoTracking() on notice.AlertId equals alert.Id
        join user in db.Users on notice.UserId equals user.Id
        let all = user.Role == UserRole.Analyst || user.Role == UserRole.Admin
        let manages = user.Role == UserRole.Manager
        where (alert.DealId == null && alert.AccountId == null && alert.LeadId == null)
            || db.Deals.Any(x => x.Id == alert.DealId && (all || x.OwnerId == user.Id || (manages && db.TeamMembers.Any(t => t.UserId == user.Id && t.TeamId == x.TeamId))))
            || db.Accounts.Any(x => x.Id == alert.AccountId && (all || x.OwnerId == user.Id || (manages && db.TeamMembers.Any(t => t.UserId == user.Id && t.TeamId == x.TeamId))))
            || db.Leads.Any(x => x.Id == alert.LeadId && (all || x.OwnerId == user.Id || (manages && db.TeamMembers.Any(t => t.UserId == user.Id && t.TeamId == x.TeamId))))
        select new NoticedAlert { Notice = notice, Alert = alert };

    /// <summary><see cref="RevenueAlertItem.Waits"/> as a query.</summary>
    public static IQueryable<NoticedAlert> Waiting(this IQueryable<NoticedAlert> alerts, DateTimeOffset now) =>
        alerts.Where(x => x.Notice.AcknowledgedAt == null && x.Notice.ShowAt <= now && (x.Alert.EndedAt == null || x.Alert.EndedAt < x.Notice.ShowAt));

    /// <summary>Those that were put off and are not back yet; what waits for the end of quiet hours is nobody's to see before.</summary>
    public static IQueryable<NoticedAlert> Snoozed(this IQueryable<NoticedAlert> alerts, DateTimeOffset now) =>
        alerts.Where(x => x.Notice.AcknowledgedAt == null && x.Notice.SnoozedAt != null && x.Notice.ShowAt > now);

    /// <summary>Those that were taken note of, or are over.</summary>
    public static IQueryable<NoticedAlert> Done(this IQueryable<NoticedAlert> alerts, DateTimeOffset now) =>
        alerts.Where(x => x.Notice.AcknowledgedAt != null || (x.Notice.ShowAt <= now && x.Alert.EndedAt >= x.Notice.ShowAt));

    public static IQueryable<RevenueAlertItem> ToItems(this IQueryable<NoticedAlert> alerts, RevOpsDb db) =>
        from x in alerts
        select new RevenueAlertItem
        {
            Id = x.Alert.Id,
            UserId = x.Notice.UserId,
            Kind = x.Alert.Kind,
            Severity = x.Alert.Severity,
            SubjectName = x.Alert.SubjectName,
            DealId = x.Alert.DealId,
            AccountId = x.Alert.AccountId,
            LeadId = x.Alert.LeadId,
            OwnerName = db.Users.Where(u => u.Id == x.Alert.OwnerId).Select(u => u.Name).FirstOrDefault(),
            Title = x.Alert.Title,
            Do = x.Alert.Do,
            Evidence = x.Alert.Evidence,
            At = x.Alert.At,
            EndedAt = x.Alert.EndedAt,
            ShowAt = x.Notice.ShowAt,
            SnoozedAt = x.Notice.SnoozedAt,
            AcknowledgedAt = x.Notice.AcknowledgedAt,
        };
}
