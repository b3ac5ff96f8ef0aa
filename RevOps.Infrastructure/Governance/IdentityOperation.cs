using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <summary>One operation with Identity's user manager and the context that it uses; a scope of its own, since a circuit's lives for hours.</summary>
internal sealed class IdentityOperation(IServiceScopeFactory scopes) : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope = scopes.CreateAsyncScope();

    public RevOpsDb Db => _scope.ServiceProvider.GetRequiredService<RevOpsDb>();

    public UserManager<AppUser> Users => _scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();

    /// <summary>Stores an account within the transaction at hand; teams that are gone are left out.</summary>
    public async Task<Result<AppUser, GovernanceError>> CreateAsync(AppUser user, string password, IReadOnlyCollection<TeamId> teams, CancellationToken cancellationToken)
    {
        var created = await Users.CreateAsync(user, password);
        if (!created.Succeeded)
        {
            return created.ToError();
        }

        var wanted = teams.ToList();
        var existing = await Db.Teams.Where(x => wanted.Contains(x.Id)).Select(x => x.Id).ToListAsync(cancellationToken);
        Db.TeamMembers.AddRange(existing.Select(x => new TeamMember(x, user.Id)));
        return user;
    }

    /// <summary>Sets a password within the transaction at hand, and ends the person's sessions and lock-out.</summary>
    public async Task<GovernanceError?> SetPasswordAsync(AppUser user, string password, DateTimeOffset now)
    {
        foreach (var validator in Users.PasswordValidators)
        {
            var valid = await validator.ValidateAsync(Users, user, password);
            if (!valid.Succeeded)
            {
                return valid.ToError();
            }
        }

        user.PasswordHash = Users.PasswordHasher.HashPassword(user, password);
        user.SecurityStamp = AccessTransactions.NewStamp();
        user.AccessChangedAt = now;
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        var updated = await Users.UpdateAsync(user);
        return updated.Succeeded ? null : updated.ToError();
    }

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
