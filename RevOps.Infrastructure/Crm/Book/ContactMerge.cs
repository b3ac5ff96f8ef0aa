using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>People of a CRM among our contacts. One whose address is known is the same person; what others say of them is not overwritten.</summary>
internal sealed class ContactMerge(RevOpsDb db, ConnectionId connection)
{
    private readonly string _source = connection.ToString();

    public async Task RunAsync(IReadOnlyList<CrmContact> people, CancellationToken cancellationToken)
    {
        var links = await BookLinks.ReadAsync(db, connection, CrmObjectKind.Contact, people.Select(x => x.Id), cancellationToken);
        var accounts = await BookLinks.ReadAsync(db, connection, CrmObjectKind.Account, people.Select(x => x.AccountId).OfType<string>(), cancellationToken);
        var known = links.Records.Select(x => new ContactId(x)).ToList();
        var contacts = await db.Contacts.Where(x => known.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancellationToken);
        var byAddress = await ByAddressAsync(people, cancellationToken);
        foreach (var person in people)
        {
            var contact = links.Find(person.Id) is { } id ? contacts.GetValueOrDefault(new ContactId(id)) : null;
            if (contact is null)
            {
                contact = Address(person) is { } address && byAddress.Remove(address, out var same) ? same : Make(person);
                links.Add(person.Id, contact.Id.Value);
                contacts[contact.Id] = contact;
            }

            contact.With(person, contact.Source == _source, accounts.Find(person.AccountId) is { } account ? new AccountId(account) : null);
        }

        await db.SaveChangesAsync(cancellationToken);
        await PointAsync(people, links, cancellationToken);
    }

    private static string? Address(CrmContact person) => BookText.Fit(person.Email?.ToLowerInvariant(), 320);

    /// <summary>An address that two people have finds neither.</summary>
    private async Task<Dictionary<string, Contact>> ByAddressAsync(IReadOnlyList<CrmContact> people, CancellationToken cancellationToken)
    {
        var addresses = people.Select(Address).OfType<string>().Distinct().ToList();
        var found = await db.Contacts.Where(x => addresses.Contains(x.Email!)).ToListAsync(cancellationToken);
        return found.GroupBy(x => x.Email!).Where(x => x.Count() == 1).ToDictionary(x => x.Key, x => x.Single());
    }

    private Contact Make(CrmContact person)
    {
        var contact = new Contact(null, BookText.Fit(person.Name, 200) ?? person.Id, null, Address(person));
        contact.ComesFrom(_source, person.Id, null);
        db.Contacts.Add(contact);
        return contact;
    }

    /// <summary>Parts in deals that were read before their people find them now.</summary>
    private async Task PointAsync(IReadOnlyList<CrmContact> people, BookLinks links, CancellationToken cancellationToken)
    {
        var ids = people.Select(x => x.Id).ToList();
        foreach (var part in await db.DealContacts.Where(x => x.ContactId == null && x.Source == _source && ids.Contains(x.ContactKey!)).ToListAsync(cancellationToken))
        {
            var contact = links.Find(part.ContactKey) is { } found ? new ContactId(found) : (ContactId?)null;
            part.Is(part.ContactKey!, contact, part.Role, part.IsPrimary);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
