using RevOps.Domain.Crm;

namespace RevOps.Domain.Accounts;

/// <summary>Looks accounts up for other features.</summary>
public interface IAccountDirectory
{
    /// <summary>The account with one of these e-mail domains; null where none or more than one fits.</summary>
    Task<AccountId?> FindByDomainsAsync(IReadOnlyCollection<string> domains, CancellationToken cancellationToken);

    /// <summary>The account of this name, whatever its case; null where there is none.</summary>
    Task<AccountId?> FindByNameAsync(string name, CancellationToken cancellationToken);

    /// <summary>The account that a connection's company is, where that was read; null where it was not.</summary>
    Task<AccountId?> FindByCrmAsync(ConnectionId connection, string companyKey, CancellationToken cancellationToken);

    /// <summary>Stores accounts with their people; one whose domain is known already is left as it is.</summary>
    Task AddAsync(IReadOnlyList<Account> accounts, CancellationToken cancellationToken);
}
