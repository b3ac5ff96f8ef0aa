using System.Text.Json;
using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.Playbooks.Editing;

/// <summary>One entry of a part as people read and edit it; it need not keep the rules.</summary>
/// <param name="Part">The part: <see cref="PlaybookParts"/>.</param>
/// <param name="Key">What it is called by, unique within the part: its id, or "entry 3" where it has none.</param>
/// <param name="Text">Its JSON as <see cref="PlaybookJson"/> writes it. Two entries with the same text are the same.</param>
public sealed record PlaybookEntry(string Part, string Key, string Text)
{
    private JsonElement? _json;

    /// <summary>What a person calls it: a name where it has one, else its key.</summary>
    public string Title => Value("name") ?? Value("headline") ?? CallTypes.Parse(Value("callType"))?.Name() ?? Value("jargon") ?? Key;

    private JsonElement Json => _json ??= JsonDocument.Parse(Text).RootElement;

    /// <summary>A text or number; null where it is missing or something else.</summary>
    public string? Value(string field) => Json.TryGetProperty(field, out var value) ? Plain(value) : null;

    /// <summary>A list of texts; empty where it is missing or something else.</summary>
    public IReadOnlyList<string> Values(string field) => Json.TryGetProperty(field, out var list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Where(x => x.ValueKind == JsonValueKind.String).Select(x => x.GetString()!)]
        : [];

    /// <summary>Entries within the entry, such as a checklist's items.</summary>
    public IReadOnlyList<PlaybookEntry> Inner(string field) => Json.TryGetProperty(field, out var list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Where(x => x.ValueKind == JsonValueKind.Object).Select((x, i) => new PlaybookEntry(
            Part, x.TryGetProperty("key", out var key) ? Plain(key) ?? $"{field} {i + 1}" : $"{field} {i + 1}", x.GetRawText()))]
        : [];

    /// <summary>True where all words stand somewhere in it.</summary>
    public bool Says(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(x => Text.Contains(x, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Its fields, each as it reads on one line.</summary>
    internal IEnumerable<(string Name, string Value)> Fields() => Json.EnumerateObject().Select(x => (x.Name, Line(x.Value)));

    private static string? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    private static string Line(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Join(", ", value.EnumerateArray().Select(Line))
        : value.ValueKind == JsonValueKind.Object
            ? string.Join(" · ", value.EnumerateObject().Select(x => Line(x.Value)))
            : Plain(value) ?? "";
}
