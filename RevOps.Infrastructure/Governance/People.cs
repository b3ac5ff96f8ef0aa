using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <inheritdoc />
internal sealed class People(IDbContextFactory<RevOpsDb> databases, ILookupNormalizer normalizer) : IPeople
{
    public async Task<Person?> FindAsync(string nameOrEmail, CancellationToken cancellationToken)
    {
        var text = (nameOrEmail ?? "").Trim();
        if (text.Length == 0)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var email = normalizer.NormalizeEmail(text);
        var found = await PeopleAsync(db, db.Users.Where(x => x.NormalizedEmail == email), cancellationToken);
        return found.Count > 0 ? found[0] : await FindByNameAsync(db, text, cancellationToken);
    }

    public async Task<Person?> FindAsync(UserId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await PeopleAsync(db, db.Users.Where(x => x.Id == id), cancellationToken);
        return found.Count == 1 ? found[0] : null;
    }

    public async Task<IReadOnlyList<Person>> ListActiveAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await PeopleAsync(db, db.Users.Where(x => !x.Disabled), cancellationToken);
    }

    private static async Task<Person?> FindByNameAsync(RevOpsDb db, string name, CancellationToken cancellationToken)
    {
        // ToLower is the database's own here; the culture of this process plays no part.
#pragma warning disable CA1304, CA1311, CA1862
        var named = await PeopleAsync(db, db.Users.Where(x => x.Name.ToLower() == name.ToLower()), cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
        return named.Count == 1 ? named[0] : null;
    }

    private static async Task<IReadOnlyList<Person>> PeopleAsync(RevOpsDb db, IQueryable<AppUser> users, CancellationToken cancellationToken)
    {
        var rows = await users.AsNoTracking().OrderBy(x => x.Name).ThenBy(x => x.Id)
            .Select(x => new { x.Id, x.Name, x.Email, x.Role }).ToListAsync(cancellationToken);
        var teams = await db.TeamNamesOfAsync(rows.ConvertAll(x => x.Id), cancellationToken);
        return rows.ConvertAll(x => new Person(x.Id, x.Name, x.Email ?? "", x.Role, [.. teams[x.Id].Select(t => t.Id)]));
    }
}
