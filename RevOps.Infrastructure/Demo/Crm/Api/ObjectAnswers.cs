using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary>Reading, changing and archiving one object; reading several at once.</summary>
internal sealed class ObjectAnswers(CrmDatabase database)
{
    private const int LargestBatch = 100;

    /// <summary>Histories come of so many at once.</summary>
    private const int LargestWithHistory = 50;

    public CrmReply Get(string type, CrmRequest request)
    {
        var wanted = request.QueryList("associations");
        if (wanted.FirstOrDefault(x => !CrmRoute.Knows(x)) is { } unknown)
        {
            return CrmErrors.Validation($"Unable to infer object type from: {unknown}");
        }

        if (Find(type, request.Route("id")) is not { } record)
        {
            return CrmErrors.NotFound();
        }

        var links = wanted.Select(to => (to, database.Linked(type, record.Id, to))).ToList();
        return CrmReply.Json(200, writer => CrmJson.WriteObject(writer, record, request.QueryList("properties"), links));
    }

    public CrmReply Update(string type, CrmRequest request)
    {
        var body = request.Json<ObjectBody>();
        var values = PropertyInput.Read(database, type, body.Properties ?? []);
        if (!values.IsSuccess)
        {
            return values.Error;
        }

        return CrmText.ReadId(request.Route("id")) is { } id && database.Update(type, id, values.Value) is { } record
            ? CrmReply.Json(200, writer => CrmJson.WriteObject(writer, record, [.. values.Value.Keys]))
            : CrmErrors.NotFound();
    }

    public CrmReply Delete(string type, CrmRequest request)
    {
        if (CrmText.ReadId(request.Route("id")) is { } id)
        {
            database.Archive(type, id);
        }

        return CrmReply.NoContent;
    }

    public CrmReply BatchRead(string type, CrmRequest request)
    {
        var body = request.Json<BatchReadBody>();
        var ids = (body.Inputs ?? []).Select(x => x.Id).Distinct().ToList();
        var past = body.PropertiesWithHistory ?? [];
        var largest = past.Count > 0 ? LargestWithHistory : LargestBatch;
        if (ids.Count == 0 || ids.Count > largest)
        {
            return CrmErrors.Validation($"A batch takes 1 to {largest} inputs.");
        }

        var found = ids.Select(id => (Id: id, Record: Find(type, id))).ToLookup(x => x.Record is not null);
        var missing = found[false].Select(x => x.Id).ToList();
        return CrmReply.Json(missing.Count == 0 ? 200 : 207, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("status", "COMPLETE");
            writer.WriteStartArray("results");
            foreach (var (_, record) in found[true])
            {
                CrmJson.WriteObject(writer, record!, body.Properties ?? [], [.. past.Select(x => (x, database.Past(record!.Id, x)))]);
            }

            writer.WriteEndArray();
            if (missing.Count > 0)
            {
                writer.WriteNumber("numErrors", 1);
                writer.WriteStartArray("errors");
                CrmErrors.WriteMissing(writer, type, missing);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        });
    }

    private CrmRecord? Find(string type, string id) => CrmText.ReadId(id) is { } number ? database.Find(type, number) : null;
}
