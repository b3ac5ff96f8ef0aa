using System.Text.Json;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary><c>POST /crm/associations/{version}/{type}/{to}/batch/read</c>: what many objects are associated with.</summary>
internal sealed class AssociationAnswers(CrmDatabase database)
{
    private const int LargestBatch = 1000;

    public CrmReply BatchRead(string type, CrmRequest request)
    {
        var to = request.Route("to");
        var ids = (request.Json<BatchReadBody>().Inputs ?? []).Select(x => x.Id).Distinct().ToList();
        if (!CrmRoute.Knows(to) || ids.Count is 0 or > LargestBatch)
        {
            return CrmErrors.Validation($"A batch takes 1 to {LargestBatch} inputs of a known type.");
        }

        var linked = ids.ToLookup(
            x => x, x => CrmText.ReadId(x) is { } id ? database.Linked(type, id, to) : (IReadOnlyList<CrmRecord>)[]);
        var alone = ids.Where(x => linked[x].All(y => y.Count == 0)).ToList();
        return CrmReply.Json(alone.Count == 0 ? 200 : 207, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("status", "COMPLETE");
            writer.WriteStartArray("results");
            foreach (var id in ids.Except(alone))
            {
                Write(writer, type, id, to, [.. linked[id].SelectMany(x => x)]);
            }

            writer.WriteEndArray();
            WriteAlone(writer, alone);
            writer.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter writer, string type, string id, string to, IReadOnlyList<CrmRecord> others)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("from");
        writer.WriteString("id", id);
        writer.WriteEndObject();
        writer.WriteStartArray("to");
        foreach (var (place, other) in others.Index())
        {
            writer.WriteStartObject();
            writer.WriteNumber("toObjectId", other.Id);
            writer.WriteStartArray("associationTypes");
            foreach (var kind in CrmTypes.AssociationTypes(type, to, isFirst: place == 0))
            {
                writer.WriteStartObject();
                writer.WriteString("category", "HUBSPOT_DEFINED");
                writer.WriteNumber("typeId", kind);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>HubSpot counts an object without associations among the errors.</summary>
    private static void WriteAlone(Utf8JsonWriter writer, List<string> alone)
    {
        if (alone.Count == 0)
        {
            return;
        }

        writer.WriteNumber("numErrors", alone.Count);
        writer.WriteStartArray("errors");
        foreach (var id in alone)
        {
            writer.WriteStartObject();
            writer.WriteString("status", "error");
            writer.WriteString("category", "OBJECT_NOT_FOUND");
            writer.WriteString("subCategory", "crm.associations.NO_ASSOCIATIONS_FOUND");
            writer.WriteString("message", $"No associations were found of object {id}.");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
