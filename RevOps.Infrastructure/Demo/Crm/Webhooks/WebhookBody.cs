using System.Buffers;
using System.Text.Json;

namespace RevOps.Infrastructure.Demo.Crm.Webhooks;

/// <summary>Events as the array that HubSpot posts.</summary>
internal static class WebhookBody
{
    private const int PortalId = 4_510_231;
    private const int AppId = 1_288_604;
    private const string Call = "0-48";

    public static byte[] Write(IReadOnlyList<CrmEvent> events, int attempt)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var item in events)
            {
                Write(writer, item, attempt);
            }

            writer.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, CrmEvent item, int attempt)
    {
        writer.WriteStartObject();
        writer.WriteNumber("eventId", item.EventId);
        writer.WriteNumber("subscriptionId", item.Property is null ? 3_070_101 : 3_070_102);
        writer.WriteNumber("portalId", PortalId);
        writer.WriteNumber("appId", AppId);
        writer.WriteNumber("occurredAt", item.OccurredAt.ToUnixTimeMilliseconds());
        writer.WriteString("subscriptionType", item.Property is null ? "object.creation" : "object.propertyChange");
        writer.WriteString("objectTypeId", Call);
        writer.WriteNumber("objectId", item.CallId);
        if (item.Property is not null)
        {
            writer.WriteString("propertyName", item.Property);
            writer.WriteString("propertyValue", item.Value);
        }

        writer.WriteNumber("attemptNumber", attempt);
        writer.WriteString("changeSource", "CRM_UI");
        writer.WriteEndObject();
    }
}
