using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Infrastructure.Crm.Imports;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>
/// Companies of a CRM among our accounts. One that is known already, by its domain, is the same one: the CRM then fills what is empty and
/// overwrites nothing that another source or a person says.
/// </summary>
internal sealed class AccountMerge(RevOpsDb db, ConnectionId connection, ImportLookups people)
{
    private readonly string _source = connection.ToString();

    public async Task RunAsync(IReadOnlyList<CrmAccount> companies, CancellationToken cancellationToken)
    {
        var links = await BookLinks.ReadAsync(db, connection, CrmObjectKind.Account, companies.Select(x => x.Id), cancellationToken);
        var known = links.Records.Select(x => new AccountId(x)).ToList();
        var accounts = await db.Accounts.Where(x => known.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancellationToken);
        var byDomain = await ByDomainAsync(companies, cancellationToken);
        foreach (var company in companies)
        {
            var domain = BookText.Fit(company.Domain?.ToLowerInvariant(), 253);
            var account = links.Find(company.Id) is { } id ? accounts.GetValueOrDefault(new AccountId(id)) : null;
            if (account is null)
            {
                account = (domain is null ? null : byDomain.GetValueOrDefault(domain)) ?? Make(company, domain);
                links.Add(company.Id, account.Id.Value);
                accounts[account.Id] = account;
                if (domain is not null)
                {
                    byDomain.TryAdd(domain, account);
                }
            }

            Fill(account, company, domain is not null && byDomain.TryAdd(domain, account) ? domain : null);
        }

        await db.SaveChangesAsync(cancellationToken);
        await PointAsync([.. companies.Select(x => x.Id)], cancellationToken);
    }

    private async Task<Dictionary<string, Account>> ByDomainAsync(IReadOnlyList<CrmAccount> companies, CancellationToken cancellationToken)
    {
        var domains = companies.Select(x => BookText.Fit(x.Domain?.ToLowerInvariant(), 253)).OfType<string>().Distinct().ToList();
        return await db.Accounts.Where(x => domains.Contains(x.Domain!)).ToDictionaryAsync(x => x.Domain!, cancellationToken);
    }

    private Account Make(CrmAccount company, string? domain)
    {
        var account = new Account(BookText.Fit(company.Name, 300) ?? company.Id, domain);
        account.ComesFrom(_source, company.Id, null);
        db.Accounts.Add(account);
        return account;
    }

    private void Fill(Account account, CrmAccount company, string? freeDomain)
    {
        var own = account.Source == _source;
        account.With(company, own, freeDomain);
        if (own)
        {
            var owner = people.Owner(account.OwnerKey);
            account.Give(owner?.Id, owner?.Team);
        }
    }

    /// <summary>People, deals and leads that were read before their company find it now.</summary>
    private async Task PointAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var links = db.CrmLinks.Where(x => x.ConnectionId == connection && x.Kind == CrmObjectKind.Account && ids.Contains(x.ExternalId));
        foreach (var contact in await db.Contacts.Where(x => x.AccountId == null && x.Source == _source && ids.Contains(x.AccountKey!)).ToListAsync(cancellationToken))
        {
            contact.WorksFor(new AccountId(await links.Where(x => x.ExternalId == contact.AccountKey).Select(x => x.RecordId).SingleAsync(cancellationToken)));
        }

        var deals = db.Deals.IgnoreQueryFilters().Where(x => x.AccountId == null && x.Source == _source && ids.Contains(x.AccountKey!));
        foreach (var deal in await deals.ToListAsync(cancellationToken))
        {
            deal.IsWith(new AccountId(await links.Where(x => x.ExternalId == deal.AccountKey).Select(x => x.RecordId).SingleAsync(cancellationToken)));
        }

        var leads = db.Leads.IgnoreQueryFilters().Where(x => x.AccountId == null && x.Source == _source && ids.Contains(x.AccountKey!));
        foreach (var lead in await leads.ToListAsync(cancellationToken))
        {
            lead.BelongsTo(new AccountId(await links.Where(x => x.ExternalId == lead.AccountKey).Select(x => x.RecordId).SingleAsync(cancellationToken)));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
