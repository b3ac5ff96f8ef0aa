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
        var rows = await (from key in db.ApiKeys.AsNoTracking()
                          join owner in db.Users on key.OwnerId equals owner.Id
                          orderby key.RevokedAt != null, key.CreatedAt descending
                          select new { Key = key, owner.Name, MayAct = !owner.Disabled && owner.Role == UserRole.Admin })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(x => new ApiKeyListItem(
            x.Key.Id,
            x.Key.Name,
            x.Key.Visible,
            ApiScopes.Split(x.Key.Scopes),
            x.Name,
            x.MayAct,
            x.Key.CreatedAt,
            x.Key.LastUsedAt,
            x.Key.RevokedAt));
    }
}
