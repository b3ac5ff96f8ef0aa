using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <inheritdoc />
internal sealed class ApiKeyQueries(IDbContextFactory<RevOpsDb> databases) : IApiKeyQueries
{
    public async Task<IReadOnlyList<ApiKeyListItem>> ListAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        if (!viewer.Administers)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(db, db.ApiKeys, cancellationToken);
    }

    public async Task<IReadOnlyList<ApiKeyListItem>> OwnAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(db, db.ApiKeys.Where(x => x.IsOwn && x.OwnerId == viewer.UserId), cancellationToken);
    }

    private static async Task<IReadOnlyList<ApiKeyListItem>> ReadAsync(RevOpsDb db, IQueryable<ApiKey> keys, CancellationToken cancellationToken)
    {
        var rows = await (from key in keys.AsNoTracking()
                          join owner in db.Users on key.OwnerId equals owner.Id
                          orderby key.RevokedAt != null, key.CreatedAt descending
                          select new { Key = key, owner.Name, MayAct = !owner.Disabled && (key.IsOwn || owner.Role == UserRole.Admin) })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(x => new ApiKeyListItem(
            x.Key.Id,
            x.Key.Name,
            x.Key.Visible,
            ApiScopes.Split(x.Key.Scopes),
            x.Name,
            x.Key.IsOwn,
            x.MayAct,
            x.Key.CreatedAt,
            x.Key.LastUsedAt,
            x.Key.RevokedAt));
    }
}
