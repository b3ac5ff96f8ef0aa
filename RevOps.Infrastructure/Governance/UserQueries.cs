using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <inheritdoc />
internal sealed class UserQueries(IDbContextFactory<RevOpsDb> databases, TimeProvider time) : IUserQueries
{
    private const int LargestPage = 200;

    public async Task<UserPage> ListAsync(Viewer viewer, UserFilter filter, CancellationToken cancellationToken)
    {
        if (!viewer.Administers)
        {
            return new UserPage([], 0);
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var users = Matching(db, filter);
        var total = await users.CountAsync(cancellationToken);
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        var page = users.OrderBy(x => x.Name).ThenBy(x => x.Id).Skip(Math.Max(0, filter.Page) * size).Take(size);
        return new UserPage(await ItemsAsync(db, page, cancellationToken), total);
    }

    public async Task<UserListItem?> FindAsync(Viewer viewer, UserId id, CancellationToken cancellationToken)
    {
        if (!viewer.Administers)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var items = await ItemsAsync(db, db.Users.Where(x => x.Id == id), cancellationToken);
        return items.Count == 1 ? items[0] : null;
    }

    public async Task<IReadOnlyList<InvitationListItem>> InvitationsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        if (!viewer.Administers)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Invitations.AsNoTracking().Where(x => x.ClosedAt == null).OrderByDescending(x => x.CreatedAt)
            .Select(x => new InvitationListItem(x.Id, x.Email, x.Name, x.Role, x.Teams, x.InvitedByName, x.CreatedAt, x.ExpiresAt))
            .ToListAsync(cancellationToken);
    }

    private static IQueryable<AppUser> Matching(RevOpsDb db, UserFilter filter)
    {
        var users = db.Users.AsNoTracking();
        users = filter.Role is { } role ? users.Where(x => x.Role == role) : users;
        users = filter.Disabled is { } disabled ? users.Where(x => x.Disabled == disabled) : users;
        users = filter.Team is { } team ? users.Where(x => db.TeamMembers.Any(m => m.UserId == x.Id && m.TeamId == team)) : users;
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var text = filter.Text.Trim().ToLowerInvariant();

            // ToLower is the database's own here; the culture of this process plays no part.
#pragma warning disable CA1304, CA1311, CA1862
            users = users.Where(x => x.Name.ToLower().Contains(text) || x.Email!.ToLower().Contains(text));
#pragma warning restore CA1304, CA1311, CA1862
        }

        return users;
    }

    private async Task<IReadOnlyList<UserListItem>> ItemsAsync(RevOpsDb db, IQueryable<AppUser> users, CancellationToken cancellationToken)
    {
        var rows = await users.AsNoTracking().Select(x => new
        {
            x.Id,
            x.Name,
            x.Email,
            x.Role,
            x.Disabled,
            x.LockoutEnd,
            x.CreatedAt,
            x.LastSignInAt,
        }).ToListAsync(cancellationToken);
        var teams = await db.TeamNamesOfAsync(rows.ConvertAll(x => x.Id), cancellationToken);
        var now = time.GetUtcNow();
        return rows.ConvertAll(x => new UserListItem
        {
            Id = x.Id,
            Name = x.Name,
            Email = x.Email ?? "",
            Role = x.Role,
            Disabled = x.Disabled,
            LockedUntil = x.LockoutEnd > now ? x.LockoutEnd : null,
            CreatedAt = x.CreatedAt,
            LastSignInAt = x.LastSignInAt,
            Teams = [.. teams[x.Id]],
        });
    }
}
