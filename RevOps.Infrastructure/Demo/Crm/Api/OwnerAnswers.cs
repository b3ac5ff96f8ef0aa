using System.Text.Json;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary><c>GET /crm/owners/{version}</c>, by pages in the order of ids.</summary>
internal sealed class OwnerAnswers(CrmDatabase database)
{
    private const int DefaultPage = 100;
    private const int LargestPage = 500;

    public CrmReply List(CrmRequest request)
    {
        var limit = (int)Math.Clamp(CrmText.ReadId(request.Query("limit")) ?? DefaultPage, 1, LargestPage);
        var after = CrmText.ReadId(request.Query("after")) ?? 0;
        var rest = database.Owners().Where(x => x.Id > after).ToList();
        var page = rest.Take(limit).ToList();
        return CrmReply.Json(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("results");
            foreach (var owner in page)
            {
                Write(writer, owner);
            }

            writer.WriteEndArray();
            Paging.Write(writer, rest.Count > page.Count ? page[^1].Id : null);
            writer.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter writer, CrmOwner owner)
    {
        writer.WriteStartObject();
        writer.WriteString("id", CrmText.Id(owner.Id));
        writer.WriteString("email", owner.Email);
        writer.WriteString("firstName", owner.FirstName);
        writer.WriteString("lastName", owner.LastName);
        writer.WriteNumber("userId", owner.UserId);
        writer.WriteBoolean("archived", false);
        writer.WriteStartArray("teams");
        if (owner.TeamId is not null)
        {
            writer.WriteStartObject();
            writer.WriteString("id", owner.TeamId);
            writer.WriteString("name", owner.TeamName);
            writer.WriteBoolean("primary", true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
