using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Playbooks.Versions;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Coaching.Playbooks;

/// <inheritdoc />
internal sealed class PlaybookStore(IDbContextFactory<RevOpsDb> databases, TimeProvider time) : IPlaybookStore
{
    public async Task<IReadOnlyList<PlaybookVersion>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var all = await db.PlaybookVersions.AsNoTracking().ToListAsync(cancellationToken);
        return [.. all.OrderByDescending(x => x.Number ?? int.MaxValue).ThenByDescending(x => x.ChangedAt)];
    }

    public Task<StoredPlaybook?> FindAsync(Guid id, CancellationToken cancellationToken) => OneAsync(x => x.Id == id, cancellationToken);

    public Task<StoredPlaybook?> FindAsync(int number, CancellationToken cancellationToken) => OneAsync(x => x.Number == number, cancellationToken);

    public async Task<int> InForceAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.PlaybookVersions.MaxAsync(x => x.Number, cancellationToken) ?? 0;
    }

    public async Task<bool> AddAsync(StoredPlaybook playbook, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        Add(db, playbook);
        db.Audit.Add(audit);
        return await TrySaveAsync(db, cancellationToken);
    }

    public async Task<bool> SaveAsync(
        PlaybookVersion version, IReadOnlyDictionary<string, string> parts, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var entry = db.PlaybookVersions.Update(version);
        entry.Property(x => x.Revision).OriginalValue = version.Revision - 1;
        var names = parts.Keys.ToList();
        foreach (var stored in await db.PlaybookTexts.Where(x => x.VersionId == version.Id && names.Contains(x.Part)).ToListAsync(cancellationToken))
        {
            stored.Become(parts[stored.Part]);
        }

        db.Audit.Add(audit);
        return await TrySaveAsync(db, cancellationToken);
    }

    public async Task<bool> DiscardAsync(Guid id, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.PlaybookVersions.SingleOrDefaultAsync(x => x.Id == id && x.Number == null, cancellationToken) is not { } draft)
        {
            return false;
        }

        // Its texts go with it
        db.PlaybookVersions.Remove(draft);
        db.Audit.Add(audit);
        return await TrySaveAsync(db, cancellationToken);
    }

    /// <summary>Makes the shipped playbook the first version, where there is none yet. A newer one that a later release ships overwrites nothing.</summary>
    public async Task PublishShippedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await db.PlaybookVersions.AnyAsync(x => x.Number != null, cancellationToken))
        {
            Add(db, new StoredPlaybook(PlaybookVersion.Shipped(time.GetUtcNow()), SeedPlaybook.Files));

            // False: another node did so at the same moment
            await TrySaveAsync(db, cancellationToken);
        }
    }

    private static void Add(RevOpsDb db, StoredPlaybook playbook)
    {
        db.PlaybookVersions.Add(playbook.Version);
        db.PlaybookTexts.AddRange(playbook.Files.Select(x => new PlaybookText(playbook.Version.Id, x.Key, x.Value)));
    }

    private async Task<StoredPlaybook?> OneAsync(Expression<Func<PlaybookVersion, bool>> which, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        // Facts before text: who saves is told where either was changed in between
        if (await db.PlaybookVersions.AsNoTracking().SingleOrDefaultAsync(which, cancellationToken) is not { } version)
        {
            return null;
        }

        var texts = await db.PlaybookTexts.AsNoTracking().Where(x => x.VersionId == version.Id).ToListAsync(cancellationToken);
        return new StoredPlaybook(version, texts.ToDictionary(x => x.Part, x => x.Text, StringComparer.Ordinal));
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
        catch (DbUpdateException) when (db.ChangeTracker.Entries<PlaybookVersion>().FirstOrDefault()?.Entity.Number is { } number)
        {
            db.ChangeTracker.Clear();
            if (await db.PlaybookVersions.AnyAsync(x => x.Number == number, cancellationToken))
            {
                return false;
            }

            throw;
        }
    }
}
