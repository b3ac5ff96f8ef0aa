using RevOps.Domain.Crm;
using RevOps.Domain.Leads;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>
/// Leads in HubSpot are people with a lead status or a place in the life cycle before a deal. Whoever once was one stays one, as converted, so that
/// what became of leads can be learnt from.
/// </summary>
internal static class HubSpotLeads
{
    private const string Stage = "lifecyclestage";
    private const string Status = "hs_lead_status";
    private const string LeadDate = "hs_lifecyclestage_lead_date";
    private const string MarketingDate = "hs_lifecyclestage_marketingqualifiedlead_date";
    private const string SalesDate = "hs_lifecyclestage_salesqualifiedlead_date";
    private const string DealDate = "hs_lifecyclestage_opportunity_date";
    private const string CustomerDate = "hs_lifecyclestage_customer_date";

    /// <summary>HubSpot's newer name of the same.</summary>
    private const string NewMarketingDate = "hs_v2_date_entered_marketingqualifiedlead";

    public static readonly IReadOnlyList<string> Properties =
    [
        "firstname", "lastname", "email", "jobtitle", "phone", "company", "website", "industry", "numemployees", "country", "city", "message",
        "associatedcompanyid", "hubspot_owner_id", "createdate", "notes_last_contacted", "hs_analytics_source", Stage, Status, LeadDate, MarketingDate,
        NewMarketingDate, SalesDate, DealDate, CustomerDate,
    ];

    public static bool IsLead(HubSpotObject contact) =>
        contact[Stage] is "lead" or "marketingqualifiedlead" or "salesqualifiedlead"
        || new[] { Status, LeadDate, MarketingDate, NewMarketingDate, SalesDate }.Any(x => contact[x] is not null);

    public static CrmLead Lead(HubSpotObject contact)
    {
        var state = State(contact);
        return new(contact.Id, HubSpotMapping.FullName(contact["firstname"], contact["lastname"]) ?? contact["email"] ?? contact["company"] ?? $"Lead {contact.Id}")
        {
            Title = contact["jobtitle"],
            Email = contact["email"],
            Phone = contact["phone"],
            Company = contact["company"],
            Website = contact["website"],
            Industry = Words(contact["industry"]),
            Employees = contact.Number("numemployees") is >= 0 and <= int.MaxValue and var employees ? (int)employees : null,
            Country = contact["country"],
            City = contact["city"],
            Source = Words(contact["hs_analytics_source"]),
            Status = Words(contact[Status]) ?? StageWords(contact[Stage]),
            Description = contact["message"],
            State = state,
            DecidedAt = state == LeadState.Converted ? contact.Time(DealDate) ?? contact.Time(CustomerDate) : null,
            MqlAt = contact.Time(MarketingDate) ?? contact.Time(NewMarketingDate),
            CreatedAt = contact.Time("createdate"),
            LastActivityAt = contact.Time("notes_last_contacted"),
            AccountId = contact["associatedcompanyid"] is { } company && HubSpotId.IsSafe(company) ? company : null,
            OwnerId = contact["hubspot_owner_id"],
        };
    }

    /// <summary>A deal or more came of it, whatever the status still says; "unqualified" is HubSpot's own word for put aside.</summary>
    private static LeadState State(HubSpotObject contact) => contact[Stage] is "opportunity" or "customer" or "evangelist" || contact[Status] == "OPEN_DEAL"
        ? LeadState.Converted
        : contact[Status] == "UNQUALIFIED" ? LeadState.Disqualified
        : LeadState.Open;

    private static string? StageWords(string? stage) => stage switch
    {
        "marketingqualifiedlead" => "Marketing qualified",
        "salesqualifiedlead" => "Sales qualified",
        _ => Words(stage),
    };

    /// <summary>"ATTEMPTED_TO_CONTACT" in words; what an admin wrote in words of their own stays.</summary>
    private static string? Words(string? written)
    {
        if (written is null || written.Any(x => char.IsWhiteSpace(x)))
        {
            return written;
        }

        var words = written.Replace('_', ' ').ToLowerInvariant();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
