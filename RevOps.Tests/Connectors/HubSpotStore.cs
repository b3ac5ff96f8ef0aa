using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace RevOps.Tests.Connectors;

/// <summary>Objects, their associations and HubSpot's ways to read and write them, as far as the connector uses them.</summary>
internal sealed class HubSpotStore
{
    private const string NotFound = """{"status":"error","category":"OBJECT_NOT_FOUND","message":"none","correlationId":"c-404"}""";

    private const string Pipelines = """
        {"results":[{"id":"default","label":"Sales Pipeline","displayOrder":0,"stages":[
        {"id":"appointmentscheduled","label":"Appointment scheduled","displayOrder":0,"metadata":{"isClosed":"false","probability":"0.2"}},
        {"id":"contractsent","label":"Contract sent","displayOrder":1,"metadata":{"isClosed":"false","probability":"0.9"}},
        {"id":"closedwon","label":"Closed won","displayOrder":2,"metadata":{"isClosed":"true","probability":"1.0"}},
        {"id":"closedlost","label":"Closed lost","displayOrder":3,"metadata":{"isClosed":"true","probability":"0.0"}}]}]}
        """;

    private readonly Lock _lock = new();

    private readonly Dictionary<(string Type, string Id), HubSpotThing> _things = [];

    private long _lastId = 95;

    /// <summary>Calls have these; another one is refused.</summary>
    public HashSet<string> WritableProperties { get; } =
        ["revops_score", "revops_next_step", "revops_next_step_due", "hs_note_body", "hs_timestamp", "hs_call_title", "dealstage", "amount", "deal_currency_code", "closedate", "hs_next_step"];

    public Dictionary<string, string> Transcripts { get; } = [];

    public List<string> Owners { get; } = ["""{"id":"501","email":"dana@seller.example","firstName":"Dana","lastName":"Fox","archived":false}"""];

    /// <summary>Adds an object; ids rise and soon have another digit.</summary>
    public string Add(string type, Dictionary<string, string?> properties, params (string Type, string Id)[] links)
    {
        lock (_lock)
        {
            var id = (++_lastId).ToString(CultureInfo.InvariantCulture);
            _things[(type, id)] = new HubSpotThing(type, id, properties);
            foreach (var link in links.Where(_things.ContainsKey))
            {
                _things[(type, id)].Links.Add(link);
                _things[link].Links.Add((type, id));
            }

            return id;
        }
    }

    public void Remove(string type, string id)
    {
        lock (_lock)
        {
            _things[(type, id)].Archived = true;
        }
    }

    public void Edit(string type, string id, string name, string? value)
    {
        lock (_lock)
        {
            _things[(type, id)].Set(name, value);
        }
    }

    /// <summary>An edit stamps the object with the real time; some tests' clocks stand elsewhere.</summary>
    public void Restamp(string type, string id, string modified)
    {
        lock (_lock)
        {
            _things[(type, id)].Restamp(modified);
        }
    }

    public int CountNotes(string text)
    {
        lock (_lock)
        {
            return _things.Values.Count(x => x is { Type: "notes", Archived: false } && x["hs_note_body"]?.Contains(text, StringComparison.Ordinal) == true);
        }
    }

    public (int Status, string Json) Serve(HttpRequest request, string body)
    {
        lock (_lock)
        {
            var parts = request.Path.Value!.Trim('/').Split('/');
            return (request.Method, parts) switch
            {
                ("POST", ["crm", "objects", "2026-03", var type, "search"]) => Search(type, Json(body)),
                ("POST", ["crm", "objects", "2026-03", var type, "batch", "read"]) => Batch(type, Json(body)),
                ("POST", ["crm", "associations", "2026-03", var type, var to, "batch", "read"]) => Associations(type, to, Json(body)),
                ("GET", ["crm", "pipelines", "2026-03", "deals"]) => (200, Pipelines),
                ("POST", ["crm", "objects", "2026-03", "notes"]) => Create(Json(body)),
                ("GET", ["crm", "objects", "2026-03", var type, var id]) => Get(type, id, request.Query["properties"]!, request.Query["associations"]),
                ("PATCH", ["crm", "objects", "2026-03", var type, var id]) => Patch(type, id, Json(body)),
                ("DELETE", ["crm", "objects", "2026-03", var type, var id]) => Delete(type, id),
                ("GET", ["crm", "owners", "2026-03"]) => (200, $$"""{"results":[{{string.Join(',', Owners)}}]}"""),
                ("GET", ["crm", "properties", "2026-03", "calls", var name]) => Property(name),
                ("GET", ["crm", "extensions", "calling", "2026-09", "transcripts", var id]) =>
                    Transcripts.TryGetValue(id, out var transcript) ? (200, transcript) : (404, NotFound),
                _ => (404, NotFound),
            };
        }
    }

    private static JsonNode Json(string body) => JsonNode.Parse(body)!;

    private static string[] Names(JsonNode body) => [.. body["properties"]!.AsArray().Select(x => (string)x!)];

    private HubSpotThing? Find(string type, string id) => _things.GetValueOrDefault((type, id)) is { Archived: false } thing ? thing : null;

    private (int Status, string Json) Search(string type, JsonNode body)
    {
        if (body.ToJsonString().Length > 3000 || (string?)body["after"] != "0" || body["sorts"]!.AsArray().Count != 1)
        {
            return (400, """{"status":"error","category":"VALIDATION_ERROR","message":"bad search"}""");
        }

        var filters = body["filterGroups"]!.AsArray().SelectMany(x => x!["filters"]!.AsArray()).ToList();
        var found = _things.Values
            .Where(x => x.Type == type && !x.Archived)
            .Where(x => filters.TrueForAll(y => x.Fits((string)y!["propertyName"]!, (string)y["operator"]!, (string)y["value"]!)))
            .OrderBy(x => long.Parse(x.Id, CultureInfo.InvariantCulture)).ToList();
        var limit = (int?)body["limit"] ?? 10;
        var page = found.Take(limit).Select(x => (JsonNode)x.ToJson(Names(body)));
        var answer = new JsonObject { ["total"] = found.Count, ["results"] = new JsonArray([.. page]) };
        if (found.Count > limit)
        {
            answer["paging"] = new JsonObject { ["next"] = new JsonObject { ["after"] = $"{limit}" } };
        }

        return (200, answer.ToJsonString());
    }

    private (int Status, string Json) Batch(string type, JsonNode body)
    {
        var ids = body["inputs"]!.AsArray().Select(x => (string)x!["id"]!).ToList();
        var found = ids.Select(x => Find(type, x)).OfType<HubSpotThing>().ToList();
        string[] past = [.. (body["propertiesWithHistory"]?.AsArray() ?? []).Select(x => (string)x!)];
        if (past.Length > 0 && ids.Count > 50)
        {
            return (400, """{"status":"error","category":"VALIDATION_ERROR","message":"too many with history"}""");
        }

        var answer = new JsonObject
        {
            ["status"] = "COMPLETE",
            ["results"] = new JsonArray([.. found.Select(x => (JsonNode)x.ToJson(Names(body), past))]),
        };
        if (found.Count == ids.Count)
        {
            return (200, answer.ToJsonString());
        }

        answer["numErrors"] = 1;
        answer["errors"] = new JsonArray(JsonNode.Parse(NotFound));
        return ids.Count > 100 ? (400, "{}") : (207, answer.ToJsonString());
    }

    private (int Status, string Json) Associations(string type, string to, JsonNode body)
    {
        var things = body["inputs"]!.AsArray().Select(x => (string)x!["id"]!).Select(x => (Id: x, Links: Linked(type, x, to))).ToLookup(x => x.Links.Count > 0);
        var results = things[true].Select(x => (JsonNode)new JsonObject
        {
            ["from"] = new JsonObject { ["id"] = x.Id },
            ["to"] = new JsonArray([.. x.Links.Select(y => new JsonObject { ["toObjectId"] = long.Parse(y, CultureInfo.InvariantCulture), ["associationTypes"] = new JsonArray() })]),
        });
        var answer = new JsonObject { ["status"] = "COMPLETE", ["results"] = new JsonArray([.. results]) };
        if (!things[false].Any())
        {
            return (200, answer.ToJsonString());
        }

        answer["errors"] = new JsonArray(JsonNode.Parse("""{"status":"error","category":"OBJECT_NOT_FOUND","subCategory":"crm.associations.NO_ASSOCIATIONS_FOUND"}"""));
        return (207, answer.ToJsonString());
    }

    private List<string> Linked(string type, string id, string to) =>
        [.. (Find(type, id)?.Links ?? []).Where(x => x.Type == to && !_things[x].Archived).Select(x => x.Id)];

    private (int Status, string Json) Get(string type, string id, string properties, string? associations)
    {
        if (Find(type, id) is not { } thing)
        {
            return (404, NotFound);
        }

        var json = thing.ToJson(properties.Split(','));
        foreach (var to in associations?.Split(',') ?? [])
        {
            var links = thing.Links.Where(x => x.Type == to && !_things[x].Archived).Select(x => (JsonNode)new JsonObject { ["id"] = x.Id, ["type"] = "any" });
            if (links.ToArray() is { Length: > 0 } some)
            {
                json["associations"] ??= new JsonObject();
                json["associations"]![to] = new JsonObject { ["results"] = new JsonArray(some) };
            }
        }

        return (200, json.ToJsonString());
    }

    private (int Status, string Json) Create(JsonNode body)
    {
        var properties = body["properties"]!.AsObject().ToDictionary(x => x.Key, x => (string?)x.Value);
        var links = body["associations"]!.AsArray().Select(x => (
            (int)x!["types"]![0]!["associationTypeId"]! switch { 202 => "contacts", 190 => "companies", 214 => "deals", _ => "" }, (string)x["to"]!["id"]!));
        return properties.ContainsKey("hs_timestamp")
            ? (201, $$"""{"id":"{{Add("notes", properties, [.. links])}}","properties":{},"archived":false}""")
            : (400, """{"status":"error","category":"VALIDATION_ERROR"}""");
    }

    private (int Status, string Json) Patch(string type, string id, JsonNode body)
    {
        if (Find(type, id) is not { } thing)
        {
            return (404, NotFound);
        }

        var values = body["properties"]!.AsObject();
        if (values.Select(x => x.Key).FirstOrDefault(x => !WritableProperties.Contains(x)) is { } unknown)
        {
            return (400, $$$"""
                {"status":"error","category":"VALIDATION_ERROR","correlationId":"c-400","message":"{{{values[unknown]}}} for \"{{{unknown}}}\" does not fit",
                "errors":[{"message":"no","code":"PROPERTY_DOESNT_EXIST","context":{"propertyName":["{{{unknown}}}"]}}]}
                """);
        }

        if (values["dealstage"] is { } stage && !Pipelines.Contains($"\"id\":\"{stage}\"", StringComparison.Ordinal))
        {
            return (400, """{"status":"error","category":"VALIDATION_ERROR","errors":[{"message":"no","code":"INVALID_OPTION","context":{"propertyName":["dealstage"]}}]}""");
        }

        foreach (var (name, value) in values)
        {
            thing.Set(name, (string?)value);
        }

        return (200, thing.ToJson([.. values.Select(x => x.Key)]).ToJsonString());
    }

    private (int Status, string Json) Delete(string type, string id)
    {
        if (Find(type, id) is { } thing)
        {
            thing.Archived = true;
        }

        return (204, "");
    }

    private (int Status, string Json) Property(string name)
    {
        var type = name.EndsWith("due", StringComparison.Ordinal) ? "date" : name.EndsWith("score", StringComparison.Ordinal) ? "number" : "string";
        return WritableProperties.Contains(name) ? (200, $$"""{"name":"{{name}}","label":"x","type":"{{type}}"}""") : (404, NotFound);
    }
}
