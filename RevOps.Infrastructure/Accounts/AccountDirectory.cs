using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Accounts;

/// <inheritdoc />
internal sealed class AccountDirectory(IDbContextFactory<RevOpsDb> databases) : IAccountDirectory
{
    public async Task<AccountId?> FindByDomainsAsync(IReadOnlyCollection<string> domains, CancellationToken cancellationToken)
    {
        var wanted = Lower(domains);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await db.Accounts.Where(x => x.Domain != null && wanted.Contains(x.Domain))
            .OrderBy(x => x.Id).Select(x => x.Id).Take(2).ToListAsync(cancellationToken);
        return found.Count == 1 ? found[0] : null;
    }

    public async Task<AccountId?> FindByNameAsync(string name, CancellationToken cancellationToken)
    {
        var text = (name ?? "").Trim();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        // ToLower is the database's own here; the culture of this process plays no part.
#pragma warning disable CA1304, CA1311, CA1862
        var found = await db.Accounts.Where(x => x.Name.ToLower() == text.ToLower())
            .OrderBy(x => x.Id).Select(x => x.Id).Take(1).ToListAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
        return found.Count == 0 ? null : found[0];
    }

    public async Task<AccountId?> FindByCrmAsync(ConnectionId connection, string companyKey, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var record = await db.CrmLinks.Where(x => x.ConnectionId == connection && x.Kind == CrmObjectKind.Account && x.ExternalId == companyKey)
            .Select(x => (Guid?)x.RecordId).SingleOrDefaultAsync(cancellationToken);
        return record is { } id && await db.Accounts.AnyAsync(x => x.Id == new AccountId(id), cancellationToken) ? new AccountId(id) : null;
    }

    public async Task AddAsync(IReadOnlyList<Account> accounts, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var wanted = Lower(accounts.Select(x => x.Domain).OfType<string>());
        var known = await db.Accounts.Where(x => x.Domain != null && wanted.Contains(x.Domain)).Select(x => x.Domain!).ToListAsync(cancellationToken);
        var taken = known.ToHashSet(StringComparer.Ordinal);

        // Add also says no to the second of two new accounts with the same domain.
        var added = accounts.Where(x => x.Domain is null || taken.Add(x.Domain)).ToList();
        db.Accounts.AddRange(added);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (added.Count == 1)
        {
            // Somebody else stored the same company in between: it is known now.
            if (added[0].Domain is not { } domain || !await IsKnownAsync(domain, cancellationToken))
            {
                throw;
            }
        }
    }

    private async Task<bool> IsKnownAsync(string domain, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Accounts.AnyAsync(x => x.Domain == domain, cancellationToken);
    }

    private static List<string> Lower(IEnumerable<string> domains) => [.. domains.Select(x => x.Trim().ToLowerInvariant()).Distinct()];
}
