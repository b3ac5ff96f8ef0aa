using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm;

/// <inheritdoc />
internal sealed class ConnectionReader(IDbContextFactory<RevOpsDb> databases) : ICrmConnectionReader
{
    public async Task<CrmConnection?> FindAsync(ConnectionId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Connections.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
    }

    public async Task<IReadOnlyList<CrmConnection>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Connections.AsNoTracking().OrderBy(x => x.Name).ToListAsync(cancellationToken);
    }
}
