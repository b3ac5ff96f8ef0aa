using RevOps.Domain.Accounts;
using RevOps.Domain.Crm.Imports.Fields;
using RevOps.Domain.Deals;
using RevOps.Domain.Leads;
using static RevOps.Domain.Crm.Imports.Targets.TargetFields;

namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>How rows fill activities. Salesforce points to persons by one column and to companies or deals by another.</summary>
internal static class ActivityTarget
{
    public static RecordTarget<Activity> Create() => new()
    {
        Kind = ImportKind.Activities,
        Name = "Activities",
        IdNames = ["activityid", "taskid", "eventid", "caseid"],
        Markers = ["whoid", "whatid", "activitydate", "activitytype", "tasksubtype", "casenumber", "calltype", "activitykind", "taskstatus"],
        FileWords = ["activit", "task", "event", "case", "engagement", "meeting"],
        Needs = [["subject", "kind"], ["at"]],
        NaturalKey = x => $"{x.Get<string>("kind")}|{x.Known<DateTimeOffset>("at"):O}|{x.Get<string>("subject")}|{x.Get<string>("deal")}|{x.Get<string>("account")}|{x.Get<string>("contact")}|{x.Get<string>("lead")}",
        Lacks = x => x.Known<DateTimeOffset>("at") is null ? "Has no date" : null,
        Make = (row, _) => new Activity(Kind(row.Get<string>("kind")), row.Known<DateTimeOffset>("at")!.Value, row.Get<string>("subject") ?? ""),
        Give = (activity, owner, team) => (activity.OwnerId, activity.TeamId) = (owner, team),
        Relations =
        [
            new(ImportKind.Deals, x => x.DealKey, x => x.DealId?.Value, (x, v) => x.DealId = v is { } id ? new DealId(id) : null),
            new(ImportKind.Accounts, x => x.AccountKey, x => x.AccountId?.Value, (x, v) => x.AccountId = v is { } id ? new AccountId(id) : null),
            new(ImportKind.Contacts, x => x.ContactKey, x => x.ContactId?.Value, (x, v) => x.ContactId = v is { } id ? new ContactId(id) : null),
            new(ImportKind.Leads, x => x.LeadKey, x => x.LeadId?.Value, (x, v) => x.LeadId = v is { } id ? new LeadId(id) : null),
        ],
        Parts =
        [
            new("who", "Person or lead (Salesforce)", FieldKind.Text, 200, ["whoid"]),
            new("what", "Deal or account (Salesforce)", FieldKind.Text, 200, ["whatid", "relatedtoid"]),
        ],
        Join = Split,
        Bound =
        [
            new(new("kind", "Kind", FieldKind.Text, 40, ["activitytype", "tasksubtype", "activitykind", "kind", "type"]), (x, _) => x.Kind.ToString(), (x, v, _) => x.Kind = Kind((string?)v)) { CanBeEmpty = false },
            Needed<Activity, DateTimeOffset>("at", "When", FieldKind.Time, x => x.At, (x, v) => x.At = v, "activitydatetime", "startdatetime", "activitydate", "date", "at", "createddate", "createdate"),
            NeededText<Activity>("subject", "Subject", 500, x => x.Subject, (x, v) => x.Subject = v, "subject", "title", "activitysubject"),
            Text<Activity>("description", "Description", 0, x => x.Description, (x, v) => x.Description = v, "description", "notes", "body"),
            new(new("direction", "Direction", FieldKind.Text, 40, ["direction", "calltype", "emaildirection"]), (x, _) => x.Direction.ToString(), (x, v, _) => x.Direction = Way((string?)v)) { CanBeEmpty = false },
            Needed<Activity, bool>("done", "Done", FieldKind.YesNo, x => x.Done, (x, v) => x.Done = v, "isclosed", "done", "completed"),
            Deal<Activity>(x => x.DealKey, (x, v) => x.DealKey = v),
            Account<Activity>(x => x.AccountKey, (x, v) => x.AccountKey = v),
            Key<Activity>("contact", "Contact", x => x.ContactKey, (x, v) => x.ContactKey = v, "contactid", "contact", "contactemail"),
            Key<Activity>("lead", "Lead", x => x.LeadKey, (x, v) => x.LeadKey = v, "leadid", "lead"),
            Owner<Activity>(x => x.OwnerKey, (x, v) => x.OwnerKey = v, "assignedtoid", "activityassignedto"),
        ],
    };

    /// <summary>What is written becomes the words of our own; Salesforce's ids say by their first letters what they are of.</summary>
    private static void Split(Dictionary<string, object?> values)
    {
        if (values.Remove("what", out var what) && what is string thing)
        {
            values.TryAdd(thing.StartsWith("001", StringComparison.Ordinal) ? "account" : "deal", thing);
        }

        if (values.Remove("who", out var who) && who is string person)
        {
            values.TryAdd(person.StartsWith("00Q", StringComparison.Ordinal) ? "lead" : "contact", person);
        }

        if (values.GetValueOrDefault("kind") is string kind)
        {
            values["kind"] = Kind(kind).ToString();
        }

        if (values.GetValueOrDefault("direction") is string direction)
        {
            values["direction"] = Way(direction).ToString();
        }
    }

    private static ActivityKind Kind(string? written) => written?.ToLowerInvariant() switch
    {
        { } text when text.Contains("call", StringComparison.Ordinal) => ActivityKind.Call,
        { } text when text.Contains("meet", StringComparison.Ordinal) || text.Contains("event", StringComparison.Ordinal) => ActivityKind.Meeting,
        { } text when text.Contains("mail", StringComparison.Ordinal) => ActivityKind.Email,
        _ => ActivityKind.Task,
    };

    private static ActivityDirection Way(string? written) => written?.ToLowerInvariant() switch
    {
        { } text when text.StartsWith("in", StringComparison.Ordinal) => ActivityDirection.Inbound,
        { } text when text.StartsWith("out", StringComparison.Ordinal) => ActivityDirection.Outbound,
        _ => ActivityDirection.Unknown,
    };
}
