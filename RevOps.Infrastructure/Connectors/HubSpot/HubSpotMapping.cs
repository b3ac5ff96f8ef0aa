using System.Globalization;
using System.Text.Json;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>HubSpot's types and properties in the product's words.</summary>
internal static class HubSpotMapping
{
    public static readonly IReadOnlyList<string> CallProperties =
    [
        "hs_call_title", "hubspot_owner_id", "hs_timestamp", "hs_call_duration", "hs_call_status", "hs_lastmodifieddate",
        "hs_call_transcription_id", OwnKey,
    ];

    public static readonly IReadOnlyList<string> ContactProperties = ["firstname", "lastname", "email", "jobtitle", "phone", "associatedcompanyid", "hs_buying_role", "createdate"];

    public static readonly IReadOnlyList<string> CompanyProperties =
        ["name", "domain", "industry", "numberofemployees", "country", "city", "phone", "hubspot_owner_id", "createdate"];

    public static readonly IReadOnlyList<string> DealProperties =
    [
        "dealname", Amount, Currency, DealStage, CloseDate, "hubspot_owner_id", "createdate", NextStep, "dealtype",
        "closed_lost_reason", "description", "notes_last_contacted",
    ];

    public const string DealStage = "dealstage";

    public const string CloseDate = "closedate";

    public const string Amount = "amount";

    public const string Currency = "deal_currency_code";

    public const string NextStep = "hs_next_step";

    /// <summary>The property in which a dialler or a person links a call to one of ours.</summary>
    private const string OwnKey = "revops_call_key";

    private static readonly TimeSpan LongestCall = TimeSpan.FromDays(2);

    public static string TypeOf(CrmObjectKind kind) => kind switch
    {
        CrmObjectKind.Call => "calls",
        CrmObjectKind.Deal => "deals",
        CrmObjectKind.Note => "notes",
        CrmObjectKind.Contact or CrmObjectKind.Lead => "contacts",
        CrmObjectKind.Account => "companies",
        CrmObjectKind.Email => "emails",
        CrmObjectKind.Meeting => "meetings",
        CrmObjectKind.Task => "tasks",
        CrmObjectKind.Product => "products",
        CrmObjectKind.LineItem => "line_items",
        CrmObjectKind.Quota => "goal_targets",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The property with the time of an object's last change.</summary>
    public static string Modified(string type) => type == "contacts" ? "lastmodifieddate" : "hs_lastmodifieddate";

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
        return new(contact.Id, name, contact["email"], contact["jobtitle"])
        {
            AccountId = contact["associatedcompanyid"] is { } company && HubSpotId.IsSafe(company) ? company : null,
            Role = Roles(contact["hs_buying_role"]),
            Phone = contact["phone"],
            CreatedAt = contact.Time("createdate"),
        };
    }

    public static CrmAccount Account(HubSpotObject company) => new(
        company.Id, company["name"] ?? company["domain"] ?? $"Company {company.Id}", company["domain"], company["industry"],
        company.Number("numberofemployees") is >= 0 and <= int.MaxValue and var employees ? (int)employees : null, company["country"])
    {
        City = company["city"],
        Phone = company["phone"],
        OwnerId = company["hubspot_owner_id"],
        CreatedAt = company.Time("createdate"),
    };

    public static CrmDeal Deal(HubSpotObject deal)
    {
        // An amount without its currency is a number that says nothing.
        var currency = deal[Currency];
        var amount = currency is null ? null : deal.Number(Amount);
        return new(
            deal.Id, deal["dealname"] ?? $"Deal {deal.Id}", deal[DealStage], amount, amount is null ? null : currency, Day(deal[CloseDate]), deal["hubspot_owner_id"])
        {
            CreatedAt = deal.Time("createdate"),
            NextStep = deal[NextStep],
            Type = DealType(deal["dealtype"]),
            LostReason = deal["closed_lost_reason"],
            Description = deal["description"],
            LastActivityAt = deal.Time("notes_last_contacted"),
            Stages = deal.History(DealStage),
            CloseDates = deal.History(CloseDate) is { Count: > 0 } days ? [.. days.Select(x => (Day(x.Value), x.At))] : [],
        };
    }

    public static IEnumerable<CrmDealStage> Stages(JsonElement pipeline)
    {
        var name = pipeline.Text("label") ?? pipeline.Text("id") ?? "";
        foreach (var stage in pipeline.Items("stages"))
        {
            if (stage.Text("id") is { Length: > 0 } id)
            {
                var share = decimal.TryParse(stage.Member("metadata")?.Text("probability"), NumberStyles.Float, CultureInfo.InvariantCulture, out var known) ? known : 0;
                var kind = stage.Member("metadata")?.Text("isClosed") != "true" ? DealState.Open : share > 0 ? DealState.Won : DealState.Lost;
                var order = int.TryParse(stage.Text("displayOrder"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var place) ? place : 0;
                yield return new(id, name, stage.Text("label") ?? id, order, kind, (int)Math.Round(Math.Clamp(share, 0, 1) * 100));
            }
        }
    }

    public static CrmOwner? Owner(JsonElement owner)
    {
        if (owner.Text("id") is not { Length: > 0 } id)
        {
            return null;
        }

        var email = owner.Text("email") is { Length: > 0 } written ? written : null;
        return new(id, FullName(owner.Text("firstName"), owner.Text("lastName")) ?? email ?? $"Owner {id}", email) { UserId = owner.Text("userId") };
    }

    public static DateOnly? Day(string? text) => HubSpotObject.ParseTime(text) is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null;

    private static string? DealType(string? type) => type switch
    {
        "newbusiness" => "New business",
        "existingbusiness" => "Existing business",
        _ => type,
    };

    /// <summary>"DECISION_MAKER;CHAMPION" in words: "Decision maker, champion".</summary>
    private static string? Roles(string? written)
    {
        var words = string.Join(", ", (written ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(x => x.Replace('_', ' ').ToLowerInvariant()));
        return words.Length == 0 ? null : char.ToUpperInvariant(words[0]) + words[1..];
    }

    public static string? FullName(string? first, string? last)
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
