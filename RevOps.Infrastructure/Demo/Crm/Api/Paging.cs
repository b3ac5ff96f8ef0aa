using System.Text.Json;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary>The part of an answer that leads to the next page.</summary>
internal static class Paging
{
    public static void Write(Utf8JsonWriter writer, long? next)
    {
        if (next is not { } after)
        {
            return;
        }

        writer.WriteStartObject("paging");
        writer.WriteStartObject("next");
        writer.WriteString("after", CrmText.Id(after));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
