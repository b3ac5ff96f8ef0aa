using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <inheritdoc />
internal sealed class SessionAccounts(
    IDbContextFactory<RevOpsDb> databases, IServiceScopeFactory scopes, LockOut lockOut, TimeProvider time) : ISessionAccounts
{
    public async Task<SessionAccount?> FindAsync(UserId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        // One question for both: it is asked with every request
        var user = await db.Users.AsNoTracking().Where(x => x.Id == id && !x.Disabled)
            .Select(x => new { x.Name, x.Email, x.Role, x.SecurityStamp, Teams = db.TeamMembers.Where(m => m.UserId == x.Id).Select(m => m.TeamId).ToList() })
            .SingleOrDefaultAsync(cancellationToken);
        return user is null
            ? null
            : new SessionAccount(new Person(id, user.Name, user.Email ?? "", user.Role, user.Teams), user.SecurityStamp ?? "");
    }

    public async Task<CredentialCheck> CheckAsync(string email, string password, CancellationToken cancellationToken)
    {
        await using var operation = new IdentityOperation(scopes);
        var user = await operation.Users.FindByEmailAsync(email);
        if (user is null)
        {
            // As long as for a real account, so that the time taken does not tell whether there is one.
            operation.Users.PasswordHasher.HashPassword(new AppUser(), password);
            return new CredentialCheck(CredentialOutcome.Wrong);
        }

        if (await lockOut.CountAttemptAsync(operation.Db, user.Id, cancellationToken) is { } wait)
        {
            return new CredentialCheck(CredentialOutcome.LockedOut, RetryAfter: wait);
        }

        if (!await operation.Users.CheckPasswordAsync(user, password))
        {
            var locked = await lockOut.FailedAsync(operation.Db, user, cancellationToken);
            return new CredentialCheck(locked is null ? CredentialOutcome.Wrong : CredentialOutcome.LockedOut, RetryAfter: locked);
        }

        await LockOut.ClearAsync(operation.Db, user.Id, cancellationToken);
        return user.Disabled ? new CredentialCheck(CredentialOutcome.Disabled) : new CredentialCheck(CredentialOutcome.Right, user.Id);
    }

    public async Task StartedAsync(UserId id, string how, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow();
        await db.Users.Where(x => x.Id == id).ExecuteUpdateAsync(x => x.SetProperty(u => u.LastSignInAt, now), cancellationToken);
        var name = await db.Users.Where(x => x.Id == id).Select(x => x.Name).SingleAsync(cancellationToken);
        await transaction.CommitAsync(db, new AuditEntry(now, id, name, "session.started", $"user:{id}", $"Signed in by {how}"), cancellationToken);
    }

    public async Task<IReadOnlyList<PersonaAccount>> PersonasAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var people = await db.Users.AsNoTracking().Where(x => x.DemoPersona && !x.Disabled)
            .Select(x => new { x.Id, x.Name, x.Email, x.Role }).ToListAsync(cancellationToken);
        var teams = await db.TeamNamesOfAsync(people.ConvertAll(x => x.Id), cancellationToken);
        return [.. people.OrderBy(x => x.Role).ThenBy(x => x.Name)
            .Select(x => new PersonaAccount(x.Id, x.Name, x.Email ?? "", x.Role, [.. teams[x.Id].Select(t => t.Name)]))];
    }
}
