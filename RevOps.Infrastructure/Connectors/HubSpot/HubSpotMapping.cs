using System.Text.Json;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>HubSpot's types and properties in the product's words.</summary>
internal static class HubSpotMapping
{
    public static readonly IReadOnlyList<string> CallProperties =
    [
        "hs_call_title", "hubspot_owner_id", "hs_timestamp", "hs_call_duration", "hs_call_status", "hs_lastmodifieddate",
        "hs_call_transcription_id", OwnKey,
    ];

    public static readonly IReadOnlyList<string> ContactProperties = ["firstname", "lastname", "email", "jobtitle"];

    public static readonly IReadOnlyList<string> CompanyProperties = ["name", "domain", "industry", "numberofemployees", "country"];

    public static readonly IReadOnlyList<string> DealProperties =
        ["dealname", "amount", "deal_currency_code", "dealstage", "closedate", "hubspot_owner_id"];

    /// <summary>The property in which a dialler or a person links a call to one of ours.</summary>
    private const string OwnKey = "revops_call_key";

    private static readonly TimeSpan LongestCall = TimeSpan.FromDays(2);

    public static string TypeOf(CrmObjectKind kind) => kind switch
    {
        CrmObjectKind.Call => "calls",
        CrmObjectKind.Deal => "deals",
        CrmObjectKind.Note => "notes",
        CrmObjectKind.Contact => "contacts",
        CrmObjectKind.Account => "companies",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static CrmCall Call(HubSpotObject call) => new()
    {
        Id = call.Id,
        Title = call["hs_call_title"],
        OwnerId = call["hubspot_owner_id"],
        StartedAt = call.Time("hs_timestamp"),
        Duration = call.Number("hs_call_duration") is >= 0 and var ms && ms <= (decimal)LongestCall.TotalMilliseconds
            ? TimeSpan.FromMilliseconds((double)ms)
            : null,
        State = State(call["hs_call_status"]),
        ModifiedAt = call.Time("hs_lastmodifieddate") ?? HubSpotObject.ParseTime(call.Json.Text("updatedAt")) ?? DateTimeOffset.UnixEpoch,
        TranscriptId = call["hs_call_transcription_id"],
        OwnKey = call[OwnKey],
        ContactIds = call.Associated("contacts"),
        AccountIds = call.Associated("companies"),
        DealIds = call.Associated("deals"),
    };

    public static CrmContact Contact(HubSpotObject contact)
    {
        var name = FullName(contact["firstname"], contact["lastname"]) ?? contact["email"] ?? $"Contact {contact.Id}";
        return new(contact.Id, name, contact["email"], contact["jobtitle"]);
    }

    public static CrmAccount Account(HubSpotObject company) => new(
        company.Id, company["name"] ?? company["domain"] ?? $"Company {company.Id}", company["domain"], company["industry"],
        company.Number("numberofemployees") is >= 0 and <= int.MaxValue and var employees ? (int)employees : null, company["country"]);

    public static CrmDeal Deal(HubSpotObject deal)
    {
        // An amount without its currency is a number that says nothing.
        var currency = deal["deal_currency_code"];
        var amount = currency is null ? null : deal.Number("amount");
        var closes = deal.Time("closedate") is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : (DateOnly?)null;
        return new(
            deal.Id, deal["dealname"] ?? $"Deal {deal.Id}", deal["dealstage"], amount, amount is null ? null : currency, closes, deal["hubspot_owner_id"]);
    }

    public static CrmOwner? Owner(JsonElement owner)
    {
        if (owner.Text("id") is not { Length: > 0 } id)
        {
            return null;
        }

        var email = owner.Text("email") is { Length: > 0 } written ? written : null;
        return new(id, FullName(owner.Text("firstName"), owner.Text("lastName")) ?? email ?? $"Owner {id}", email);
    }

    private static string? FullName(string? first, string? last)
    {
        var name = $"{first} {last}".Trim();
        return name.Length == 0 ? null : name;
    }

    /// <summary>What HubSpot may name anew one day counts as open: it ends sooner or later with a status that is known.</summary>
    private static CrmCallState State(string? status) => status switch
    {
        "COMPLETED" => CrmCallState.Ended,
        "NO_ANSWER" or "BUSY" or "FAILED" or "CANCELED" or "MISSED" => CrmCallState.NotHeld,
        _ => CrmCallState.Open,
    };
}
