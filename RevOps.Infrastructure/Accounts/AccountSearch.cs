using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Accounts;

/// <inheritdoc />
internal sealed class AccountSearch(IDbContextFactory<RevOpsDb> databases) : IAccountSearch
{
    public async Task<IReadOnlyList<AccountChoice>> FindAsync(string text, int most, CancellationToken cancellationToken)
    {
        var wanted = (text ?? "").Trim().ToLowerInvariant();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        // ToLower is the database's own here; the culture of this process plays no part.
#pragma warning disable CA1304, CA1311, CA1862
        return await db.Accounts
            .Where(x => x.Name.ToLower().Contains(wanted) || (x.Domain != null && x.Domain.Contains(wanted)))
            .OrderBy(x => x.Name.ToLower().StartsWith(wanted) ? 0 : 1).ThenBy(x => x.Name)
            .Take(most).Select(x => new AccountChoice(x.Id, x.Name, x.Domain)).ToListAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
    }
}
