using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RevOps.Domain.Crm;
using RevOps.Infrastructure.Connectors.HubSpot;

namespace RevOps.Tests.Connectors;

/// <summary>What the tests of the connector share.</summary>
internal static class HubSpotLab
{
    /// <summary>An activity as HubSpot keeps it.</summary>
    public static Dictionary<string, string?> ActivityProperties(CrmObjectKind kind, string html) => kind switch
    {
        CrmObjectKind.Email => new()
        {
            ["hs_timestamp"] = "2026-05-04T10:00:00.000Z",
            ["hs_email_subject"] = "About the offer",
            ["hs_email_html"] = html,
            ["hs_email_direction"] = "INCOMING_EMAIL",
            ["hs_email_status"] = "SENT",
            ["hs_email_from_email"] = "Ada@buyer.example",
            ["hs_email_from_firstname"] = "Ada",
            ["hs_email_from_lastname"] = "Lime",
        },
        CrmObjectKind.Meeting => new() { ["hs_timestamp"] = "2026-05-04T10:00:00.000Z", ["hs_meeting_title"] = "Demo", ["hs_meeting_body"] = html, ["hs_meeting_outcome"] = "COMPLETED" },
        CrmObjectKind.Task => new() { ["hs_timestamp"] = "2026-05-04T10:00:00.000Z", ["hs_task_subject"] = "Send it", ["hs_task_body"] = html, ["hs_task_status"] = "NOT_STARTED" },
        _ => new() { ["hs_timestamp"] = "2026-05-04T10:00:00.000Z", ["hs_note_body"] = html },
    };

    /// <summary>A lead as HubSpot keeps it.</summary>
    public static Dictionary<string, string?> LeadProperties(string address) => new()
    {
        ["firstname"] = "Lea",
        ["lastname"] = "Dern",
        ["email"] = address,
        ["company"] = "Fern Ltd",
        ["lifecyclestage"] = "marketingqualifiedlead",
        ["hs_lead_status"] = "IN_PROGRESS",
        ["hs_analytics_source"] = "ORGANIC_SEARCH",
        ["hs_lifecyclestage_marketingqualifiedlead_date"] = "2026-05-01T08:00:00.000Z",
    };

    /// <summary>A product as HubSpot keeps it.</summary>
    public static Dictionary<string, string?> ProductProperties() => new() { ["name"] = "Core", ["hs_sku"] = "C-1" };

    /// <summary>A line item as HubSpot keeps it.</summary>
    public static Dictionary<string, string?> LineProperties(string product) => new()
    {
        ["name"] = "Core seats",
        ["hs_product_id"] = product,
        ["quantity"] = "10",
        ["price"] = "50",
        ["hs_discount_percentage"] = "10",
        ["amount"] = "450",
        ["hs_line_item_currency_code"] = "EUR",
        ["hs_recurring_billing_period"] = "P1Y",
        ["hs_position_on_quote"] = "2",
    };

    /// <summary>A goal of revenue as HubSpot keeps it.</summary>
    public static Dictionary<string, string?> GoalProperties(string? owner) => new()
    {
        ["hs_goal_name"] = "Q3",
        ["hs_goal_type"] = "sales_quota",
        ["hs_target_amount"] = "250000.00",
        ["hs_start_datetime"] = "2026-07-01T00:00:00.000Z",
        ["hs_end_datetime"] = "2026-09-30T23:59:59.999Z",
        ["hs_goal_target_currency_code"] = "EUR",
        ["hubspot_owner_id"] = owner,
    };

    public const string Transcript = """
        {"id":"t","engagementId":7,"transcriptSource":"HUBSPOT_GENERATED","transcriptUtterances":[
        {"id":"2","speaker":{"id":"9","name":"Ada Lime","email":"ada@buyer.example"},"text":"It is  fifteen seats.","startTimeMillis":4000,"endTimeMillis":6500,"languageCode":"en"},
        {"id":"1","speaker":{"id":"501","name":"Dana Fox","email":"dana@seller.example"},"text":"How many seats?","startTimeMillis":1000,"endTimeMillis":3000,"languageCode":"en"}]}
        """;

    /// <summary>No pacing and hardly any pause, unless a test is about that.</summary>
    public static HubSpotConnector Connector(Action<HubSpotOptions>? change = null, TimeProvider? time = null, ILoggerFactory? loggers = null)
    {
        var options = new HubSpotOptions { Paced = false, RetryMilliseconds = 1 };
        change?.Invoke(options);
        return new HubSpotConnector(Options.Create(options), time ?? TimeProvider.System, loggers ?? NullLoggerFactory.Instance);
    }

    public static string AddCall(HubSpotServer server, string at, bool withCustomer = true, bool withTranscript = true)
    {
        (string, string)[] customer = withCustomer
            ?
            [
                ("contacts", server.Store.Add("contacts", new() { ["firstname"] = "Ada", ["lastname"] = "Lime", ["email"] = "ada@buyer.example" })),
                ("companies", server.Store.Add("companies", new() { ["name"] = "Buyer", ["domain"] = "buyer.example", ["numberofemployees"] = "40" })),
                ("deals", server.Store.Add("deals", new() { ["dealname"] = "Seats", ["amount"] = "1200.50", ["deal_currency_code"] = "EUR" })),
            ]
            : [];
        string? transcript = null;
        if (withTranscript)
        {
            transcript = $"t-{Guid.NewGuid():N}";
            server.Store.Transcripts[transcript] = Transcript;
        }

        return server.Store.Add(
            "calls",
            new()
            {
                ["hs_call_title"] = "Demo",
                ["hubspot_owner_id"] = "501",
                ["hs_timestamp"] = at,
                ["hs_call_duration"] = "61000",
                ["hs_call_status"] = "COMPLETED",
                ["hs_lastmodifieddate"] = at,
                ["hs_call_transcription_id"] = transcript,
            },
            customer);
    }

    /// <summary>Searches and batch reads are posts that write nothing.</summary>
    public static bool IsRead(HttpRequest request) =>
        request.Path.Value is { } path && (path.EndsWith("/search", StringComparison.Ordinal) || path.EndsWith("/read", StringComparison.Ordinal));

    public static Func<HttpContext, Task<bool>> Answer(int status, string body) => async context =>
    {
        await HubSpotServer.AnswerAsync(context, status, body);
        return true;
    };

    public static Func<HttpContext, Task<bool>> Limit(string policy) => async context =>
    {
        await HubSpotServer.LimitAsync(context, policy);
        return true;
    };

    public static Func<HttpContext, Task<bool>> LackScope(string type, string scope) => async context =>
    {
        if (!context.Request.Path.StartsWithSegments($"/crm/objects/2026-03/{type}"))
        {
            return false;
        }

        await HubSpotServer.AnswerAsync(
            context, 403, $$$"""{"status":"error","category":"MISSING_SCOPES","errors":[{"message":"x","context":{"requiredGranularScopes":["{{{scope}}}"]}}]}""");
        return true;
    };
}
