using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Alerts;

/// <summary>
/// Gives open alerts of a deal, an account or a lead to its new owner: who may see it no more has lost the alert at once, since each read asks
/// whose it is; who has it now is told here.
/// </summary>
internal sealed class HandedOver(IDbContextFactory<RevOpsDb> databases, AlertWriter writer, TimeProvider time) : IAlertSource
{
    private const int AtOnce = 100;

    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var moved = await Moved(db).OrderBy(x => x.Id).Take(AtOnce).ToListAsync(cancellationToken);
        if (moved.Count == 0)
        {
            return false;
        }

        var rules = await db.RulesAsync(cancellationToken);
        foreach (var (id, owner, team) in moved.Select(x => (x.Id, x.OwnerId, x.TeamId)))
        {
            await GiveAsync(id, owner, team, rules, cancellationToken);
        }

        return moved.Count == AtOnce;
    }

    private async Task GiveAsync(Guid id, UserId? owner, TeamId? team, IReadOnlyList<RevenueAlertRule> rules, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var alert = await db.RevenueAlerts.SingleAsync(x => x.Id == id, cancellationToken);
        alert.Give(owner, team);
        var told = await db.RevenueNotices.Where(x => x.AlertId == id).Select(x => x.UserId).ToListAsync(cancellationToken);
        var notices = await AlertWriter.NoticesAsync(db, id, rules.Single(x => x.Kind == alert.Kind).Audience, owner, team, time.GetUtcNow(), cancellationToken);
        db.RevenueNotices.AddRange(notices.Where(x => !told.Contains(x.UserId)));

        // The other node's notices are as good
        await writer.SaveAsync(db, () => Task.FromResult(true), cancellationToken);
    }

    private static IQueryable<Move> Moved(RevOpsDb db)
    {
        var open = db.RevenueAlerts.Where(x => x.EndedAt == null);
        var deals = from a in open join s in db.Deals on a.DealId equals s.Id where a.OwnerId != s.OwnerId || a.TeamId != s.TeamId select new Move { Id = a.Id, OwnerId = s.OwnerId, TeamId = s.TeamId };
        var accounts = from a in open join s in db.Accounts on a.AccountId equals s.Id where a.OwnerId != s.OwnerId || a.TeamId != s.TeamId select new Move { Id = a.Id, OwnerId = s.OwnerId, TeamId = s.TeamId };
        var leads = from a in open join s in db.Leads on a.LeadId equals s.Id where a.OwnerId != s.OwnerId || a.TeamId != s.TeamId select new Move { Id = a.Id, OwnerId = s.OwnerId, TeamId = s.TeamId };
        return deals.Concat(accounts).Concat(leads);
    }

    private sealed class Move
    {
        public required Guid Id { get; init; }

        public required UserId? OwnerId { get; init; }

        public required TeamId? TeamId { get; init; }
    }
}
