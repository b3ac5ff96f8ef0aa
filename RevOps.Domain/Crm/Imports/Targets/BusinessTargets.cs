using RevOps.Domain.Accounts;
using RevOps.Domain.Analytics;
using RevOps.Domain.Crm.Imports.Fields;
using static RevOps.Domain.Crm.Imports.Targets.TargetFields;

namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>How rows fill contracts, products, quotas and the users of the source.</summary>
internal static class BusinessTargets
{
    public static RecordTarget<Contract> Contracts() => new()
    {
        Kind = ImportKind.Contracts,
        Name = "Contracts",
        Markers = ["arr", "commitmentpermonth", "commitment", "renewaldate", "contractnumber", "renewson", "contractterm"],
        FileWords = ["contract", "subscription"],
        Needs = [["account"], ["name", IdKey, "starts"]],
        NaturalKey = x => $"{x.Get<string>("account")}|{x.Get<string>("name")}|{x.Known<DateOnly>("starts"):O}",
        Lacks = x => x.Get<string>("account") is null ? "Names no account" : null,
        Make = (row, _) => new Contract(null, row.Get<string>("name") ?? row.Get<string>(IdKey) ?? "Contract", null, null),
        Relations = [new(ImportKind.Accounts, x => x.AccountKey, x => x.AccountId?.Value, (x, v) => x.AccountId = v is { } id ? new AccountId(id) : null)],
        Complete = (contract, _, context) => contract.Currency ??= contract.Arr is null ? null : context.Currency,
        Bound =
        [
            NeededText<Contract>("name", "Name or number", 200, x => x.Name, (x, v) => x.Name = v, "contractnumber", "contractname", "name"),
            Account<Contract>(x => x.AccountKey, (x, v) => x.AccountKey = v),
            Value<Contract, decimal>("arr", "ARR", FieldKind.Amount, x => x.Arr, (x, v) => x.Arr = v, "arr", "annualrecurringrevenue", "acv"),
            new(new("currency", "Currency", FieldKind.Currency, 0, ["currencyisocode", "currency"]), (x, _) => x.Currency, (x, v, _) => x.Currency = (string?)v) { CanBeEmpty = false },
            Value<Contract, double>("commitment", "Commitment a month", FieldKind.Number, x => x.CommitmentPerMonth, (x, v) => x.CommitmentPerMonth = v, "commitmentpermonth", "monthlycommitment", "commitment"),
            Text<Contract>("unit", "Unit", 40, x => x.Unit, (x, v) => x.Unit = v, "unit"),
            Text<Contract>("product", "Product", 100, x => x.Product, (x, v) => x.Product = v, "productcode", "product"),
            Value<Contract, int>("seats", "Seats", FieldKind.Whole, x => x.Seats, (x, v) => x.Seats = v, "seats", "licences", "licenses"),
            Value<Contract, DateOnly>("starts", "Starts on", FieldKind.Day, x => x.StartsOn, (x, v) => x.StartsOn = v, "startdate", "startson", "start"),
            Value<Contract, DateOnly>("renews", "Renews on", FieldKind.Day, x => x.RenewsOn, (x, v) => x.RenewsOn = v, "renewaldate", "renewson", "enddate", "renewal"),
            Text<Contract>("status", "Status", 60, x => x.Status, (x, v) => x.Status = v, "status"),
        ],
    };

    public static RecordTarget<Product> Products() => new()
    {
        Kind = ImportKind.Products,
        Name = "Products",
        Markers = ["productcode", "family", "productname"],
        FileWords = ["product"],
        Needs = [["code"]],
        NaturalKey = x => x.Get<string>("code") ?? "",
        Lacks = x => x.Get<string>("code") is null ? "Has no code" : null,
        Make = (row, _) => new Product(row.Get<string>("code")!, row.Get<string>("name") ?? row.Get<string>("code")!),
        Bound =
        [
            NeededText<Product>("code", "Code", 100, x => x.Code, (x, v) => x.Code = v, "productcode", "code", "sku"),
            NeededText<Product>("name", "Name", 200, x => x.Name, (x, v) => x.Name = v, "name", "productname"),
            Text<Product>("unit", "Unit", 40, x => x.Unit, (x, v) => x.Unit = v, "unit", "quantityunitofmeasure"),
            Text<Product>("family", "Family", 100, x => x.Family, (x, v) => x.Family = v, "family"),
            Needed<Product, bool>("active", "Is sold", FieldKind.YesNo, x => x.Active, (x, v) => x.Active = v, "isactive", "active"),
        ],
    };

    public static RecordTarget<Quota> Quotas() => new()
    {
        Kind = ImportKind.Quotas,
        Name = "Quotas",
        Markers = ["quota", "quotaamount", "periodstart", "periodend"],
        FileWords = ["quota", "target"],
        Needs = [["amount"], ["from"], ["to"]],
        NaturalKey = x => $"{x.Get<string>(OwnerKey)}|{x.Get<string>("team")}|{x.Known<DateOnly>("from"):O}|{x.Known<DateOnly>("to"):O}",
        Lacks = x => x.Known<decimal>("amount") is null ? "Has no amount" : x.Known<DateOnly>("from") is null || x.Known<DateOnly>("to") is null ? "Has no period" : null,
        Make = (row, context) => new Quota(row.Known<DateOnly>("from")!.Value, row.Known<DateOnly>("to")!.Value, row.Known<decimal>("amount")!.Value, context.Currency),
        Give = (quota, owner, team) => (quota.OwnerId, quota.TeamId) = (owner, team),
        Bound =
        [
            Needed<Quota, decimal>("amount", "Amount", FieldKind.Amount, x => x.Amount, (x, v) => x.Amount = v, "quotaamount", "quota", "amount"),
            new(new("currency", "Currency", FieldKind.Currency, 0, ["currencyisocode", "currency"]), (x, _) => x.Currency, (x, v, _) => x.Currency = (string)v!) { CanBeEmpty = false },
            Needed<Quota, DateOnly>("from", "First day", FieldKind.Day, x => x.From, (x, v) => x.From = v, "periodstart", "startdate", "from"),
            Needed<Quota, DateOnly>("to", "Last day", FieldKind.Day, x => x.To, (x, v) => x.To = v, "periodend", "enddate", "to"),
            Owner<Quota>(x => x.OwnerKey, (x, v) => x.OwnerKey = v, "quotaownerid"),
            Key<Quota>("team", "Team", x => x.TeamKey, (x, v) => x.TeamKey = v, "team", "teamname"),
        ],
    };

    public static RecordTarget<OwnerName> Owners() => new()
    {
        Kind = ImportKind.Owners,
        Name = "Users of the source",
        Markers = ["username", "profileid", "alias", "timezonesidkey", "userroleid"],
        FileWords = ["user", "owner"],
        Needs = [[IdKey], ["name", "lastName", "email"]],
        Parts = PersonName.Parts,
        Join = PersonName.Join,
        NaturalKey = x => x.Get<string>("email") ?? x.Get<string>("name") ?? "",
        Lacks = x => x.Get<string>("name") is null && x.Get<string>("email") is null ? "Has neither a name nor an e-mail address" : null,
        Make = (row, _) => new OwnerName(PersonName.Short(row.Get<string>("name") ?? row.Get<string>("email")!), null),
        Bound =
        [
            NeededText<OwnerName>("name", "Name", 200, x => x.Name, (x, v) => x.Name = v, "name", "fullname"),
            Email<OwnerName>(x => x.Email, (x, v) => x.Email = v),
        ],
    };
}
