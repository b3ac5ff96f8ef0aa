namespace RevOps.Infrastructure.Demo.Crm.Storage;

/// <summary>The kinds of objects, and what HubSpot names differently for each.</summary>
internal static class CrmTypes
{
    public const string Calls = "calls";
    public const string Notes = "notes";
    public const string Contacts = "contacts";
    public const string Companies = "companies";
    public const string Deals = "deals";
    public const string Emails = "emails";
    public const string Meetings = "meetings";
    public const string Tasks = "tasks";
    public const string Products = "products";
    public const string LineItems = "line_items";
    public const string Goals = "goal_targets";
    public const string ObjectId = "hs_object_id";

    public static IReadOnlyList<string> All { get; } = [Calls, Notes, Contacts, Companies, Deals, Emails, Meetings, Tasks, Products, LineItems, Goals];

    public static string Modified(string type) => type == Contacts ? "lastmodifieddate" : "hs_lastmodifieddate";

    public static string Created(string type) => IsActivity(type) || type == Goals ? "hs_createdate" : "createdate";

    /// <summary>An activity, which is nothing without the time it took place.</summary>
    public static bool IsActivity(string type) => type is Calls or Notes or Emails or Meetings or Tasks;

    /// <summary>HubSpot's types of an association between two kinds of objects; the first company of a deal is its primary one besides.</summary>
    public static IReadOnlyList<int> AssociationTypes(string from, string to, bool isFirst) => (from, to) switch
    {
        (Deals, Companies) => isFirst ? [5, 341] : [341],
        (Deals, Contacts) => [3],
        (Deals, LineItems) => [19],
        (LineItems, Deals) => [20],
        _ => [],
    };

    public static string Singular(string type) => type switch
    {
        Companies => "company",
        _ => type[..^1],
    };

    /// <summary>What an association of a HubSpot-defined type id leads to; null where a type has no such id.</summary>
    public static string? Target(string from, int associationTypeId) => (from, associationTypeId) switch
    {
        (Notes, 202) or (Calls, 194) or (Emails, 198) or (Meetings, 200) or (Tasks, 204) or (Deals, 3) => Contacts,
        (Notes, 190) or (Calls, 182) or (Emails, 186) or (Meetings, 188) or (Tasks, 192) or (Deals, 5 or 341) => Companies,
        (Notes, 214) or (Calls, 206) or (Emails, 210) or (Meetings, 212) or (Tasks, 216) or (LineItems, 20) => Deals,
        (Deals, 19) => LineItems,
        _ => null,
    };
}
