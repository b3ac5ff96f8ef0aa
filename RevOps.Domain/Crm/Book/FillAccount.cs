using RevOps.Domain.Accounts;

namespace RevOps.Domain.Crm.Book;

/// <summary>
/// What a CRM says of a company and its people, in our accounts and contacts. Those that came from this connection follow it; of those that another
/// source or a person made known only what is empty is filled.
/// </summary>
public static class FillAccount
{
    /// <summary>Fills an account.</summary>
    /// <param name="account">Ours.</param>
    /// <param name="company">The CRM's.</param>
    /// <param name="own">True where it came from this connection.</param>
    /// <param name="freeDomain">Its domain, where no other account has it.</param>
    public static void With(this Account account, CrmAccount company, bool own, string? freeDomain)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(company);
        account.Name = own ? BookText.Fit(company.Name, 300) ?? account.Name : account.Name;
        account.Domain ??= freeDomain;
        account.Industry = Pick(own, account.Industry, BookText.Fit(company.Industry, 100));
        account.Employees = Pick(own, account.Employees, company.Employees);
        account.Region = Pick(own, account.Region, BookText.Fit(company.Country, 40));
        account.Country = Pick(own, account.Country, BookText.Fit(company.Country, 100));
        account.City = Pick(own, account.City, BookText.Fit(company.City, 100));
        account.Phone = Pick(own, account.Phone, BookText.Fit(company.Phone, 60));
        account.CreatedAt = Pick(own, account.CreatedAt, company.CreatedAt);
        account.OwnerKey = own ? BookText.Fit(company.OwnerId, 200) : account.OwnerKey;
    }

    /// <summary>Fills a contact.</summary>
    public static void With(this Contact contact, CrmContact person, bool own, AccountId? account)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentNullException.ThrowIfNull(person);
        contact.Name = own ? BookText.Fit(person.Name, 200) ?? contact.Name : contact.Name;
        contact.Email = Pick(own, contact.Email, BookText.Fit(person.Email?.ToLowerInvariant(), 320));
        contact.Title = Pick(own, contact.Title, BookText.Fit(person.Title, 200));
        contact.Phone = Pick(own, contact.Phone, BookText.Fit(person.Phone, 60));
        contact.Role = Pick(own, contact.Role, BookText.Fit(person.Role, 60));
        contact.CreatedAt = Pick(own, contact.CreatedAt, person.CreatedAt);
        contact.AccountId = Pick(own, contact.AccountId, account);
        contact.AccountKey = own ? person.AccountId : contact.AccountKey;
    }

    /// <summary>Says whom a contact works for, now that it is known.</summary>
    public static void WorksFor(this Contact contact, AccountId account)
    {
        ArgumentNullException.ThrowIfNull(contact);
        contact.AccountId = account;
    }

    private static T? Pick<T>(bool own, T? ours, T? theirs) => own ? theirs ?? ours : ours ?? theirs;
}
