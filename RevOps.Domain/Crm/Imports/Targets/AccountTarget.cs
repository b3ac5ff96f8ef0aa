using RevOps.Domain.Accounts;
using RevOps.Domain.Crm.Imports.Fields;
using static RevOps.Domain.Crm.Imports.Targets.TargetFields;

namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>How rows fill accounts.</summary>
internal static class AccountTarget
{
    public static RecordTarget<Account> Create() => new()
    {
        Kind = ImportKind.Accounts,
        Name = "Accounts",
        IdNames = ["accountid", "companyid", "customerid"],
        Markers = ["billingstreet", "numberofemployees", "tickersymbol", "sic", "companydomainname", "monthlycharges", "churn"],
        FileWords = ["account", "compan", "customer"],
        Needs = [["name", IdKey]],
        NaturalKey = x => x.Get<string>("domain") ?? WebAddress.DomainOf(x.Get<string>("website")) ?? x.Get<string>("name") ?? "",
        Lacks = x => x.Get<string>("name") is null && x.Get<string>(IdKey) is null ? "Has no name" : null,
        Make = (row, _) => new Account(row.Get<string>("name") ?? row.Get<string>(IdKey)!, null),
        Give = (account, owner, team) => account.Give(owner, team),
        Bound =
        [
            NeededText<Account>("name", "Name", 300, x => x.Name, (x, v) => x.Name = v, "name", "accountname", "companyname", "company", "customername"),
            Text<Account>("domain", "Domain", 253, x => x.Domain, (x, v) => x.Domain = WebAddress.DomainOf(v), "companydomainname", "domain"),
            Text<Account>("website", "Website", 300, x => x.Website, (x, v) => (x.Website, x.Domain) = (v, x.Domain ?? WebAddress.DomainOf(v)), "website", "websiteurl"),
            Text<Account>("segment", "Segment", 40, x => x.Segment, (x, v) => x.Segment = v, "segment"),
            Text<Account>("industry", "Industry", 100, x => x.Industry, (x, v) => x.Industry = v, "industry"),
            Value<Account, int>("employees", "Employees", FieldKind.Whole, x => x.Employees, (x, v) => x.Employees = v, "numberofemployees", "employees", "companysize"),
            Value<Account, decimal>("annualRevenue", "Annual revenue", FieldKind.Amount, x => x.AnnualRevenue, (x, v) => x.AnnualRevenue = v, "annualrevenue", "revenue"),
            Bind<Account, string>(new("currency", "Currency", FieldKind.Currency, 0, ["currencyisocode", "currency"]), x => x.RevenueCurrency, (x, v) => x.RevenueCurrency = v),
            Text<Account>("region", "Region", 40, x => x.Region, (x, v) => x.Region = v, "region", "salesregion", "territory"),
            Text<Account>("country", "Country", 100, x => x.Country, (x, v) => x.Country = v, "billingcountry", "country", "countryregion"),
            Text<Account>("city", "City", 100, x => x.City, (x, v) => x.City = v, "billingcity", "city"),
            Text<Account>("technologies", "Technologies", 1000, x => x.Technologies, (x, v) => x.Technologies = v, "technologies", "webtechnologies", "techstack"),
            Text<Account>("funding", "Funding", 60, x => x.Funding, (x, v) => x.Funding = v, "funding", "fundinground", "lastfunding"),
            Text<Account>("growthStage", "Growth stage", 60, x => x.GrowthStage, (x, v) => x.GrowthStage = v, "growthstage"),
            Text<Account>("type", "Type", 60, x => x.Type, (x, v) => x.Type = v, "type", "accounttype", "lifecyclestage"),
            Text<Account>("phone", "Phone", 60, x => x.Phone, (x, v) => x.Phone = v, "phone", "phonenumber"),
            Owner<Account>(x => x.OwnerKey, (x, v) => x.OwnerKey = v, "companyowner", "accountowner"),
            Value<Account, DateTimeOffset>("created", "Created", FieldKind.Time, x => x.CreatedAt, (x, v) => x.CreatedAt = v, "createddate", "createdate", "created", "createdat"),
            Value<Account, bool>("churned", "Left us", FieldKind.YesNo, x => x.Churned, (x, v) => x.Churned = v, "churn", "churned"),
            Value<Account, DateTimeOffset>("churnedAt", "Left us on", FieldKind.Time, x => x.ChurnedAt, (x, v) => x.ChurnedAt = v, "churndate", "churnedat"),
        ],
    };
}
