using System.Globalization;
using RevOps.Infrastructure.Demo.Crm.Storage;
using RevOps.Infrastructure.Demo.Revenue;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>The people that an empty CRM has besides its customers: leads of the last months in every state, and what was written with them.</summary>
internal sealed class FirstLeads(CrmDatabase database, CrmClock clock)
{
    private const int Count = 36;

    /// <summary>Its own companies, behind those of the demo's files.</summary>
    private const int FirstCompany = 620;

    private static readonly string[] Titles = ["Head of Data", "IT Manager", "Director of Analytics", "Data Engineer", "VP Operations", "Analyst"];
    private static readonly string[] Sources = ["ORGANIC_SEARCH", "PAID_SEARCH", "REFERRALS", "EMAIL_MARKETING", "OFFLINE", "DIRECT_TRAFFIC"];
    private static readonly string[] Countries = ["United Kingdom", "Germany", "United States", "Australia"];

    private static readonly (string Stage, string? Status)[] Stands =
    [
        ("lead", "NEW"), ("marketingqualifiedlead", "OPEN"), ("salesqualifiedlead", "IN_PROGRESS"), ("lead", "ATTEMPTED_TO_CONTACT"), ("opportunity", "OPEN_DEAL"),
        ("lead", "UNQUALIFIED"), ("marketingqualifiedlead", "CONNECTED"), ("lead", null), ("customer", null),
    ];

    private static readonly string[] Asked =
    [
        "We report from three warehouses and nobody trusts the totals. Can somebody show us how you would join them?",
        "How is capacity billed when the month is uneven? Our peak is December.",
        "Please send the security overview, our IT asks for it before any call.",
    ];

    public void Add(IReadOnlyList<string> owners)
    {
        for (var i = 0; i < Count; i++)
        {
            var lead = Lead(i, owners.Count == 0 ? null : owners[i % owners.Count]);
            var letters = i % 5 == 4 ? [] : Letters(lead, i).ToList();
            database.Commit(new JournalEntry
            {
                Records = [lead, .. letters],
                Links = [.. letters.Select(x => new CrmLink(x.Type, x.Id, CrmTypes.Contacts, lead.Id))],
            });
        }
    }

    private CrmRecord Lead(int i, string? owner)
    {
        var dice = new Dice((ulong)(91_000 + i));
        var (_, industry, suffix) = DemoCompanies.Line(i);
        var company = $"{DemoCompanies.CompanyName(FirstCompany + i)} {suffix}";
        var domain = company.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() + ".example";
        var name = DemoCompanies.Person(dice).Split(' ');
        var made = CrmClock.WholeMilliseconds(clock.Now.AddDays(-3 - (i * 4)));
        var (stage, status) = Stands[i % Stands.Length];
        var isQualified = stage != "lead";
        return new CrmRecord(CrmTypes.Contacts, database.NextId(), made, CrmClock.WholeMilliseconds(made.AddDays(2)), Archived: false, new Dictionary<string, string?>
        {
            ["firstname"] = name[0],
            ["lastname"] = name[1],
            ["email"] = $"{name[0]}.{name[1]}@{domain}".ToLowerInvariant(),
            ["jobtitle"] = Titles[(i + (i / Titles.Length)) % Titles.Length],
            ["company"] = company,
            ["website"] = $"www.{domain}",
            ["industry"] = industry,
            ["numemployees"] = ((int)Math.Exp(3.5 + (dice.Next() * 4))).ToString(CultureInfo.InvariantCulture),
            ["country"] = Countries[i % Countries.Length],
            ["message"] = i % 4 == 0 ? Asked[i % Asked.Length] : null,
            ["lifecyclestage"] = stage,
            ["hs_lead_status"] = status,
            ["hs_analytics_source"] = Sources[((i * 5) + (i / Sources.Length)) % Sources.Length],
            ["hs_lifecyclestage_lead_date"] = CrmText.Time(made),
            ["hs_lifecyclestage_marketingqualifiedlead_date"] = isQualified ? CrmText.Time(made.AddHours(20)) : null,
            ["hs_lifecyclestage_opportunity_date"] = stage is "opportunity" or "customer" ? CrmText.Time(made.AddDays(2)) : null,
            ["hubspot_owner_id"] = owner,
        });
    }

    private IEnumerable<CrmRecord> Letters(CrmRecord lead, int i)
    {
        var at = lead.CreatedAt.AddHours(4);
        yield return FirstActivities.Mail(database, at, "Your question to Halyard", "Thank you for writing. When would twenty minutes suit you this week?", isOurs: true, lead);
        if (i % 3 == 1)
        {
            yield return FirstActivities.Mail(database, at.AddHours(22), "Re: Your question to Halyard", Asked[i % Asked.Length], isOurs: false, lead);
        }
    }
}
