using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>Owners and contacts by address, companies by domain, as they are at this moment.</summary>
internal sealed class AddressBook(CrmDatabase database)
{
    private readonly Dictionary<string, CrmRecord> _contacts = ByKey(database, CrmTypes.Contacts, "email");
    private readonly Dictionary<string, CrmRecord> _companies = ByKey(database, CrmTypes.Companies, "domain");

    public IReadOnlyList<CrmOwner> Owners { get; } = database.Owners();

    public IReadOnlyCollection<CrmRecord> Companies => _companies.Values;

    public CrmOwner? Owner(string email) => Owners.FirstOrDefault(x => string.Equals(x.Email, email, StringComparison.OrdinalIgnoreCase));

    public CrmRecord? Contact(string email) => _contacts.GetValueOrDefault(email);

    public CrmRecord? Company(string domain) => _companies.GetValueOrDefault(domain);

    public IReadOnlyList<CrmRecord> ContactsOf(CrmRecord company) => database.Linked(CrmTypes.Companies, company.Id, CrmTypes.Contacts);

    public CrmRecord? CompanyOf(CrmRecord contact) =>
        database.Linked(CrmTypes.Contacts, contact.Id, CrmTypes.Companies) is [var company, ..] ? company : null;

    public CrmRecord? DealOf(CrmRecord company) =>
        database.Linked(CrmTypes.Companies, company.Id, CrmTypes.Deals) is [.., var deal] ? deal : null;

    private static Dictionary<string, CrmRecord> ByKey(CrmDatabase database, string type, string property)
    {
        var byKey = new Dictionary<string, CrmRecord>(StringComparer.OrdinalIgnoreCase);
        foreach (var record in database.All(type).Where(x => !x.Archived))
        {
            if (record.Value(property) is { Length: > 0 } key)
            {
                byKey.TryAdd(key, record);
            }
        }

        return byKey;
    }
}
