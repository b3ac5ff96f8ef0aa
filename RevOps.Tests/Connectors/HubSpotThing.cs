using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace RevOps.Tests.Connectors;

/// <summary>An object in the small HubSpot.</summary>
internal sealed class HubSpotThing
{
    private static readonly ConcurrentDictionary<string, long> Times = new();

    private readonly Dictionary<string, string?> _properties;

    private readonly Dictionary<string, List<(string? Value, string At)>> _past = [];

    public HubSpotThing(string type, string id, Dictionary<string, string?> properties)
    {
        Type = type;
        Id = id;
        _properties = properties;
        properties["hs_object_id"] = id;
        properties.TryAdd("hs_lastmodifieddate", Now());
        foreach (var (name, value) in properties)
        {
            _past[name] = [(value, properties.GetValueOrDefault("createdate") ?? Now())];
        }
    }

    public string Type { get; }

    public string Id { get; }

    public bool Archived { get; set; }

    public HashSet<(string Type, string Id)> Links { get; } = [];

    public string? this[string name] => _properties.GetValueOrDefault(name);

    public void Set(string name, string? value)
    {
        _properties[name] = value;
        _properties["hs_lastmodifieddate"] = Now();
        (_past.TryGetValue(name, out var past) ? past : _past[name] = []).Add((value, Now()));
    }

    public void Restamp(string modified) => _properties["hs_lastmodifieddate"] = modified;

    public bool Fits(string name, string comparison, string value)
    {
        name = name == "lastmodifieddate" ? "hs_lastmodifieddate" : name;
        if (this[name] is not { } own)
        {
            return false;
        }

        var number = long.TryParse(own, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : Times.GetOrAdd(own, x => DateTimeOffset.Parse(x, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds());
        var than = long.Parse(value, CultureInfo.InvariantCulture);
        return comparison switch
        {
            "GT" => number > than,
            "GTE" => number >= than,
            "LT" => number < than,
            _ => throw new NotSupportedException(comparison),
        };
    }

    /// <summary>With what some properties were, newest first.</summary>
    public JsonObject ToJson(IEnumerable<string> names, IReadOnlyList<string> withHistory)
    {
        var json = ToJson(names);
        if (withHistory.Count > 0)
        {
            json["propertiesWithHistory"] = new JsonObject(withHistory.Select(x => KeyValuePair.Create<string, JsonNode?>(x, new JsonArray(
                [.. Enumerable.Reverse(_past.GetValueOrDefault(x) ?? []).Select(y => new JsonObject { ["value"] = y.Value, ["timestamp"] = y.At })]))));
        }

        return json;
    }

    public JsonObject ToJson(IEnumerable<string> names) => new()
    {
        ["id"] = Id,
        ["properties"] = new JsonObject(names.Distinct().Select(x => KeyValuePair.Create(x, (JsonNode?)this[x]))),
        ["archived"] = Archived,
    };

    private static string Now() => TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
