using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Notes;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads.Icp.Duplicates;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Notes;

/// <summary>Keeps notes in the database.</summary>
internal sealed class Notes(IDbContextFactory<RevOpsDb> databases) : INotes
{
    public async Task<Deal?> FindDealAsync(DealId deal, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Deals.AsNoTracking().SingleOrDefaultAsync(x => x.Id == deal, cancellationToken);
    }

    public async Task<ActivityDirection> DirectionAsync(string? fromAddress, CancellationToken cancellationToken)
    {
        if (fromAddress?.Split('@') is not [_, var domain])
        {
            return ActivityDirection.Unknown;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var normalized = fromAddress.ToUpperInvariant();
        if (await db.Users.AnyAsync(x => x.NormalizedEmail == normalized, cancellationToken))
        {
            return ActivityDirection.Outbound;
        }

        if (await db.Contacts.AnyAsync(x => x.Email == fromAddress, cancellationToken) || await db.Accounts.AnyAsync(x => x.Domain == domain, cancellationToken))
        {
            return ActivityDirection.Inbound;
        }

        // A colleague who does not work with the product
        var ours = LeadIdentity.Domain(null, fromAddress) is null ? null : "@" + domain.ToUpperInvariant();
        return ours is not null && await db.Users.AnyAsync(x => x.NormalizedEmail!.EndsWith(ours), cancellationToken) ? ActivityDirection.Outbound : ActivityDirection.Unknown;
    }

    public async Task<bool> AddAsync(AttachedNote note, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Add(note);
        db.Audit.Add(audit);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The unique Message-ID of the deal; any other reason is an outage.
            if (note.MessageId is { } id && await db.AttachedNotes.AsNoTracking().AnyAsync(x => x.DealId == note.DealId && x.MessageId == id, cancellationToken))
            {
                return false;
            }

            throw;
        }

        if (note.IsEmail)
        {
            await db.Deals.Where(x => x.Id == note.DealId && (x.LastActivityAt == null || x.LastActivityAt < note.At))
                .ExecuteUpdateAsync(x => x.SetProperty(d => d.LastActivityAt, note.At), cancellationToken);
        }

        return true;
    }
}
