using System.Globalization;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>What an empty CRM starts with: the demo's sales people, its accounts with their contacts and a deal each, and leads.</summary>
internal sealed class FirstData(CrmDatabase database, CrmClock clock)
{
    private static readonly string[] BuyingRoles = ["CHAMPION", "DECISION_MAKER", "INFLUENCER", "END_USER"];

    private readonly FirstDeals _deals = new(clock);
    private readonly FirstActivities _activities = new(database, clock);

    public void Add()
    {
        // Owners come last: a start that was cut off before them begins anew
        if (database.Owners().Count > 0)
        {
            return;
        }

        var people = DemoFiles.People();
        var teams = people.Teams.ToDictionary(x => x.Key, x => x.Name);
        var owners = people.Users.Where(x => x.Role is UserRole.Rep or UserRole.Manager).Select(x => ToOwner(x, teams)).ToList();
        var byAddress = owners.ToDictionary(x => x.Email, x => CrmText.Id(x.Id));
        var lastCaller = DemoFiles.Calls().GroupBy(x => x.Account).ToDictionary(x => x.Key, x => x.OrderBy(c => c.DaysAgo).First().Rep);
        foreach (var (ordinal, account) in DemoFiles.Accounts().Index())
        {
            Add(account, ordinal, lastCaller.TryGetValue(account.Key, out var rep) ? byAddress.GetValueOrDefault(rep) : null);
        }

        new FirstLeads(database, clock).Add([.. people.Users.Where(x => x.Role == UserRole.Rep).Select(x => byAddress[x.Email])]);
        foreach (var owner in owners)
        {
            database.Commit(new JournalEntry { Owner = owner });
        }
    }

    private void Add(DemoAccount account, int ordinal, string? owner)
    {
        var company = Record(CrmTypes.Companies, new()
        {
            ["name"] = account.Name,
            ["domain"] = account.Domain,
            ["industry"] = account.Industry,
            ["numberofemployees"] = account.Employees.ToString(CultureInfo.InvariantCulture),
            ["country"] = account.Region,
            ["hubspot_owner_id"] = owner,
        });
        var contacts = account.People.Select((x, i) => Record(CrmTypes.Contacts, Person(x, account, company.Id, i))).ToList();
        var deal = _deals.Versions(database.NextId(), account, ordinal, owner);
        var isOpen = !DealPipeline.Stages.Single(x => x.Id == deal[^1].Value(DealPipeline.Stage)).IsClosed;
        var (activities, links) = _activities.Of(deal[0], isOpen, contacts, ordinal, owner);
        database.Commit(new JournalEntry
        {
            Records = [company, .. contacts, .. deal, .. activities],
            Links =
            [
                .. links,
                new(CrmTypes.Companies, company.Id, CrmTypes.Deals, deal[0].Id),
                .. contacts.Select(x => new CrmLink(CrmTypes.Companies, company.Id, CrmTypes.Contacts, x.Id)),
                .. contacts.Select(x => new CrmLink(CrmTypes.Deals, deal[0].Id, CrmTypes.Contacts, x.Id)),
            ],
        });
    }

    private static Dictionary<string, string?> Person(DemoContact person, DemoAccount account, long company, int ordinal)
    {
        var (first, last) = Names(person.Name);
        return new()
        {
            ["firstname"] = first,
            ["lastname"] = last,
            ["email"] = person.Email,
            ["jobtitle"] = person.Title,
            ["company"] = account.Name,
            ["associatedcompanyid"] = CrmText.Id(company),
            ["hs_buying_role"] = BuyingRoles[ordinal % BuyingRoles.Length],
        };
    }

    private CrmOwner ToOwner(DemoUser user, Dictionary<string, string> teams)
    {
        var (first, last) = Names(user.Name);
        var id = database.NextId();
        return new CrmOwner(id, id, user.Email, first, last, user.Team, user.Team is null ? null : teams[user.Team]);
    }

    private CrmRecord Record(string type, Dictionary<string, string?> properties)
    {
        var now = clock.Now;
        return new CrmRecord(type, database.NextId(), now, now, Archived: false, properties);
    }

    private static (string First, string Last) Names(string name) =>
        name.LastIndexOf(' ') is var cut and > 0 ? (name[..cut], name[(cut + 1)..]) : (name, "");
}
