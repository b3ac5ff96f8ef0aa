using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>A completed call, and what it is associated with.</summary>
internal static class CallRecord
{
    // HubSpot's own id of the outcome "Connected"
    private const string Connected = "f240bbac-87c9-4f6e-bf70-924b57d47db7";

    public static (CrmRecord Call, IReadOnlyList<CrmLink> Links) Make(
        long id, DateTimeOffset at, CastCall cast, IReadOnlyDictionary<string, string?> properties)
    {
        var all = new Dictionary<string, string?>(properties)
        {
            ["hs_call_body"] = "",
            ["hs_call_direction"] = "OUTBOUND",
            ["hs_call_disposition"] = Connected,
            ["hs_call_status"] = "COMPLETED",
            ["hubspot_owner_id"] = CrmText.Id(cast.Owner.Id),
        };
        CrmRecord?[] linked = [.. cast.Contacts, cast.Company, cast.Deal];
        return (
            new CrmRecord(CrmTypes.Calls, id, at, at, Archived: false, all),
            [.. linked.OfType<CrmRecord>().Select(x => new CrmLink(CrmTypes.Calls, id, x.Type, x.Id))]);
    }
}
