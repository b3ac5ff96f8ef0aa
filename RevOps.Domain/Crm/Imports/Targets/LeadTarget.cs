using RevOps.Domain.Accounts;
using RevOps.Domain.Crm.Imports.Fields;
using RevOps.Domain.Leads;
using static RevOps.Domain.Crm.Imports.Targets.TargetFields;

namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>How rows fill leads.</summary>
internal static class LeadTarget
{
    public static RecordTarget<Lead> Create() => new()
    {
        Kind = ImportKind.Leads,
        Name = "Leads",
        IdNames = ["leadid", "prospectid"],
        Markers = ["isconverted", "converteddate", "leadstatus", "leadorigin", "prospectid", "leadnumber", "converted", "mqldate", "rating"],
        FileWords = ["lead", "prospect"],
        Needs = [["name", "lastName", "email", "company", IdKey]],
        Parts = PersonName.Parts,
        Join = PersonName.Join,
        NaturalKey = x => x.Get<string>("email") ?? $"{x.Get<string>("name")}|{x.Get<string>("company")}",
        Lacks = x => NameOf(x) is null ? "Has no name, company, e-mail address or id" : null,
        Make = (row, context) => new Lead(PersonName.Short(NameOf(row)!), row.Known<DateTimeOffset>("created") ?? context.Now),
        Give = (lead, owner, team) => lead.Give(owner, team),
        Relations = [new(ImportKind.Accounts, x => x.AccountKey, x => x.AccountId?.Value, (x, v) => x.AccountId = v is { } id ? new AccountId(id) : null)],
        Complete = (lead, _, _) => Settle(lead),
        Changed = (lead, _) => Settle(lead),
        Bound =
        [
            NeededText<Lead>("name", "Name", 200, x => x.Name, (x, v) => x.Name = v, "name", "fullname", "leadname"),
            Text<Lead>("company", "Company", 300, x => x.Company, (x, v) => x.Company = v, "company", "companyname"),
            Text<Lead>("title", "Title", 200, x => x.Title, (x, v) => x.Title = v, "title", "jobtitle"),
            Email<Lead>(x => x.Email, (x, v) => x.Email = v),
            Text<Lead>("phone", "Phone", 60, x => x.Phone, (x, v) => x.Phone = v, "phone", "phonenumber", "mobilephone"),
            Text<Lead>("website", "Website", 300, x => x.Website, (x, v) => x.Website = v, "website", "websiteurl"),
            Text<Lead>("industry", "Industry", 100, x => x.Industry, (x, v) => x.Industry = v, "industry"),
            Value<Lead, int>("employees", "Employees", FieldKind.Whole, x => x.Employees, (x, v) => x.Employees = v, "numberofemployees", "employees"),
            Value<Lead, decimal>("annualRevenue", "Annual revenue", FieldKind.Amount, x => x.AnnualRevenue, (x, v) => x.AnnualRevenue = v, "annualrevenue"),
            Currency<Lead>(x => x.RevenueCurrency, (x, v) => x.RevenueCurrency = v),
            Text<Lead>("technologies", "Technologies", 1000, x => x.Technologies, (x, v) => x.Technologies = v, "technologies", "techstack"),
            Text<Lead>("region", "Region", 40, x => x.Region, (x, v) => x.Region = v, "region"),
            Text<Lead>("country", "Country", 100, x => x.Country, (x, v) => x.Country = v, "country", "countryregion"),
            Text<Lead>("city", "City", 100, x => x.City, (x, v) => x.City = v, "city"),
            Text<Lead>("source", "Lead source", 100, x => x.LeadSource, (x, v) => x.LeadSource = v, "leadsource", "source", "originalsource", "originaltrafficsource"),
            Text<Lead>("status", "Status", 100, x => x.Status, (x, v) => x.Status = v, "status", "leadstatus"),
            Text<Lead>("rating", "Rating", 60, x => x.Rating, (x, v) => x.Rating = v, "rating"),
            Text<Lead>("description", "Description", 0, x => x.Description, (x, v) => x.Description = v, "description", "message"),
            Needed<Lead, DateTimeOffset>("created", "Created", FieldKind.Time, x => x.CreatedAt, (x, v) => x.CreatedAt = v, "createddate", "createdate", "created", "createdat"),
            Value<Lead, DateTimeOffset>("mql", "Qualified by marketing on", FieldKind.Time, x => x.MqlAt, (x, v) => x.MqlAt = v, "mqldate", "becameamarketingqualifiedleaddate", "becameamarketingqualifiedlead"),
            new(new("converted", "Converted", FieldKind.YesNo, 0, ["isconverted", "converted"]), (x, _) => x.State == LeadState.Converted, (x, v, _) => x.State = v is true ? LeadState.Converted : x.State == LeadState.Converted ? LeadState.Open : x.State) { CanBeEmpty = false },
            Value<Lead, DateTimeOffset>("convertedAt", "Converted on", FieldKind.Time, x => x.ConvertedAt, (x, v) => x.ConvertedAt = v, "converteddate", "convertedat"),
            Text<Lead>("disqualifiedReason", "Why it was disqualified", 500, x => x.DisqualifiedReason, (x, v) => x.DisqualifiedReason = v, "disqualifiedreason", "disqualificationreason", "unqualifiedreason"),
            Value<Lead, DateTimeOffset>("disqualifiedAt", "Disqualified on", FieldKind.Time, x => x.DisqualifiedAt, (x, v) => x.DisqualifiedAt = v, "disqualifieddate", "disqualifiedat"),
            Owner<Lead>(x => x.OwnerKey, (x, v) => x.OwnerKey = v, "leadowner", "contactowner"),
            Account<Lead>(x => x.AccountKey, (x, v) => x.AccountKey = v, "convertedaccountid"),
            Value<Lead, DateTimeOffset>("lastActivity", "Last activity", FieldKind.Time, x => x.LastActivityAt, (x, v) => x.LastActivityAt = v, "lastactivitydate"),
        ],
    };

    private static string? NameOf(ImportedRow row) =>
        row.Get<string>("name") ?? row.Get<string>("company") ?? row.Get<string>("email") ?? (row.Get<string>(IdKey) is { } id ? $"Lead {id[..Math.Min(id.Length, 13)]}" : null);

    /// <summary>What became of it follows from what the source says elsewhere.</summary>
    private static void Settle(Lead lead)
    {
        if (lead.ConvertedAt is not null || IsStatus(lead, "converted", "customer"))
        {
            lead.State = LeadState.Converted;
        }
        else if (lead.State == LeadState.Open && (lead.DisqualifiedReason is not null || IsStatus(lead, "disqualified", "unqualified", "not converted")))
        {
            lead.State = LeadState.Disqualified;
        }
    }

    // "Closed - Converted" and "Closed - Not Converted" are both Salesforce's
    private static bool IsStatus(Lead lead, params string[] words) =>
        lead.Status is { } status && words.Any(x => status.EndsWith(x, StringComparison.OrdinalIgnoreCase))
        && (words.Contains("not converted") || !status.Contains("not converted", StringComparison.OrdinalIgnoreCase));
}
