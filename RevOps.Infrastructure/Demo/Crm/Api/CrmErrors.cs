using System.Text.Json;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary>What goes wrong, in HubSpot's shapes.</summary>
internal static class CrmErrors
{
    public static CrmReply Validation(string message, string? code = null, params IReadOnlyList<string> properties) =>
        Error(400, "VALIDATION_ERROR", message, writer =>
        {
            writer.WriteStartArray("errors");
            foreach (var property in properties)
            {
                writer.WriteStartObject();
                writer.WriteString("message", message);
                writer.WriteString("code", code);
                writer.WriteStartObject("context");
                writer.WriteStartArray("propertyName");
                writer.WriteStringValue(property);
                writer.WriteEndArray();
                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });

    public static CrmReply UnknownProperty(string name) =>
        Validation($"Property \"{name}\" does not exist", "PROPERTY_DOESNT_EXIST", name);

    public static CrmReply NotFound(string message = "resource not found") => Error(404, "OBJECT_NOT_FOUND", message);

    public static CrmReply Conflict(string message) => Error(409, "CONFLICT", message);

    public static CrmReply InvalidToken() =>
        Error(401, "INVALID_AUTHENTICATION", "Authentication credentials not found or not valid.");

    public static CrmReply ExpiredToken() =>
        Error(401, "EXPIRED_AUTHENTICATION", "The OAuth token used to make this call has expired.");

    public static CrmReply MissingScope(string scope) => Error(
        403,
        "MISSING_SCOPES",
        "This app hasn't been granted all required scopes to make this call.",
        writer =>
        {
            writer.WriteStartArray("errors");
            writer.WriteStartObject();
            writer.WriteString("message", "One or more of the following scopes are required.");
            writer.WriteStartObject("context");
            writer.WriteStartArray("requiredGranularScopes");
            writer.WriteStringValue(scope);
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndArray();
        });

    /// <summary>Too many requests. HubSpot says by the policy how long to wait; it sends no Retry-After.</summary>
    public static CrmReply RateLimit(string policy) => CrmReply.Json(429, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("status", "error");
        writer.WriteString("message", policy == "DAILY" ? "You have reached your daily limit." : $"You have reached your {policy.ToLowerInvariant()} limit.");
        writer.WriteString("errorType", "RATE_LIMIT");
        writer.WriteString("correlationId", Guid.CreateVersion7());
        writer.WriteString("policyName", policy);
        writer.WriteEndObject();
    });

    public static CrmReply Internal() => Error(500, "INTERNAL_ERROR", "internal error");

    public static CrmReply BadRefreshToken(string message) => CrmReply.Json(400, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("status", "BAD_REFRESH_TOKEN");
        writer.WriteString("message", message);
        writer.WriteEndObject();
    });

    /// <summary>The part of a batch's answer that says which objects there are not.</summary>
    public static void WriteMissing(Utf8JsonWriter writer, string type, IReadOnlyList<string> ids)
    {
        writer.WriteStartObject();
        writer.WriteString("status", "error");
        writer.WriteString("category", "OBJECT_NOT_FOUND");
        writer.WriteString("message", $"Could not get some {CrmTypes.Singular(type)} objects, they may be deleted or not exist. Check that ids are valid.");
        writer.WriteStartObject("context");
        writer.WriteStartArray("ids");
        foreach (var id in ids)
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static CrmReply Error(int status, string category, string message, Action<Utf8JsonWriter>? more = null) =>
        CrmReply.Json(status, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("status", "error");
            writer.WriteString("category", category);
            writer.WriteString("message", message);
            writer.WriteString("correlationId", Guid.CreateVersion7());
            more?.Invoke(writer);
            writer.WriteEndObject();
        });
}
