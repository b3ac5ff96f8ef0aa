using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>An object as HubSpot gives it. Values are texts; an empty one is null.</summary>
internal sealed record HubSpotObject(string Id, JsonElement Properties, JsonElement Json)
{
    public bool Archived => Json.Member("archived") is { ValueKind: JsonValueKind.True };

    public string? this[string property] => Properties.Text(property) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    public static HubSpotObject? From(JsonElement json) =>
        json.Text("id") is { } id && HubSpotId.IsSafe(id) ? new(id, json.Member("properties") ?? default, json) : null;

    /// <summary>A time: ISO 8601 or milliseconds since 1970, as HubSpot writes both.</summary>
    public static DateTimeOffset? ParseTime(string? text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime() : null;
    }

    public DateTimeOffset? Time(string property) => ParseTime(this[property]);

    public decimal? Number(string property) =>
        decimal.TryParse(this[property], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>What a property was, oldest first; HubSpot gives the newest first, and sometimes the same value twice in a row.</summary>
    public IReadOnlyList<CrmChange> History(string property)
    {
        if (Json.Member("propertiesWithHistory") is not { } past)
        {
            return [];
        }

        List<CrmChange> changes = [];
        var entries = past.Items(property);
        foreach (var entry in entries.Select(x => (Value: x.Text("value"), At: ParseTime(x.Text("timestamp")))).OrderBy(x => x.At))
        {
            var value = string.IsNullOrWhiteSpace(entry.Value) ? null : entry.Value;
            if (entry.At is { } at && (changes.Count == 0 ? value is not null : changes[^1].Value != value))
            {
                changes.Add(new(value, at));
            }
        }

        return changes;
    }

    /// <summary>Ids of what it is associated with, each once.</summary>
    public IReadOnlyList<string> Associated(string type) =>
    [
        .. Links(type).SelectMany(x => x.Items("results")).Select(x => x.Text("id")).OfType<string>()
            .Where(HubSpotId.IsSafe).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Where the list of associated ids goes on; null where it is complete.</summary>
    public string? MoreAssociated(string type) =>
        Links(type).Select(x => x.Member("paging")?.Member("next")?.Text("after")).FirstOrDefault(x => x is not null);

    private IEnumerable<JsonElement> Links(string type) => Json.Member("associations")?.Member(type) is { } links ? [links] : [];
}

/// <summary>One condition of a search.</summary>
internal sealed record HubSpotFilter(string Property, string Operator, string Value)
{
    public static HubSpotFilter At(string property, string comparison, DateTimeOffset time) =>
        new(property, comparison, time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

    public JsonObject ToJson() => new() { ["propertyName"] = Property, ["operator"] = Operator, ["value"] = Value };
}

/// <summary>A page of a search in the order of ids.</summary>
internal sealed record HubSpotPage(IReadOnlyList<HubSpotObject> Objects, string? LastId, bool More)
{
    /// <summary>Null without results, and where the ids do not rise: going on behind the last one would then leave some out, or never end.</summary>
    public static HubSpotPage? From(JsonElement json, string? lastId, int limit)
    {
        if (json.Member("results") is not { ValueKind: JsonValueKind.Array })
        {
            return null;
        }

        var objects = json.Items("results").Select(HubSpotObject.From).OfType<HubSpotObject>().ToList();
        var last = lastId;
        foreach (var id in objects.Select(x => x.Id))
        {
            if (last is not null && HubSpotId.Compare(id, last) <= 0)
            {
                return null;
            }

            last = id;
        }

        var more = json.Member("paging")?.Member("next") is not null || objects.Count >= limit;
        return more && objects.Count == 0 ? null : new HubSpotPage(objects, last, more);
    }
}

/// <summary>HubSpot's ids: whole numbers written as text.</summary>
internal static class HubSpotId
{
    /// <summary>True where it can stand in a path as it is.</summary>
    public static bool IsSafe(string id) => id.Length is > 0 and <= 100 && id.All(x => char.IsAsciiLetterOrDigit(x) || x is '-' or '_');

    /// <summary>By number: "9" comes before "10".</summary>
    public static int Compare(string left, string right)
    {
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
    }
}
