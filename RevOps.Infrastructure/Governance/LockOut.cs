using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <summary>
/// Five wrong passwords lock an account for a quarter of an hour. An attempt is counted before its password is checked, in one
/// statement: many attempts at once get no more guesses than one after the other, as they would with a read, a check and a write.
/// </summary>
internal sealed class LockOut(TimeProvider time)
{
    public const int Attempts = 5;

    public static TimeSpan Duration { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Counts; how long the lock lasts still where the account is locked.</summary>
    public async Task<TimeSpan?> CountAttemptAsync(RevOpsDb db, UserId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? lockedUntil = now + Duration;
        var counted = await db.Users.Where(x => x.Id == id && (x.LockoutEnd == null || x.LockoutEnd <= now)).ExecuteUpdateAsync(
            x => x.SetProperty(u => u.LockoutEnd, u => u.AccessFailedCount + 1 >= Attempts ? lockedUntil : null)
                .SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1 >= Attempts ? 0 : u.AccessFailedCount + 1),
            cancellationToken);
        return counted == 1 ? null : await RemainingAsync(db, id, now, cancellationToken) ?? TimeSpan.Zero;
    }

    /// <summary>The password was wrong: how long the lock lasts where this was one attempt too many.</summary>
    public async Task<TimeSpan?> FailedAsync(RevOpsDb db, AppUser user, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var remaining = await RemainingAsync(db, user.Id, now, cancellationToken);
        if (remaining is not null)
        {
            db.Audit.Add(new AuditEntry(now, null, "Sign-in", "session.locked-out", $"user:{user.Id}", $"Locked {user.Name} after too many wrong passwords"));
            await db.SaveChangesAsync(cancellationToken);
        }

        return remaining;
    }

    /// <summary>The password was right: forgets the failures.</summary>
    public static Task ClearAsync(RevOpsDb db, UserId id, CancellationToken cancellationToken) =>
        db.Users.Where(x => x.Id == id).ExecuteUpdateAsync(
            x => x.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null), cancellationToken);

    private static async Task<TimeSpan?> RemainingAsync(RevOpsDb db, UserId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var until = await db.Users.AsNoTracking().Where(x => x.Id == id).Select(x => x.LockoutEnd).SingleOrDefaultAsync(cancellationToken);
        return until > now ? until - now : null;
    }
}
