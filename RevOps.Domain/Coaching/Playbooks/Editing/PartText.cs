using System.Text.Json;
using System.Text.Json.Nodes;

namespace RevOps.Domain.Coaching.Playbooks.Editing;

/// <summary>The text of a part as a list of entries, and back.</summary>
public static class PartText
{
    /// <summary>Its entries in order; null where the text is no list of objects and has to be mended as text.</summary>
    public static IReadOnlyList<PlaybookEntry>? Read(string part, string text)
    {
        if (Parse(text) is not { } list)
        {
            return null;
        }

        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. list.Select((entry, i) => new PlaybookEntry(part, Unique(Name(part, entry!) ?? $"entry {i + 1}", used), PlaybookJson.Entry((JsonObject)entry!)))];
    }

    /// <summary>The text of entries.</summary>
    public static string Write(IEnumerable<PlaybookEntry> entries) => PlaybookJson.Part(entries.Select(x => x.Text));

    /// <summary>The field by which entries of a part are called.</summary>
    public static string KeyOf(string part) => part switch
    {
        PlaybookParts.Statements or PlaybookParts.Trackers => "key",
        PlaybookParts.Checklists => "callType",
        PlaybookParts.PlainWords => "jargon",
        _ => "id",
    };

    private static JsonArray? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonArray list && list.All(x => x is JsonObject entry && entry.Count >= 0) ? list : null;
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            // No JSON, or a field that is written twice
            return null;
        }
    }

    private static string? Name(string part, JsonNode entry) =>
        entry[KeyOf(part)] is JsonValue value && value.TryGetValue<string>(out var name) && name.Length is > 0 and <= 80 ? name : null;

    private static string Unique(string name, Dictionary<string, int> used)
    {
        var times = used[name] = used.GetValueOrDefault(name) + 1;
        return times == 1 ? name : $"{name} ({times})";
    }
}
