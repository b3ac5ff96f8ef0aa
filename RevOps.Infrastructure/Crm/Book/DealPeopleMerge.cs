using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>Who has a part in a deal, as the CRM's associations say.</summary>
internal sealed class DealPeopleMerge(RevOpsDb db, ConnectionId connection)
{
    private readonly string _source = connection.ToString();

    private ILookup<DealId?, DealContact> _parts = Array.Empty<DealContact>().ToLookup(x => x.DealId);

    private BookLinks? _links;

    private Dictionary<ContactId, string?> _roles = [];

    public async Task ReadAsync(IReadOnlyList<CrmDeal> deals, IReadOnlyList<DealId?> known, CancellationToken cancellationToken)
    {
        _links = await BookLinks.ReadAsync(db, connection, CrmObjectKind.Contact, deals.SelectMany(x => x.ContactIds), cancellationToken);
        var contacts = _links.Records.Select(x => new ContactId(x)).ToList();
        _roles = await db.Contacts.Where(x => contacts.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Role, cancellationToken);
        _parts = (await db.DealContacts.Where(x => known.Contains(x.DealId) && x.Source == _source).ToListAsync(cancellationToken)).ToLookup(x => x.DealId);
    }

    public void Take(Deal deal, CrmDeal said)
    {
        var there = _parts[deal.Id].ToDictionary(x => x.ContactKey ?? "");
        db.DealContacts.RemoveRange(there.Where(x => !said.ContactIds.Contains(x.Key)).Select(x => x.Value));
        foreach (var (place, id) in said.ContactIds.Index())
        {
            ContactId? contact = _links!.Find(id) is { } found && _roles.ContainsKey(new ContactId(found)) ? new ContactId(found) : null;
            var role = contact is { } person ? _roles[person] : null;
            if (!there.TryGetValue(id, out var part))
            {
                part = new DealContact(deal.Id, contact, role);
                part.ComesFrom(_source, $"{said.Id}:{id}", null);
                db.DealContacts.Add(part);
            }

            part.Is(id, contact, role, place == 0);
        }
    }
}
