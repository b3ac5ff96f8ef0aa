using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary><c>POST /crm/objects/{version}/{type}/search</c>.</summary>
internal sealed class SearchAnswers(CrmDatabase database, SearchReader reader)
{
    public CrmReply Search(string type, CrmRequest request)
    {
        var query = reader.Read(type, request);
        if (!query.IsSuccess)
        {
            return query.Error;
        }

        var page = database.Search(type, query.Value);
        return CrmReply.Json(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("total", page.Total);
            writer.WriteStartArray("results");
            foreach (var record in page.Results)
            {
                CrmJson.WriteObject(writer, record, query.Value.Properties);
            }

            writer.WriteEndArray();
            Paging.Write(writer, page.Next);
            writer.WriteEndObject();
        });
    }
}
