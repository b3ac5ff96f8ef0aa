using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Decisions;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Leads;

/// <inheritdoc />
internal sealed class LeadDesk(IDbContextFactory<RevOpsDb> databases) : ILeadDesk
{
    public async Task<Lead?> FindAsync(LeadId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Leads.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
    }

    public async Task<bool> DecideAsync(Lead lead, LeadState was, LeadDecision decision, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Only what is decided: an import may change the rest at the same time
        var changed = await db.Leads.Where(x => x.Id == lead.Id && x.State == was).ExecuteUpdateAsync(
            x => x.SetProperty(l => l.State, lead.State)
                .SetProperty(l => l.DisqualifiedReason, lead.DisqualifiedReason)
                .SetProperty(l => l.DisqualifiedAt, lead.DisqualifiedAt),
            cancellationToken);
        if (changed == 0)
        {
            return false;
        }

        db.LeadDecisions.Add(decision);
        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public async Task KeepTextAsync(LeadId id, OutreachText? text, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var kept = await db.OutreachTexts.SingleOrDefaultAsync(x => x.LeadId == id, cancellationToken);
        switch (kept, text)
        {
            case (null, { } first):
                db.OutreachTexts.Add(first);
                break;
            case ({ } old, { } next):
                old.Become(next.Subject, next.Body, next.ChangedBy, next.ChangedAt);
                break;
            case ({ } old, null):
                db.OutreachTexts.Remove(old);
                break;
            default:
                return;
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
