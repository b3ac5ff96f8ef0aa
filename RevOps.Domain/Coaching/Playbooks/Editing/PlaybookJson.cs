using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RevOps.Domain.Coaching.Playbooks.Editing;

/// <summary>How a playbook's text is written: one field a line, lists of words on one line, so that a person can read and compare it.</summary>
public static class PlaybookJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A part of these entries.</summary>
    public static string Part(IEnumerable<string> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var lines = entries.Select(x => Indented(x, 2)).ToList();
        return lines.Count == 0 ? "[]\n" : $"[\n{string.Join(",\n", lines)}\n]\n";
    }

    /// <summary>An entry.</summary>
    public static string Entry(JsonObject entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var text = new StringBuilder("{");
        foreach (var (index, field) in entry.Index())
        {
            text.Append(index == 0 ? "\n" : ",\n").Append("  ").Append(JsonSerializer.Serialize(field.Key, Options)).Append(": ").Append(Value(field.Value));
        }

        return text.Append(entry.Count == 0 ? "}" : "\n}").ToString();
    }

    private static string Value(JsonNode? value) => value switch
    {
        JsonArray list when list.Any(x => x is JsonObject) =>
            $"[\n{string.Join(",\n", list.Select(x => Indented(x is JsonObject inner ? Entry(inner) : Value(x), 4)))}\n  ]",
        JsonArray list => $"[{string.Join(", ", list.Select(Value))}]",
        JsonObject inner => Indented(Entry(inner), 2).TrimStart(),
        null => "null",
        _ => value.ToJsonString(Options),
    };

    private static string Indented(string text, int by)
    {
        var margin = new string(' ', by);
        return margin + text.Replace("\n", "\n" + margin, StringComparison.Ordinal);
    }
}
