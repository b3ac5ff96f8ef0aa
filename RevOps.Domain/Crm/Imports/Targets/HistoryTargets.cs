using RevOps.Domain.Accounts;
using RevOps.Domain.Crm.Imports.Fields;
using RevOps.Domain.Deals;
using static RevOps.Domain.Crm.Imports.Targets.TargetFields;

namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>How rows fill what happened to deals and who takes part in them.</summary>
internal static class HistoryTargets
{
    public static RecordTarget<DealStageChange> Stages() => new()
    {
        Kind = ImportKind.StageHistory,
        Name = "Stage history of deals",
        Markers = ["fromstage", "tostage", "oldvalue", "newvalue", "stagehistory"],
        FileWords = ["history", "stage"],
        Needs = [["deal"], ["to"], ["at"]],
        NaturalKey = x => $"{x.Get<string>("deal")}|{x.Get<string>("to")}|{x.Known<DateTimeOffset>("at"):O}",
        Lacks = x => x.Get<string>("deal") is null ? "Names no deal" : x.Get<string>("to") is null ? "Names no stage" : x.Known<DateTimeOffset>("at") is null ? "Has no date" : null,
        Make = (row, context) => DealStageChange.Of(context.Stages.Find(row.Get<string>("to")!).Id, row.Known<DateTimeOffset>("at")!.Value),
        Relations = [new(ImportKind.Deals, x => x.DealKey, x => x.DealId?.Value, (x, v) => x.DealId = v is { } id ? new DealId(id) : null)],
        Bound =
        [
            Deal<DealStageChange>(x => x.DealKey, (x, v) => x.DealKey = v),
            new(new("from", "From stage", FieldKind.Text, 100, ["fromstage", "oldvalue", "previousstage"]), (x, c) => x.FromStageId is { } id ? c.Stages.NameOf(id) : null, (x, v, c) => x.FromStageId = v is string name ? c.Stages.Find(name).Id : null),
            new(new("to", "To stage", FieldKind.Text, 100, ["tostage", "newvalue", "stagename", "stage"]), (x, c) => c.Stages.NameOf(x.ToStageId), (x, v, c) => x.ToStageId = c.Stages.Find((string)v!).Id) { CanBeEmpty = false },
            Needed<DealStageChange, DateTimeOffset>("at", "When", FieldKind.Time, x => x.At, (x, v) => x.At = v, "createddate", "changedat", "changedate", "date", "at"),
            Value<DealStageChange, decimal>("amount", "Amount", FieldKind.Amount, x => x.Amount, (x, v) => x.Amount = v, "amount"),
        ],
    };

    public static RecordTarget<DealCloseDateChange> CloseDates() => new()
    {
        Kind = ImportKind.CloseDates,
        Name = "Close-date changes of deals",
        Markers = ["oldclosedate", "newclosedate", "fromclosedate", "toclosedate"],
        FileWords = ["closedate", "close-date", "slip"],
        Needs = [["deal"], ["to"], ["at"]],
        NaturalKey = x => $"{x.Get<string>("deal")}|{x.Known<DateOnly>("to"):O}|{x.Known<DateTimeOffset>("at"):O}",
        Lacks = x => x.Get<string>("deal") is null ? "Names no deal" : x.Known<DateTimeOffset>("at") is null ? "Has no date" : null,
        Make = (row, _) => DealCloseDateChange.Of(row.Known<DateTimeOffset>("at")!.Value),
        Relations = [new(ImportKind.Deals, x => x.DealKey, x => x.DealId?.Value, (x, v) => x.DealId = v is { } id ? new DealId(id) : null)],
        Bound =
        [
            Deal<DealCloseDateChange>(x => x.DealKey, (x, v) => x.DealKey = v),
            Value<DealCloseDateChange, DateOnly>("from", "Close date before", FieldKind.Day, x => x.From, (x, v) => x.From = v, "oldclosedate", "fromclosedate"),
            Value<DealCloseDateChange, DateOnly>("to", "Close date since", FieldKind.Day, x => x.To, (x, v) => x.To = v, "newclosedate", "toclosedate"),
            Needed<DealCloseDateChange, DateTimeOffset>("at", "When", FieldKind.Time, x => x.At, (x, v) => x.At = v, "createddate", "changedat", "changedate", "date", "at"),
        ],
    };

    public static RecordTarget<DealContact> People() => new()
    {
        Kind = ImportKind.DealContacts,
        Name = "People of deals",
        Markers = ["isprimary", "contactrole", "buyingrole"],
        FileWords = ["contactrole", "contact-role", "dealcontact", "deal-contact", "deal-people"],
        Needs = [["deal"], ["contact"]],
        NaturalKey = x => $"{x.Get<string>("deal")}|{x.Get<string>("contact")}",
        Lacks = x => x.Get<string>("deal") is null ? "Names no deal" : x.Get<string>("contact") is null ? "Names no contact" : null,
        Make = (_, _) => new DealContact(null, null, null),
        Relations =
        [
            new(ImportKind.Deals, x => x.DealKey, x => x.DealId?.Value, (x, v) => x.DealId = v is { } id ? new DealId(id) : null),
            new(ImportKind.Contacts, x => x.ContactKey, x => x.ContactId?.Value, (x, v) => x.ContactId = v is { } id ? new ContactId(id) : null),
        ],
        Bound =
        [
            Deal<DealContact>(x => x.DealKey, (x, v) => x.DealKey = v),
            Key<DealContact>("contact", "Contact", x => x.ContactKey, (x, v) => x.ContactKey = v, "contactid", "contact", "contactemail"),
            Text<DealContact>("role", "Role", 60, x => x.Role, (x, v) => x.Role = v, "contactrole", "buyingrole", "role"),
            Needed<DealContact, bool>("primary", "Is the first to talk to", FieldKind.YesNo, x => x.IsPrimary, (x, v) => x.IsPrimary = v, "isprimary", "primary"),
        ],
    };
}
