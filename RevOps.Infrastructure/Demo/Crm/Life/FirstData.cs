using System.Globalization;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>What an empty CRM starts with: the demo's sales people, and its accounts with their contacts and a deal each.</summary>
internal sealed class FirstData(CrmDatabase database, CrmClock clock)
{
    private static readonly string[] ProspectStages = ["appointmentscheduled", "qualifiedtobuy", "presentationscheduled", "decisionmakerboughtin"];
    private static readonly string[] CustomerStages = ["contractsent", "closedwon"];

    public void Add()
    {
        // Owners come last: a start that was cut off before them begins anew
        if (database.Owners().Count > 0)
        {
            return;
        }

        var accounts = DemoFiles.Accounts();
        for (var i = 0; i < accounts.Count; i++)
        {
            Add(accounts[i], i);
        }

        var people = DemoFiles.People();
        var teams = people.Teams.ToDictionary(x => x.Key, x => x.Name);
        foreach (var user in people.Users.Where(x => x.Role is UserRole.Rep or UserRole.Manager))
        {
            database.Commit(new JournalEntry { Owner = ToOwner(user, teams) });
        }
    }

    private void Add(DemoAccount account, int ordinal)
    {
        var company = Record(CrmTypes.Companies, new()
        {
            ["name"] = account.Name,
            ["domain"] = account.Domain,
            ["industry"] = account.Industry,
            ["numberofemployees"] = account.Employees.ToString(CultureInfo.InvariantCulture),
            ["country"] = account.Region,
        });
        var contacts = account.People.Select(person => Record(CrmTypes.Contacts, Person(person, account))).ToList();
        var deal = Record(CrmTypes.Deals, Deal(account, ordinal));
        database.Commit(new JournalEntry
        {
            Records = [company, .. contacts, deal],
            Links =
            [
                new(CrmTypes.Companies, company.Id, CrmTypes.Deals, deal.Id),
                .. contacts.Select(x => new CrmLink(CrmTypes.Companies, company.Id, CrmTypes.Contacts, x.Id)),
                .. contacts.Select(x => new CrmLink(CrmTypes.Deals, deal.Id, CrmTypes.Contacts, x.Id)),
            ],
        });
    }

    private static Dictionary<string, string?> Person(DemoContact person, DemoAccount account)
    {
        var (first, last) = Names(person.Name);
        return new()
        {
            ["firstname"] = first,
            ["lastname"] = last,
            ["email"] = person.Email,
            ["jobtitle"] = person.Title,
            ["company"] = account.Name,
        };
    }

    private Dictionary<string, string?> Deal(DemoAccount account, int ordinal)
    {
        var stages = account.Segment == "commit" ? CustomerStages : ProspectStages;
        var amount = Math.Clamp(account.Employees * 90, 8_000, 400_000) / 500 * 500;
        return new()
        {
            ["dealname"] = account.Segment == "commit" ? $"{account.Name} renewal" : $"{account.Name} analytics engine",
            ["amount"] = amount.ToString(CultureInfo.InvariantCulture),
            ["deal_currency_code"] = account.Region switch { "UK" => "GBP", "EU" => "EUR", _ => "USD" },
            ["dealstage"] = stages[ordinal % stages.Length],
            ["pipeline"] = "default",
            ["closedate"] = CrmText.Time(clock.Now.AddDays(14 + (ordinal * 7 % 90))),
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
