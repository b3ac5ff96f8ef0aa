using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <inheritdoc />
internal sealed class ApiKeyStore(IDbContextFactory<RevOpsDb> databases, TimeProvider time) : IApiKeyStore
{
    private static readonly TimeSpan UseGrain = TimeSpan.FromMinutes(1);

    public async Task AddAsync(ApiKey key, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.ApiKeys.Add(key);
        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<ApiKey?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
    }

    public async Task<bool> RevokeAsync(Guid id, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow();
        var revoked = await db.ApiKeys.Where(x => x.Id == id && x.RevokedAt == null)
            .ExecuteUpdateAsync(x => x.SetProperty(k => k.RevokedAt, now), cancellationToken);
        if (revoked == 1)
        {
            await transaction.CommitAsync(db, audit, cancellationToken);
        }

        return revoked == 1;
    }

    public async Task<KeyInUse?> UseAsync(string hash, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await (from key in db.ApiKeys
                           where key.Hash == hash && key.RevokedAt == null
                           join owner in db.Users on key.OwnerId equals owner.Id
                           where !owner.Disabled && (key.IsOwn || owner.Role == UserRole.Admin)
                           select new { key.Id, key.Scopes, key.LastUsedAt, OwnerId = owner.Id, owner.Name, owner.Email, owner.Role })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        // To the minute: a busy program must not turn every read into a write of the same row.
        var now = time.GetUtcNow();
        if (found.LastUsedAt is not { } last || now - last >= UseGrain)
        {
            await db.ApiKeys.Where(x => x.Id == found.Id).ExecuteUpdateAsync(x => x.SetProperty(k => k.LastUsedAt, now), cancellationToken);
        }

        var teams = await db.TeamsOfAsync(found.OwnerId, cancellationToken);
        return new KeyInUse(found.Id, new Person(found.OwnerId, found.Name, found.Email ?? "", found.Role, teams), ApiScopes.Split(found.Scopes));
    }
}
