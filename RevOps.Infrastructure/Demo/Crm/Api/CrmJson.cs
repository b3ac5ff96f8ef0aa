using System.Text.Json;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary>Objects as HubSpot writes them.</summary>
internal static class CrmJson
{
    // HubSpot's page of associations
    private const int MostAssociations = 500;

    public static void WriteObject(Utf8JsonWriter writer, CrmRecord record, IReadOnlyList<string> properties)
    {
        writer.WriteStartObject();
        WriteFields(writer, record, properties);
        writer.WriteEndObject();
    }

    /// <summary>The object, and what some properties were.</summary>
    public static void WriteObject(
        Utf8JsonWriter writer, CrmRecord record, IReadOnlyList<string> properties, IReadOnlyList<(string Property, IReadOnlyList<PastValue> Values)> past)
    {
        writer.WriteStartObject();
        WriteFields(writer, record, properties);
        if (past.Count > 0)
        {
            writer.WriteStartObject("propertiesWithHistory");
            foreach (var (property, values) in past)
            {
                writer.WriteStartArray(property);
                foreach (var value in values)
                {
                    writer.WriteStartObject();
                    writer.WriteString("value", value.Value);
                    writer.WriteString("timestamp", CrmText.Time(value.At));
                    writer.WriteString("sourceType", "CRM_UI");
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>The object, and what it is associated with; a type it has nothing of is left out.</summary>
    public static void WriteObject(
        Utf8JsonWriter writer, CrmRecord record, IReadOnlyList<string> properties, IReadOnlyList<(string Type, IReadOnlyList<CrmRecord> Linked)> links)
    {
        writer.WriteStartObject();
        WriteFields(writer, record, properties);
        if (links.Any(x => x.Linked.Count > 0))
        {
            writer.WriteStartObject("associations");
            foreach (var (type, linked) in links.Where(x => x.Linked.Count > 0))
            {
                WriteLinks(writer, record.Type, type, linked);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter writer, string from, string to, IReadOnlyList<CrmRecord> linked)
    {
        writer.WriteStartObject(to);
        writer.WriteStartArray("results");
        foreach (var other in linked.TakeLast(MostAssociations))
        {
            writer.WriteStartObject();
            writer.WriteString("id", CrmText.Id(other.Id));
            writer.WriteString("type", $"{CrmTypes.Singular(from)}_to_{CrmTypes.Singular(to)}");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, CrmRecord record, IReadOnlyList<string> properties)
    {
        writer.WriteString("id", CrmText.Id(record.Id));
        writer.WriteStartObject("properties");
        string[] always = [CrmTypes.Created(record.Type), CrmTypes.Modified(record.Type), CrmTypes.ObjectId];
        foreach (var name in always.Concat(properties).Distinct())
        {
            writer.WriteString(name, record.Value(name));
        }

        writer.WriteEndObject();
        writer.WriteString("createdAt", CrmText.Time(record.CreatedAt));
        writer.WriteString("updatedAt", CrmText.Time(record.UpdatedAt));
        writer.WriteBoolean("archived", record.Archived);
    }
}
