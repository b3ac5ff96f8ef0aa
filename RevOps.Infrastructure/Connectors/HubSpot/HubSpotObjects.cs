using System.Text.Json;
using System.Text.Json.Nodes;
using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>HubSpot's object API: every type of object is read, searched and changed in the same way.</summary>
internal sealed class HubSpotObjects(HubSpotHttp http)
{
    public const int SearchLimit = 200;

    private const int BatchLimit = 100;

    /// <summary>HubSpot gives the history of so many at once.</summary>
    private const int HistoryLimit = 50;

    private const string Root = "/crm/objects/2026-03/";

    private static readonly CrmError NoSuchId = new(CrmErrorKind.NotFound, "HubSpot has no such object");

    private static readonly CrmError Unreadable = new(CrmErrorKind.Unreadable, "HubSpot's answer cannot be read");

    /// <summary>Any path of the API.</summary>
    public async Task<Result<JsonElement, CrmError>> GetAsync(string path, CancellationToken cancellationToken) =>
        Read(await GetBytesAsync(path, cancellationToken));

    public Task<Result<HubSpotAnswer, CrmError>> GetBytesAsync(string path, CancellationToken cancellationToken) =>
        http.SendAsync(new HubSpotRequest(HttpMethod.Get, path, HubSpotAccess.Read), cancellationToken);

    /// <summary>One object; archived ones count as gone.</summary>
    public async Task<Result<HubSpotObject, CrmError>> FindAsync(
        string type, string id, IEnumerable<string> properties, string? associations, CancellationToken cancellationToken)
    {
        if (!HubSpotId.IsSafe(id))
        {
            return NoSuchId;
        }

        var query = $"?properties={string.Join(',', properties.Select(Uri.EscapeDataString))}{(associations is null ? "" : $"&associations={associations}")}";
        var read = await GetAsync($"{Root}{type}/{id}{query}", cancellationToken);
        return !read.IsSuccess ? read.Error
            : HubSpotObject.From(read.Value) is not { } found ? Unreadable
            : found.Archived ? NoSuchId
            : found;
    }

    /// <summary>The objects with these ids that are still there.</summary>
    public Task<Result<IReadOnlyList<HubSpotObject>, CrmError>> FindManyAsync(
        string type, IEnumerable<string> ids, IReadOnlyList<string> properties, CancellationToken cancellationToken) =>
        FindManyAsync(type, ids, properties, [], cancellationToken);

    /// <summary>The same, with what some properties were before.</summary>
    public Task<Result<IReadOnlyList<HubSpotObject>, CrmError>> FindManyAsync(
        string type, IEnumerable<string> ids, IReadOnlyList<string> properties, IReadOnlyList<string> withHistory, CancellationToken cancellationToken) =>
        FindManyAsync(type, ids, properties, withHistory, withHistory.Count > 0 ? HistoryLimit : BatchLimit, cancellationToken);

    /// <summary>The same, so many at once: an answer of a hundred long texts would be too large to be read.</summary>
    public async Task<Result<IReadOnlyList<HubSpotObject>, CrmError>> FindManyAsync(
        string type, IEnumerable<string> ids, IReadOnlyList<string> properties, IReadOnlyList<string> withHistory, int atOnce, CancellationToken cancellationToken)
    {
        var found = new List<HubSpotObject>();
        foreach (var chunk in ids.Where(HubSpotId.IsSafe).Distinct(StringComparer.Ordinal).Chunk(atOnce))
        {
            var body = new JsonObject
            {
                ["properties"] = Strings(properties),
                ["inputs"] = new JsonArray([.. chunk.Select(x => new JsonObject { ["id"] = x })]),
            };
            if (withHistory.Count > 0)
            {
                body["propertiesWithHistory"] = Strings(withHistory);
            }

            var read = Read(await PostAsync($"{Root}{type}/batch/read", body, HubSpotAccess.Read, cancellationToken));
            if (!read.IsSuccess)
            {
                return read.Error;
            }

            if (read.Value.Member("results") is null)
            {
                return Unreadable;
            }

            // A 207: some are gone, which is an answer, or could not be read just now, which is none.
            if (read.Value.Items("errors").Any(x => x.Text("category") is { } category && category != "OBJECT_NOT_FOUND"))
            {
                return new CrmError(CrmErrorKind.Unavailable, "HubSpot read a part of the objects only");
            }

            found.AddRange(read.Value.Items("results").Select(HubSpotObject.From).OfType<HubSpotObject>().Where(x => !x.Archived));
        }

        return found;
    }

    /// <summary>A page of what the filters let through, in the order of ids, behind the last one.</summary>
    public async Task<Result<HubSpotPage, CrmError>> SearchAsync(
        string type, IReadOnlyList<HubSpotFilter> filters, string? lastId, IReadOnlyList<string> properties, int limit, CancellationToken cancellationToken)
    {
        IEnumerable<HubSpotFilter> all = lastId is null ? filters : [.. filters, new("hs_object_id", "GT", lastId)];
        var body = new JsonObject
        {
            ["after"] = "0",
            ["limit"] = limit,
            ["properties"] = Strings(properties),
            ["sorts"] = new JsonArray(new JsonObject { ["propertyName"] = "hs_object_id", ["direction"] = "ASCENDING" }),
            ["filterGroups"] = all.Any() ? new JsonArray(new JsonObject { ["filters"] = new JsonArray([.. all.Select(x => x.ToJson())]) }) : new JsonArray(),
        };
        var read = Read(await PostAsync($"{Root}{type}/search", body, HubSpotAccess.Search, cancellationToken));
        return !read.IsSuccess ? read.Error
            : HubSpotPage.From(read.Value, lastId, limit) is { } page ? page
            : new CrmError(CrmErrorKind.Unreadable, "HubSpot's search did not answer in the order of ids, so it cannot be read completely");
    }

    public async Task<Result<string, CrmError>> CreateAsync(string type, JsonObject body, CancellationToken cancellationToken)
    {
        var sent = await PostAsync(Root + type, body, HubSpotAccess.Write, cancellationToken);
        return !sent.IsSuccess ? sent.Error
            : HubSpotJson.Parse(sent.Value.Body)?.Text("id") is { Length: > 0 } id ? id
            : new CrmError(CrmErrorKind.Unclear, "HubSpot's answer to a write cannot be read");
    }

    public async Task<Result<string, CrmError>> ChangeAsync(string type, string id, JsonObject properties, CancellationToken cancellationToken)
    {
        if (!HubSpotId.IsSafe(id))
        {
            return NoSuchId;
        }

        var body = Bytes(new JsonObject { ["properties"] = properties });
        var sent = await http.SendAsync(new HubSpotRequest(HttpMethod.Patch, $"{Root}{type}/{id}", HubSpotAccess.Write, body), cancellationToken);
        return sent.IsSuccess ? id : sent.Error;
    }

    /// <summary>Archives it; what is gone already counts as archived.</summary>
    public async Task<Result<string, CrmError>> RemoveAsync(string type, string id, CancellationToken cancellationToken)
    {
        if (!HubSpotId.IsSafe(id))
        {
            return id;
        }

        var sent = await http.SendAsync(new HubSpotRequest(HttpMethod.Delete, $"{Root}{type}/{id}", HubSpotAccess.Write), cancellationToken);
        return sent.IsSuccess || sent.Error.Kind == CrmErrorKind.NotFound ? id : sent.Error;
    }

    public Task<Result<HubSpotAnswer, CrmError>> PostAsync(string path, JsonObject body, HubSpotAccess access, CancellationToken cancellationToken) =>
        http.SendAsync(new HubSpotRequest(HttpMethod.Post, path, access, Bytes(body)), cancellationToken);

    public static Result<JsonElement, CrmError> Read(Result<HubSpotAnswer, CrmError> answer) =>
        !answer.IsSuccess ? answer.Error
        : HubSpotJson.Parse(answer.Value.Body) is { ValueKind: JsonValueKind.Object } json ? json
        : Unreadable;

    private static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(x => JsonValue.Create(x))]);

    private static byte[] Bytes(JsonObject body) => JsonSerializer.SerializeToUtf8Bytes(body);
}
