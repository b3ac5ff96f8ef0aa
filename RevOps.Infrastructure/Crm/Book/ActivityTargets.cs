using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals;
using RevOps.Domain.Leads;
using RevOps.Infrastructure.Crm.Imports;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>What a page of activities hangs on here, and who wrote to whom.</summary>
internal sealed class ActivityTargets
{
    private readonly ImportLookups _people;
    private Dictionary<string, Deal> _deals = [];
    private Dictionary<ContactId, (string Name, AccountId? Account)> _contacts = [];
    private Dictionary<string, string> _names = [];
    private Dictionary<string, string> _owners = [];
    private ILookup<DealId?, DealContact> _parts = Array.Empty<DealContact>().ToLookup(x => x.DealId);
    private BookLinks _contactLinks = null!;
    private BookLinks _accountLinks = null!;
    private BookLinks _leadLinks = null!;

    private ActivityTargets(ImportLookups people) => _people = people;

    public static async Task<ActivityTargets> ReadAsync(
        RevOpsDb db, ConnectionId connection, IReadOnlyList<CrmActivity> page, ImportLookups people, CancellationToken cancellationToken)
    {
        var source = connection.ToString();
        var dealIds = page.SelectMany(x => x.DealIds).Distinct().ToList();
        var deals = await db.Deals.IgnoreQueryFilters().AsNoTracking().Where(x => x.Source == source && dealIds.Contains(x.ExternalId!)).ToListAsync(cancellationToken);
        var contactLinks = await BookLinks.ReadAsync(db, connection, CrmObjectKind.Contact, page.SelectMany(x => x.ContactIds), cancellationToken);
        var contacts = contactLinks.Records.Select(x => new ContactId(x)).ToList();
        var addresses = page.Select(Address).OfType<string>().Distinct().ToList();
        var named = await db.Contacts.AsNoTracking().Where(x => addresses.Contains(x.Email!)).Select(x => new { x.Email, x.Name }).ToListAsync(cancellationToken);
        var known = deals.ConvertAll(x => (DealId?)x.Id);
        var owners = page.Select(x => x.OwnerId).OfType<string>().Distinct().ToList();
        return new ActivityTargets(people)
        {
            _deals = deals.ToDictionary(x => x.ExternalId!),
            _contacts = await db.Contacts.AsNoTracking().Where(x => contacts.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => (x.Name, x.AccountId), cancellationToken),
            _names = named.GroupBy(x => x.Email!).ToDictionary(x => x.Key, x => x.First().Name),
            _owners = await db.OwnerNames.AsNoTracking().Where(x => x.Source == source && owners.Contains(x.ExternalId!)).ToDictionaryAsync(x => x.ExternalId!, x => x.Name, cancellationToken),
            _parts = (await db.DealContacts.AsNoTracking().Where(x => known.Contains(x.DealId)).ToListAsync(cancellationToken)).ToLookup(x => x.DealId),
            _contactLinks = contactLinks,
            _accountLinks = await BookLinks.ReadAsync(db, connection, CrmObjectKind.Account, page.SelectMany(x => x.AccountIds), cancellationToken),
            _leadLinks = await BookLinks.ReadAsync(db, connection, CrmObjectKind.Lead, page.SelectMany(x => x.ContactIds), cancellationToken),
        };
    }

    public IEnumerable<Deal> Deals(CrmActivity said) => said.DealIds.Distinct().Select(x => _deals.GetValueOrDefault(x)).OfType<Deal>();

    public AccountId? Account(CrmActivity said) =>
        said.AccountIds.Select(_accountLinks.Find).OfType<Guid>().Select(x => (AccountId?)new AccountId(x)).FirstOrDefault()
            ?? People(said).Select(x => _contacts[x].Account).FirstOrDefault(x => x is not null);

    public LeadId? Lead(CrmActivity said) => said.ContactIds.Select(_leadLinks.Find).OfType<Guid>().Select(x => (LeadId?)new LeadId(x)).FirstOrDefault();

    /// <summary>Whose word it is. Of several, the champion of the deal, since it is the champion whose silence counts; then whoever has a part in it.</summary>
    public ContactId? Person(CrmActivity said, Deal? deal)
    {
        var parts = deal is null ? [] : _parts[deal.Id].Where(x => x.ContactId is not null).ToList();
        int Weight(ContactId person) => parts.Find(x => x.ContactId == person) is not { } part ? 0
            : part.Role?.Contains("champion", StringComparison.OrdinalIgnoreCase) == true ? 2 : 1;
        return People(said).OrderByDescending(Weight).Select(x => (ContactId?)x).FirstOrDefault();
    }

    /// <summary>The name by which we know who sent it; of a note, who keeps it.</summary>
    public string? From(CrmActivity said) => said.Kind == CrmObjectKind.Email
        ? (Address(said) is { } address ? _names.GetValueOrDefault(address) : null) ?? said.From ?? said.FromAddress
        : said.OwnerId is { } owner ? _owners.GetValueOrDefault(owner) : null;

    /// <summary>Our own people's words are never the customer's, whatever the CRM says of the mail.</summary>
    public ActivityDirection Direction(CrmActivity said) =>
        said.Kind == CrmObjectKind.Email && _people.Owner(said.FromAddress) is not null ? ActivityDirection.Outbound
        : said.Direction == ActivityDirection.Unknown && Address(said) is { } address && _names.ContainsKey(address) ? ActivityDirection.Inbound
        : said.Direction;

    private static string? Address(CrmActivity said) => said.Kind == CrmObjectKind.Email ? BookText.Fit(said.FromAddress?.ToLowerInvariant(), 320) : null;

    private IEnumerable<ContactId> People(CrmActivity said) =>
        said.ContactIds.Select(_contactLinks.Find).OfType<Guid>().Select(x => new ContactId(x)).Where(_contacts.ContainsKey);
}
