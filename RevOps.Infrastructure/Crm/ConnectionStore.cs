using Microsoft.EntityFrameworkCore;
using RevOps.Domain;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Connections;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm;

/// <inheritdoc />
internal sealed class ConnectionStore(IDbContextFactory<RevOpsDb> databases) : ICrmConnectionStore
{
    private const int Tries = 5;

    public async Task<CrmConnection?> FindAsync(ConnectionId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Connections.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
    }

    public async Task<Result<ConnectionId, CrmSettingsError>> AddAsync(
        CrmConnection connection, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Connections.Add(connection);
        return await SaveAsync(db, connection, [audit], cancellationToken);
    }

    public async Task<Result<ConnectionId, CrmSettingsError>> ChangeAsync(
        ConnectionId id, Func<CrmConnection, Result<AuditEntry[], CrmSettingsError>> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            if (await db.Connections.SingleOrDefaultAsync(x => x.Id == id, cancellationToken) is not { } connection)
            {
                return CrmSettingsError.NoConnection;
            }

            var lines = change(connection);
            if (!lines.IsSuccess || lines.Value.Length == 0)
            {
                return lines.IsSuccess ? id : lines.Error;
            }

            try
            {
                return await SaveAsync(db, connection, lines.Value, cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // A poll stored how far it came, or another admin was quicker: read again, the change decides which.
            }
        }

        return CrmSettingsError.ChangedMeanwhile;
    }

    public async Task<ConnectionLoss> LossAsync(ConnectionId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var reviews = db.Reviews.Where(x => x.ConnectionId == id);
        var working = ReviewStates.Working.ToList();
        var source = id.ToString();
        return new ConnectionLoss(
            await reviews.CountAsync(cancellationToken),
            await reviews.CountAsync(x => working.Contains(x.State), cancellationToken),
            await db.CrmWrites.CountAsync(x => x.ConnectionId == id, cancellationToken))
        {
            Quotas = await db.Quotas.CountAsync(x => x.Source == source, cancellationToken),
        };
    }

    public async Task<bool> DeleteAsync(ConnectionId id, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Not left to the keys: not every one cascades, since SQL Server takes only one way to a table.
        await db.Notices.Where(x => db.Reviews.Any(r => r.Id == x.ReviewId && r.ConnectionId == id)).ExecuteDeleteAsync(cancellationToken);
        await db.CrmWrites.Where(x => x.ConnectionId == id).ExecuteDeleteAsync(cancellationToken);
        await db.ReviewSteps.Where(x => db.Reviews.Any(r => r.Id == x.ReviewId && r.ConnectionId == id)).ExecuteDeleteAsync(cancellationToken);
        await db.Reviews.Where(x => x.ConnectionId == id).ExecuteDeleteAsync(cancellationToken);

        // Deals and leads that it kept are ours from now on, and moved here alone
        var source = id.ToString();
        await db.Deals.IgnoreQueryFilters().Where(x => x.Source == source && x.ArchivedAt == null).ExecuteUpdateAsync(
            x => x.SetProperty(d => d.Source, (string?)null).SetProperty(d => d.ExternalId, (string?)null).SetProperty(d => d.Version, d => d.Version + 1),
            cancellationToken);
        await db.Leads.IgnoreQueryFilters().Where(x => x.Source == source && x.ArchivedAt == null).ExecuteUpdateAsync(
            x => x.SetProperty(d => d.Source, (string?)null).SetProperty(d => d.ExternalId, (string?)null), cancellationToken);

        // Its quotas follow it alone: connected anew it brings them again, and no day is to count twice
        await db.Quotas.Where(x => x.Source == source).ExecuteDeleteAsync(cancellationToken);
        var deleted = await db.Connections.Where(x => x.Id == id).ExecuteDeleteAsync(cancellationToken);
        if (deleted == 1)
        {
            await transaction.CommitAsync(db, audit, cancellationToken);
        }

        return deleted == 1;
    }

    private static async Task<Result<ConnectionId, CrmSettingsError>> SaveAsync(
        RevOpsDb db, CrmConnection connection, AuditEntry[] lines, CancellationToken cancellationToken)
    {
        if (await IsTakenAsync(db, connection, cancellationToken))
        {
            return CrmSettingsError.NameTaken;
        }

        db.Audit.AddRange(lines);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return connection.Id;
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            // The index decides between two that took the name at once.
            if (await IsTakenAsync(db, connection, cancellationToken))
            {
                return CrmSettingsError.NameTaken;
            }

            throw;
        }
    }

    // Compared here: whether names that differ only in case are equal is each server's own business. There are few connections.
    private static async Task<bool> IsTakenAsync(RevOpsDb db, CrmConnection connection, CancellationToken cancellationToken)
    {
        var names = await db.Connections.Where(x => x.Id != connection.Id).Select(x => x.Name).ToListAsync(cancellationToken);
        return names.Contains(connection.Name, StringComparer.OrdinalIgnoreCase);
    }
}
