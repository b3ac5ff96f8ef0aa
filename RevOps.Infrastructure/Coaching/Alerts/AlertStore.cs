using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Alerts;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Coaching.Alerts;

/// <summary>Keeps alerts and the rules for them.</summary>
internal sealed class AlertStore(IDbContextFactory<RevOpsDb> databases, AlertSignal signal) : IAlertStore, IAlertQueries
{
    public async Task<AlertRules> RulesAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return new AlertRules((await db.AlertRules.AsNoTracking().ToListAsync(cancellationToken)).ConvertAll(x => x.ToRule()));
    }

    public async Task SetAsync(TeamId? team, IReadOnlyDictionary<CoachAlertKind, bool?> rules, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var scope = AlertRuleRecord.ScopeOf(team);
        var kinds = rules.Keys.ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.AlertRules.Where(x => x.Scope == scope && kinds.Contains(x.Kind)).ExecuteDeleteAsync(cancellationToken);
        db.AlertRules.AddRange(rules.Where(x => x.Value is not null).Select(x => new AlertRuleRecord { Scope = scope, Kind = x.Key, IsOn = x.Value!.Value }));
        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Stores what the rules ask for, each once a call; those that were kept.</summary>
    public async Task<IReadOnlyList<LiveAlert>> KeepAsync(IReadOnlyList<LiveAlert> found, CancellationToken cancellationToken)
    {
        var rules = await RulesAsync(cancellationToken);
        var kept = new List<LiveAlert>();
        foreach (var alert in found.Where(x => rules.IsOn(x.TeamId, x.Kind)))
        {
            if (await AddAsync(alert, cancellationToken))
            {
                kept.Add(alert);
            }
        }

        if (kept.Count > 0)
        {
            signal.Tell();
        }

        return kept;
    }

    /// <summary>Alerts of a call, in order.</summary>
    public async Task<IReadOnlyList<LiveAlert>> OfAsync(LiveCallId call, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.LiveAlerts.AsNoTracking().Where(x => x.LiveCallId == call).OrderBy(x => x.At).ThenBy(x => x.Id).ToListAsync(cancellationToken);
    }

    public async Task<AlertItem?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Items(db, db.LiveAlerts.Where(x => x.Id == id)).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task AcknowledgeAsync(Guid id, string by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.LiveAlerts.Where(x => x.Id == id && x.AcknowledgedAt == null)
            .ExecuteUpdateAsync(x => x.SetProperty(a => a.AcknowledgedAt, at).SetProperty(a => a.AcknowledgedBy, by), cancellationToken);
        signal.Tell();
    }

    public async Task<IReadOnlyList<AlertItem>> ListAsync(Viewer viewer, bool open, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var seen = Visible(db, viewer).Where(x => !open || x.AcknowledgedAt == null).OrderByDescending(x => x.At).Take(most);
        return await Items(db, seen).OrderByDescending(x => x.At).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<AlertScope>> ScopesAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var teams = await db.Teams.OrderBy(x => x.Name).Select(x => new { x.Id, x.Name }).ToListAsync(cancellationToken);
        var own = teams.Where(x => EditAlertRules.May(viewer, x.Id)).Select(x => new AlertScope(x.Id, x.Name));
        return viewer.Administers ? [new AlertScope(null, "Everywhere"), .. own] : [.. own];
    }

    public async Task<int> CountOpenAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Visible(db, viewer).CountAsync(x => x.AcknowledgedAt == null, cancellationToken);
    }

    /// <summary>What was found, or taken note of, since; for the feed.</summary>
    public async Task<IReadOnlyList<AlertItem>> SinceAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Items(db, db.LiveAlerts.Where(x => x.At >= since || x.AcknowledgedAt >= since)).OrderBy(x => x.At).ThenBy(x => x.Id).ToListAsync(cancellationToken);
    }

    private static IQueryable<LiveAlert> Visible(RevOpsDb db, Viewer viewer)
    {
        var teams = viewer.Role == UserRole.Manager ? viewer.TeamIds.Select(x => (TeamId?)x).ToList() : [];
        return viewer.SeesEverything ? db.LiveAlerts : db.LiveAlerts.Where(x => x.TeamId != null && teams.Contains(x.TeamId));
    }

    // The stored call numbers its lines by the time they were said (LiveTranscript)
    private static IQueryable<AlertItem> Items(RevOpsDb db, IQueryable<LiveAlert> alerts) =>
        from alert in alerts.AsNoTracking()
        join call in db.LiveCalls on alert.LiveCallId equals call.Id
        let said = db.LiveWords.Where(w => w.LiveCallId == call.Id && w.Sequence == alert.Sequence).Select(w => (int?)w.StartMs).FirstOrDefault()
        select new AlertItem
        {
            Id = alert.Id,
            LiveCallId = alert.LiveCallId,
            TeamId = alert.TeamId,
            RepName = call.RepName,
            Customer = call.CustomerName ?? call.Title,
            Kind = alert.Kind,
            Key = alert.Key,
            Name = alert.Name,
            Quote = alert.Quote,
            Sequence = alert.Sequence,
            AtSeconds = alert.AtSeconds,
            At = alert.At,
            AcknowledgedAt = alert.AcknowledgedAt,
            AcknowledgedBy = alert.AcknowledgedBy,
            CallId = call.CallId,
            Line = said == null
                ? null
                : db.LiveWords.Count(w => w.LiveCallId == call.Id && (w.StartMs < said || (w.StartMs == said && w.Sequence < alert.Sequence))),
        };

    private async Task<bool> AddAsync(LiveAlert alert, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.LiveAlerts.Add(alert);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            if (await db.LiveAlerts.AnyAsync(x => x.LiveCallId == alert.LiveCallId && x.Kind == alert.Kind && x.Key == alert.Key, cancellationToken))
            {
                // Another process was quicker
                return false;
            }

            throw;
        }
    }
}
