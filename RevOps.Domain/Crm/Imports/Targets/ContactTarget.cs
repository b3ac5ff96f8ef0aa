using RevOps.Domain.Accounts;
using RevOps.Domain.Crm.Imports.Fields;
using static RevOps.Domain.Crm.Imports.Targets.TargetFields;

namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>How rows fill contacts.</summary>
internal static class ContactTarget
{
    public static RecordTarget<Contact> Create() => new()
    {
        Kind = ImportKind.Contacts,
        Name = "Contacts",
        IdNames = ["contactid"],
        Markers = ["mailingstreet", "mailingcity", "mailingcountry", "reportstoid", "department", "jobtitle", "individualid"],
        FileWords = ["contact", "people", "person"],
        Needs = [["name", "lastName", "email"]],
        Parts = PersonName.Parts,
        Join = PersonName.Join,
        NaturalKey = x => x.Get<string>("email") ?? $"{x.Get<string>("name")}|{x.Get<string>("account")}",
        Lacks = x => x.Get<string>("name") is null && x.Get<string>("email") is null ? "Has neither a name nor an e-mail address" : null,
        Make = (row, _) => new Contact(null, PersonName.Short(row.Get<string>("name") ?? row.Get<string>("email")!), null, null),
        Relations = [new(ImportKind.Accounts, x => x.AccountKey, x => x.AccountId?.Value, (x, v) => x.AccountId = v is { } id ? new AccountId(id) : null)],
        Bound =
        [
            NeededText<Contact>("name", "Name", 200, x => x.Name, (x, v) => x.Name = v, "name", "fullname", "contactname"),
            Account<Contact>(x => x.AccountKey, (x, v) => x.AccountKey = v, "associatedcompanyids", "associatedcompanyid", "associatedcompany", "companyname"),
            Text<Contact>("title", "Title", 200, x => x.Title, (x, v) => x.Title = v, "title", "jobtitle"),
            Text<Contact>("department", "Department", 100, x => x.Department, (x, v) => x.Department = v, "department"),
            Email<Contact>(x => x.Email, (x, v) => x.Email = v),
            Text<Contact>("phone", "Phone", 60, x => x.Phone, (x, v) => x.Phone = v, "phone", "phonenumber", "mobilephone", "mobilephonenumber"),
            Text<Contact>("role", "Role", 60, x => x.Role, (x, v) => x.Role = v, "role", "buyingrole", "contactrole"),
            Value<Contact, DateTimeOffset>("created", "Created", FieldKind.Time, x => x.CreatedAt, (x, v) => x.CreatedAt = v, "createddate", "createdate", "created"),
        ],
    };
}
