using System.Text.Json;

namespace RevOps.Domain.Coaching.Playbooks.Reading;

/// <summary>Reads one part of a playbook: a JSON array of entries.</summary>
internal static class PartReader
{
    // The seed's largest part has 60,000 characters; a text of this length is a mistake or an attack
    private const int MostCharacters = 2_000_000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    public static IReadOnlyList<T> Read<T>(
        IReadOnlyDictionary<string, string> files, string part, Func<EntryReader, T> read, List<PlaybookError> errors)
    {
        if (!files.TryGetValue(part, out var text) || string.IsNullOrWhiteSpace(text))
        {
            errors.Add(new(part, "", "The part is missing or empty", "Write [] where it has no entries"));
            return [];
        }

        if (text.Length > MostCharacters)
        {
            errors.Add(new(part, "", $"The part has {text.Length:N0} characters", $"Keep it below {MostCharacters:N0}"));
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(text, Options);
            return Entries(json.RootElement, part, read, errors);
        }
        catch (JsonException e)
        {
            errors.Add(new(
                part, "", $"The text is no valid JSON at line {e.LineNumber + 1}, character {e.BytePositionInLine + 1}",
                "Look there, and just before, for a missing or surplus comma, quote or bracket"));
            return [];
        }
    }

    private static List<T> Entries<T>(JsonElement root, string part, Func<EntryReader, T> read, List<PlaybookError> errors)
    {
        var entries = new List<T>();
        if (root.ValueKind != JsonValueKind.Array)
        {
            errors.Add(new(part, "", "The part is not a list of entries", "Put the entries between [ and ]"));
            return entries;
        }

        foreach (var (index, element) in root.EnumerateArray().Index())
        {
            var place = $"entry {index + 1}";
            if (element.ValueKind != JsonValueKind.Object)
            {
                errors.Add(new(part, place, "The entry is not an object", "Put its fields between { and }"));
                continue;
            }

            var entry = new EntryReader(element, part, Name(element) ?? place, errors);
            entries.Add(read(entry));
            entry.RefuseOthers();
        }

        return entries;
    }

    /// <summary>What people would call the entry by.</summary>
    private static string? Name(JsonElement entry)
    {
        foreach (var field in (string[])["id", "key", "callType", "jargon"])
        {
            if (entry.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= 80 } name)
            {
                return name;
            }
        }

        return null;
    }
}
