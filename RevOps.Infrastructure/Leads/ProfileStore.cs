using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads.Profiles;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Leads;

/// <inheritdoc />
internal sealed class ProfileStore(IDbContextFactory<RevOpsDb> databases, TimeProvider time) : IProfileStore
{
    public async Task<IReadOnlyList<ProfileVersion>> ListAsync(CancellationToken cancellationToken)
    {
        await InForceAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var all = await db.ProfileVersions.AsNoTracking().ToListAsync(cancellationToken);
        return [.. all.OrderByDescending(x => x.Number ?? int.MaxValue).ThenByDescending(x => x.ChangedAt)];
    }

    public async Task<ProfileVersion?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ProfileVersions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
    }

    public async Task<ProfileVersion> InForceAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var published = db.ProfileVersions.AsNoTracking().Where(x => x.Number != null).OrderByDescending(x => x.Number);
        if (await published.FirstOrDefaultAsync(cancellationToken) is { } version)
        {
            return version;
        }

        // The first who asks brings the one that comes with the product. False: another node did so at the same moment.
        db.ProfileVersions.Add(ProfileVersion.Shipped(time.GetUtcNow()));
        await TrySaveAsync(db, cancellationToken);
        return await published.FirstAsync(cancellationToken);
    }

    public async Task<bool> AddAsync(ProfileVersion version, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.ProfileVersions.Add(version);
        db.Audit.Add(audit);
        return await TrySaveAsync(db, cancellationToken);
    }

    public async Task<bool> SaveAsync(ProfileVersion version, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.ProfileVersions.Update(version).Property(x => x.Revision).OriginalValue = version.Revision - 1;
        db.Audit.Add(audit);
        return await TrySaveAsync(db, cancellationToken);
    }

    public async Task<bool> DiscardAsync(Guid id, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.ProfileVersions.SingleOrDefaultAsync(x => x.Id == id && x.Number == null, cancellationToken) is not { } draft)
        {
            return false;
        }

        db.ProfileVersions.Remove(draft);
        db.Audit.Add(audit);
        return await TrySaveAsync(db, cancellationToken);
    }

    /// <summary>False where somebody else was quicker: by the revision, or by the number.</summary>
    private static async Task<bool> TrySaveAsync(RevOpsDb db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException) when (db.ChangeTracker.Entries<ProfileVersion>().FirstOrDefault()?.Entity.Number is { } number)
        {
            db.ChangeTracker.Clear();
            if (await db.ProfileVersions.AnyAsync(x => x.Number == number, cancellationToken))
            {
                return false;
            }

            throw;
        }
    }
}
