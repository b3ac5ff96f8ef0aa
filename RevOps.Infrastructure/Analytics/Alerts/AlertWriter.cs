using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Alerts;

/// <summary>
/// Writes what a look at a subject came to: alerts, who is told and what is over, together with the mark of that look. It is all there or
/// nothing is, and where another node was quicker nothing is: the next look sees what that one wrote.
/// </summary>
internal sealed class AlertWriter(RevenueAlertSignal signal, TimeProvider time)
{
    /// <summary>Open alerts of a kind and subject.</summary>
    public static Task<List<RevenueAlert>> OpenAsync(RevOpsDb db, RevenueAlertKind kind, string subject, CancellationToken cancellationToken) =>
        db.RevenueAlerts.Where(x => x.Kind == kind && x.SubjectKey == subject && x.EndedAt == null).ToListAsync(cancellationToken);

    /// <summary>Puts a decision into the context. Of a rule that is off nothing new is told.</summary>
    public async Task AddAsync(
        RevOpsDb db, RevenueAlertRule rule, AlertSubject subject, AlertDecision decision, IEnumerable<RevenueAlert> open, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var over in open.Where(x => decision.Over.Contains(x.Cause)))
        {
            over.End(now);
        }

        foreach (var found in rule.IsOn ? decision.Begun : [])
        {
            var alert = new RevenueAlert(rule, subject, found, now);
            db.RevenueAlerts.Add(alert);
            var notices = await NoticesAsync(db, alert.Id, rule.Audience, subject.Owner, subject.Team, now, cancellationToken);
            db.RevenueNotices.AddRange(notices.Where(x => x.UserId != found.By));
        }
    }

    /// <summary>Who is told of an alert, and from when.</summary>
    public static async Task<IReadOnlyList<RevenueNotice>> NoticesAsync(
        RevOpsDb db, Guid alert, AlertAudience audience, UserId? owner, TeamId? team, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (owners, managers, analysts) = (audience.HasFlag(AlertAudience.Owner), audience.HasFlag(AlertAudience.Managers), audience.HasFlag(AlertAudience.Analysts));
        var people = await db.Users.Where(x => !x.Disabled && (
                (owners && x.Id == owner)
                || (managers && x.Role == UserRole.Manager && db.TeamMembers.Any(m => m.UserId == x.Id && m.TeamId == team))
                || (analysts && x.Role == UserRole.Analyst)))
            .Select(x => x.Id).ToListAsync(cancellationToken);
        if (people.Count == 0)
        {
            return [];
        }

        var quiet = await QuietClock.ReadAsync(db, cancellationToken);
        return people.ConvertAll(x => new RevenueNotice(alert, x, now, quiet.NotBefore(x, now)));
    }

    /// <summary>Stores it. False where another node was quicker, or what it is about went meanwhile.</summary>
    /// <param name="db">What was put into it.</param>
    /// <param name="isOvertaken">Asked after a refusal: true where another node's rows are the reason; any other is an outage.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<bool> SaveAsync(RevOpsDb db, Func<Task<bool>> isOvertaken, CancellationToken cancellationToken)
    {
        var tells = db.ChangeTracker.Entries<RevenueAlert>().Any(x => x.State is EntityState.Added or EntityState.Modified);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await isOvertaken())
            {
                return false;
            }

            throw;
        }

        if (tells)
        {
            signal.Tell();
        }

        return true;
    }
}
