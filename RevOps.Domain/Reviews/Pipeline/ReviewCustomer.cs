using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>Finds the account of a CRM's company, and takes it over where it is not known yet.</summary>
public sealed class ReviewCustomer(IAccountDirectory accounts)
{
    /// <summary>The account; null where the call hangs on no company that is known, or can be told by its domain or name.</summary>
    public async Task<AccountId?> FindAsync(ConnectionId connection, CrmHistory history, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(history);
        var company = history.Accounts is [var first, ..] ? first : null;
        if (company is not null && await accounts.FindByCrmAsync(connection, company.Id, cancellationToken) is { } read)
        {
            return read;
        }

        var domains = Domains(history, company);
        if (domains.Count > 0 && await accounts.FindByDomainsAsync(domains, cancellationToken) is { } known)
        {
            return known;
        }

        if (company is null)
        {
            return null;
        }

        if (await accounts.FindByNameAsync(company.Name, cancellationToken) is { } named)
        {
            return named;
        }

        return company.Domain is null ? null : await TakeOverAsync(company, history, cancellationToken);
    }

    private async Task<AccountId?> TakeOverAsync(CrmAccount company, CrmHistory history, CancellationToken cancellationToken)
    {
        var account = new Account(Short(company.Name), company.Domain);
        account.Describe(null, Short(company.Industry, 100), company.Employees, Short(company.Country, 40));
        foreach (var person in history.Contacts)
        {
            account.Contacts.Add(new Contact(account.Id, Short(person.Name), Short(person.Title, 200), person.Email));
        }

        await accounts.AddAsync([account], cancellationToken);
        return await accounts.FindByDomainsAsync([company.Domain!.ToLowerInvariant()], cancellationToken);
    }

    private static List<string> Domains(CrmHistory history, CrmAccount? company) =>
        company?.Domain is { } domain
            ? [domain.ToLowerInvariant()]
            : [.. history.Contacts.Select(x => x.Email?.Split('@')[^1].ToLowerInvariant()).OfType<string>().Distinct()];

    // A CRM's texts are of any length, and a customer that cannot be stored would hold up every review of theirs.
    private static string? Short(string? text, int most) => text is null || text.Length <= most ? text : text[..most];

    private static string Short(string text) => text.Length <= 200 ? text : text[..200];
}
