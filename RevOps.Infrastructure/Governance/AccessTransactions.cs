using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <summary>What changes of access have in common.</summary>
internal static class AccessTransactions
{
    public static GovernanceError LastAdmin { get; } = new(
        GovernanceErrorKind.Conflict, "This is the last admin who may sign in", "Make somebody else an admin first");

    /// <summary>Begins a transaction that waits for other changes of access to end; see <see cref="AccessLock"/>.</summary>
    public static async Task<IDbContextTransaction> BeginAccessChangeAsync(this RevOpsDb db, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var locked = await db.AccessLocks.Where(x => x.Id == AccessLock.OnlyId)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.Turn, r => r.Turn + 1), cancellationToken);
        return locked == 1 ? transaction : throw new InvalidOperationException("The table AccessLock has lost its row; insert (1, 0).");
    }

    /// <summary>True where nobody else could administer.</summary>
    public static async Task<bool> IsLastAdminAsync(this RevOpsDb db, UserId id, CancellationToken cancellationToken) =>
        await db.Users.AnyAsync(x => x.Id == id && x.Role == UserRole.Admin && !x.Disabled, cancellationToken)
        && !await db.Users.AnyAsync(x => x.Id != id && x.Role == UserRole.Admin && !x.Disabled, cancellationToken);

    /// <summary>Stores the audit line and ends the transaction.</summary>
    public static async Task CommitAsync(
        this IDbContextTransaction transaction, RevOpsDb db, AuditEntry audit, CancellationToken cancellationToken)
    {
        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>A new security stamp: every session that began before ends.</summary>
    public static string NewStamp() => Guid.NewGuid().ToString("N");
}
