using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <inheritdoc />
internal sealed class OneTimeLinks(IDbContextFactory<RevOpsDb> databases, IServiceScopeFactory scopes, RecentSessions recent, TimeProvider time) : IOneTimeLinks
{
    public async Task<Result<Guid, GovernanceError>> AddAsync(Invitation invitation, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var operation = new IdentityOperation(scopes);
        var db = operation.Db;
        await using var transaction = await db.BeginAccessChangeAsync(cancellationToken);
        if (await operation.Users.FindByEmailAsync(invitation.Email) is not null)
        {
            return new GovernanceError(GovernanceErrorKind.Conflict, "This address has an account", "Find the person in the list", "email");
        }

        // Compared here, since whether the server heeds the case is its own business; few wait at a time.
        var waiting = await db.Invitations.AsNoTracking().Where(x => x.ClosedAt == null)
            .Select(x => new { x.Id, x.Email }).ToListAsync(cancellationToken);
        var earlier = waiting.Where(x => x.Email.Equals(invitation.Email, StringComparison.OrdinalIgnoreCase)).Select(x => x.Id).ToList();
        await db.Invitations.Where(x => earlier.Contains(x.Id))
            .ExecuteUpdateAsync(x => x.SetProperty(i => i.ClosedAt, invitation.CreatedAt), cancellationToken);
        db.Invitations.Add(invitation);
        await transaction.CommitAsync(db, audit, cancellationToken);
        return invitation.Id;
    }

    public async Task<Invitation?> FindInvitationAsync(string tokenHash, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        return await db.Invitations.AsNoTracking()
            .SingleOrDefaultAsync(x => x.TokenHash == tokenHash && x.ClosedAt == null && x.ExpiresAt > now, cancellationToken);
    }

    public async Task<Invitation?> FindInvitationAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Invitations.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
    }

    public async Task<bool> WithdrawAsync(Guid id, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow();
        var withdrawn = await db.Invitations.Where(x => x.Id == id && x.ClosedAt == null)
            .ExecuteUpdateAsync(x => x.SetProperty(i => i.ClosedAt, now), cancellationToken);
        if (withdrawn == 1)
        {
            await transaction.CommitAsync(db, audit, cancellationToken);
        }

        return withdrawn == 1;
    }

    public async Task<Result<UserId, GovernanceError>> RedeemInvitationAsync(
        string tokenHash, string name, string password, CancellationToken cancellationToken)
    {
        await using var operation = new IdentityOperation(scopes);
        var db = operation.Db;
        await using var transaction = await db.BeginAccessChangeAsync(cancellationToken);
        var now = time.GetUtcNow();
        var invitation = await db.Invitations
            .SingleOrDefaultAsync(x => x.TokenHash == tokenHash && x.ClosedAt == null && x.ExpiresAt > now, cancellationToken);
        if (invitation is null)
        {
            return GovernanceError.DeadLink;
        }

        var user = new AppUser
        {
            Name = name,
            Email = invitation.Email,
            UserName = invitation.Email,
            Role = invitation.Role,
            CreatedAt = now,
            AccessChangedAt = now,
        };
        var created = await operation.CreateAsync(user, password, invitation.Teams, cancellationToken);
        if (!created.IsSuccess)
        {
            return created.Error;
        }

        await db.Invitations.Where(x => x.Id == invitation.Id)
            .ExecuteUpdateAsync(x => x.SetProperty(i => i.ClosedAt, now), cancellationToken);
        var audit = new AuditEntry(now, user.Id, name, "user.invitation-redeemed", $"user:{user.Id}", $"Joined as {user.Role}, invited by {invitation.InvitedByName}");
        await transaction.CommitAsync(db, audit, cancellationToken);
        return user.Id;
    }

    public async Task AddAsync(PasswordReset reset, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.BeginAccessChangeAsync(cancellationToken);
        await db.CloseResetsAsync(reset.UserId, reset.CreatedAt, cancellationToken);
        db.PasswordResets.Add(reset);
        await transaction.CommitAsync(db, audit, cancellationToken);
    }

    public async Task<UserId?> FindResetAsync(string tokenHash, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.WaitingResets(tokenHash, time.GetUtcNow()).Select(x => (UserId?)x.UserId).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<Result<UserId, GovernanceError>> RedeemResetAsync(string tokenHash, string password, CancellationToken cancellationToken)
    {
        await using var operation = new IdentityOperation(scopes);
        var db = operation.Db;
        await using var transaction = await db.BeginAccessChangeAsync(cancellationToken);
        var now = time.GetUtcNow();
        var id = await db.WaitingResets(tokenHash, now).Select(x => (UserId?)x.UserId).SingleOrDefaultAsync(cancellationToken);
        var user = id is null ? null : await operation.Users.FindByIdAsync(id.Value.ToString());
        if (user is null)
        {
            return GovernanceError.DeadLink;
        }

        if (await operation.SetPasswordAsync(user, password, now) is { } problem)
        {
            return problem;
        }

        await db.CloseResetsAsync(user.Id, now, cancellationToken);
        var audit = new AuditEntry(now, user.Id, user.Name, "user.password-reset", $"user:{user.Id}", "Set a new password by a link");
        await transaction.CommitAsync(db, audit, cancellationToken);
        recent.Forget();
        return user.Id;
    }
}
