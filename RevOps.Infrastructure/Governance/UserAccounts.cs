using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <inheritdoc />
internal sealed class UserAccounts(
    IDbContextFactory<RevOpsDb> databases, IServiceScopeFactory scopes, LockOut lockOut, RecentSessions recent, TimeProvider time) : IUserAccounts
{
    public async Task<UserAccount?> FindAsync(UserId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var user = await db.Users.AsNoTracking().Where(x => x.Id == id)
            .Select(x => new { x.Name, x.Email, x.Role, x.Disabled }).SingleOrDefaultAsync(cancellationToken);
        return user is null
            ? null
            : new UserAccount(id, user.Name, user.Email ?? "", user.Role, user.Disabled, await db.TeamsOfAsync(id, cancellationToken));
    }

    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Users.AnyAsync(cancellationToken);
    }

    public async Task<Result<UserId, GovernanceError>> AddFirstAdminAsync(
        string name, string email, string password, CancellationToken cancellationToken)
    {
        await using var operation = new IdentityOperation(scopes);
        await using var transaction = await operation.Db.BeginAccessChangeAsync(cancellationToken);
        if (await operation.Db.Users.AnyAsync(cancellationToken))
        {
            return new GovernanceError(GovernanceErrorKind.Conflict, "RevOps has an admin already", "Sign in, or ask for an invitation");
        }

        var now = time.GetUtcNow();
        var user = new AppUser { Name = name, Email = email, UserName = email, Role = UserRole.Admin, CreatedAt = now, AccessChangedAt = now };
        var created = await operation.CreateAsync(user, password, [], cancellationToken);
        if (!created.IsSuccess)
        {
            return created.Error;
        }

        var audit = new AuditEntry(now, user.Id, name, "user.first-admin", $"user:{user.Id}", $"Set RevOps up as its first admin");
        await transaction.CommitAsync(operation.Db, audit, cancellationToken);
        return user.Id;
    }

    public async Task<Result<UserId, GovernanceError>> SetAccessAsync(
        UserId id, UserRole role, IReadOnlyCollection<TeamId> teams, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.BeginAccessChangeAsync(cancellationToken);
        if (role != UserRole.Admin && await db.IsLastAdminAsync(id, cancellationToken))
        {
            return AccessTransactions.LastAdmin;
        }

        // A new role ends sessions; new teams are taken over by them.
        var (now, stamp) = (time.GetUtcNow(), AccessTransactions.NewStamp());
        var found = await db.Users.Where(x => x.Id == id).ExecuteUpdateAsync(
            x => x.SetProperty(u => u.SecurityStamp, u => u.Role == role ? u.SecurityStamp : stamp)
                .SetProperty(u => u.Role, role)
                .SetProperty(u => u.ConcurrencyStamp, stamp)
                .SetProperty(u => u.AccessChangedAt, now),
            cancellationToken);
        if (found == 0)
        {
            return GovernanceError.NoUser;
        }

        var wanted = teams.ToList();
        var existing = await db.Teams.Where(x => wanted.Contains(x.Id)).Select(x => x.Id).ToListAsync(cancellationToken);
        await db.TeamMembers.Where(x => x.UserId == id).ExecuteDeleteAsync(cancellationToken);
        db.TeamMembers.AddRange(existing.Select(x => new TeamMember(x, id)));
        await transaction.CommitAsync(db, audit, cancellationToken);
        recent.Forget();
        return id;
    }

    public async Task<Result<UserId, GovernanceError>> SetDisabledAsync(
        UserId id, bool disabled, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.BeginAccessChangeAsync(cancellationToken);
        if (disabled && await db.IsLastAdminAsync(id, cancellationToken))
        {
            return AccessTransactions.LastAdmin;
        }

        var (now, stamp) = (time.GetUtcNow(), AccessTransactions.NewStamp());
        var found = await db.Users.Where(x => x.Id == id).ExecuteUpdateAsync(
            x => x.SetProperty(u => u.Disabled, disabled)
                .SetProperty(u => u.SecurityStamp, stamp)
                .SetProperty(u => u.ConcurrencyStamp, stamp)
                .SetProperty(u => u.AccessChangedAt, now),
            cancellationToken);
        if (found == 0)
        {
            return GovernanceError.NoUser;
        }

        await transaction.CommitAsync(db, audit, cancellationToken);
        recent.Forget();
        return id;
    }

    public async Task<Result<UserId, GovernanceError>> ChangePasswordAsync(
        UserId id, string current, string next, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var operation = new IdentityOperation(scopes);

        // Counted outside the transaction, which a wrong password undoes: an open session must not serve to guess it.
        if (await lockOut.CountAttemptAsync(operation.Db, id, cancellationToken) is not null)
        {
            return new GovernanceError(GovernanceErrorKind.Conflict, "Too many wrong passwords", "Wait a quarter of an hour", "current");
        }

        await using var transaction = await operation.Db.BeginAccessChangeAsync(cancellationToken);
        var user = await operation.Users.FindByIdAsync(id.ToString());
        if (user is null or { Disabled: true })
        {
            return GovernanceError.NoUser;
        }

        if (!await operation.Users.CheckPasswordAsync(user, current))
        {
            return IdentityProblems.WrongPassword;
        }

        if (await operation.SetPasswordAsync(user, next, time.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        await transaction.CommitAsync(operation.Db, audit, cancellationToken);
        recent.Forget();
        return id;
    }
}
