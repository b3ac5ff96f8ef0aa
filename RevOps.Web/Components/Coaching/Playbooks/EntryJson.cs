using System.Globalization;
using System.Text.Json.Nodes;
using RevOps.Domain.Coaching.Playbooks.Editing;

namespace RevOps.Web.Components.Coaching.Playbooks;

/// <summary>The fields of an entry as a form reads and writes them. Fields that the form does not know stay as they are.</summary>
internal static class EntryJson
{
    /// <summary>The JSON of an entry.</summary>
    public static JsonObject Parse(string text) => (JsonObject)JsonNode.Parse(text)!;

    /// <summary>A new entry: lists and numbers are there from the start, since they may not be left out.</summary>
    public static JsonObject Empty(IReadOnlyList<EntryField> fields)
    {
        var entry = new JsonObject();
        foreach (var field in fields.Where(x => !x.Optional))
        {
            entry[field.Name] = field.Kind switch
            {
                EntryFieldKind.Lines or EntryFieldKind.Choices or EntryFieldKind.Entries => new JsonArray(),
                EntryFieldKind.Flag => false,
                EntryFieldKind.Number => 60,
                EntryFieldKind.Choice => field.Choices[0].Value,
                _ => "",
            };
        }

        return entry;
    }

    /// <summary>A text; empty where it is missing.</summary>
    public static string Text(this JsonObject entry, string field) => entry[field] is JsonValue value ? value.ToString() : "";

    /// <summary>A list, one a line.</summary>
    public static string Lines(this JsonObject entry, string field) => string.Join('\n', entry.List(field));

    /// <summary>A list.</summary>
    public static IReadOnlyList<string> List(this JsonObject entry, string field) =>
        entry[field] is JsonArray list ? [.. list.OfType<JsonValue>().Select(x => x.ToString())] : [];

    /// <summary>Entries within the entry.</summary>
    public static IReadOnlyList<JsonObject> Inner(this JsonObject entry, string field) => entry[field] is JsonArray list ? [.. list.OfType<JsonObject>()] : [];

    /// <summary>Takes what was typed, ticked or chosen.</summary>
    public static void Set(this JsonObject entry, EntryField field, string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0 && field.Optional)
        {
            entry.Remove(field.Name);
            return;
        }

        entry[field.Name] = field.Kind switch
        {
            EntryFieldKind.Lines => new JsonArray([.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(x => JsonValue.Create(x))]),
            EntryFieldKind.Number => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : text,
            EntryFieldKind.Flag => text is "true",
            _ => text,
        };
    }

    /// <summary>Puts a value into a list, in the order of the choices, or takes it out.</summary>
    public static void Toggle(this JsonObject entry, EntryField field, string value, bool on)
    {
        var chosen = entry.List(field.Name).Where(x => x != value).Concat(on ? [value] : []).ToHashSet(StringComparer.Ordinal);
        entry[field.Name] = new JsonArray([.. field.Choices.Where(x => chosen.Contains(x.Value)).Select(x => JsonValue.Create(x.Value))]);
    }

    /// <summary>Adds an entry within the entry.</summary>
    public static void Add(this JsonObject entry, EntryField field)
    {
        var list = entry[field.Name] as JsonArray ?? [];
        entry[field.Name] ??= list;
        list.Add(Empty(field.Fields));
    }

    /// <summary>Removes an entry within the entry, or puts it one place up or down.</summary>
    public static void Move(this JsonObject entry, EntryField field, JsonObject inner, int? by)
    {
        var list = (JsonArray)entry[field.Name]!;
        var at = list.IndexOf(inner);
        list.RemoveAt(at);
        if (by is { } places)
        {
            list.Insert(Math.Clamp(at + places, 0, list.Count), inner);
        }
    }
}
