using System.Text.Json;
using System.Text.RegularExpressions;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>
/// What HubSpot's refusals mean. HubSpot's own words are not passed on: they repeat the values that were sent. Only names with the
/// form of names are.
/// </summary>
internal static partial class HubSpotErrors
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static CrmError Of(HubSpotAnswer answer, bool isWrite, DateTimeOffset now)
    {
        var body = HubSpotJson.Parse(answer.Body) ?? default;
        var error = answer.Status switch
        {
            401 => new CrmError(CrmErrorKind.Unauthorized, "HubSpot does not accept the access token"),
            403 => MissingScope(body),
            404 or 410 => new CrmError(CrmErrorKind.NotFound, "HubSpot has no such object"),
            429 => Limit(body, now),

            // Locked for the moment, and an account that is being moved.
            423 or 477 => new CrmError(CrmErrorKind.RateLimited, "HubSpot asks to come again later") { RetryAfter = TimeSpan.FromSeconds(10) },
            >= 500 when isWrite => new CrmError(CrmErrorKind.Unclear, $"HubSpot answered a write with its own failure {answer.Status}"),
            >= 500 => new CrmError(CrmErrorKind.Unavailable, $"HubSpot answered with its own failure {answer.Status}"),
            >= 300 and < 400 => new CrmError(CrmErrorKind.Unreadable, "The address sends requests elsewhere, so it is not HubSpot's API"),
            _ => Refused(body, answer.Status),
        };
        return error with
        {
            RetryAfter = answer.RetryAfter > error.RetryAfter || error.RetryAfter is null ? answer.RetryAfter ?? error.RetryAfter : error.RetryAfter,
            CorrelationId = body.Text("correlationId") is { } id && Reference().IsMatch(id) ? id : null,
        };
    }

    /// <summary>The policy of a 429 that passes within a second.</summary>
    public static bool IsSecondly(HubSpotAnswer answer) => answer.Status == 429 && HubSpotJson.Parse(answer.Body)?.Text("policyName") == "SECONDLY";

    private static CrmError Limit(JsonElement body, DateTimeOffset now) => body.Text("policyName") switch
    {
        // The day is the account's own, whose time zone is not known: an hour at most, then one request tells.
        "DAILY" => new(CrmErrorKind.DailyLimit, "The day's requests to HubSpot are used up") { RetryAfter = UntilMidnight(now) },
        "SECONDLY" => new(CrmErrorKind.RateLimited, "HubSpot's limit a second is reached") { RetryAfter = TimeSpan.FromSeconds(1) },
        _ => new(CrmErrorKind.RateLimited, "HubSpot's limit in ten seconds is reached") { RetryAfter = TimeSpan.FromSeconds(10) },
    };

    private static TimeSpan UntilMidnight(DateTimeOffset now)
    {
        var left = TimeSpan.FromDays(1) - now.UtcDateTime.TimeOfDay;
        return left > Hour ? Hour : left;
    }

    private static CrmError MissingScope(JsonElement body)
    {
        var scopes = body.Items("errors").Select(x => x.Member("context")).OfType<JsonElement>()
            .SelectMany(x => x.Items("requiredGranularScopes").Concat(x.Items("requiredScopes")));
        var scope = scopes.Select(x => x.Text()).FirstOrDefault(x => x is not null && Name().IsMatch(x));
        return new(
            CrmErrorKind.MissingScope, scope is null ? "The credentials do not allow this" : $"The credentials lack the scope {scope}") { Scope = scope };
    }

    private static CrmError Refused(JsonElement body, int status)
    {
        var errors = body.Items("errors").ToList();
        var codes = errors.Select(x => x.Text("code")).Append(body.Text("category"));
        var code = codes.FirstOrDefault(x => x is not null && Name().IsMatch(x));
        var properties = errors
            .SelectMany(x => x.Member("context") is { } context ? context.Items("propertyName").Select(y => y.Text()).Append(context.Text("propertyName")) : [])
            .OfType<string>().Where(x => Name().IsMatch(x)).Distinct().Take(5).ToList();
        var about = properties.Count > 0 ? $" about the property {string.Join(", ", properties)}" : "";
        return new(CrmErrorKind.Refused, $"HubSpot refuses the request{about} ({code ?? "no reason given"}, {status})");
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9._-]{0,99}\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,64}\z")]
    private static partial Regex Reference();
}
