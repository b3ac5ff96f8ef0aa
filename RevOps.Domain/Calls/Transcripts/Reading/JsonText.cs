using System.Globalization;
using System.Text.Json;

namespace RevOps.Domain.Calls.Transcripts.Reading;

/// <summary>Checks and parses JSON so that nothing read from it later can throw.</summary>
internal static class JsonText
{
    private const string Remedy = "Export or copy the file again";

    /// <summary>True where text begins as a JSON object or array; "[00:12] Hello" does not.</summary>
    public static bool LooksLike(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.Length == 0 || start[0] is not ('{' or '['))
        {
            return false;
        }

        var next = start[1..].TrimStart();
        return next.Length == 0 || (start[0] == '{' ? next[0] is '"' or '}' : next[0] is '{' or '"' or ']' || (next[0] == '[' && start[0] == '['));
    }

    /// <summary>The document's root, detached from its buffers, or the line of the mistake.</summary>
    public static Result<JsonElement, Fault>[] Parse(string text)
    {
        if (LoneSurrogate(text) is { } line)
        {
            return [new Fault($"line {line}", "It has half of an escaped character (\\ud800 to \\udfff)", Remedy)];
        }

        try
        {
            return [JsonElement.Parse(text)];
        }
        catch (JsonException e)
        {
            return Lines(text) ?? [Broken(text, e)];
        }
    }

    /// <summary>JSON Lines: a whole value on each of at least two lines.</summary>
    private static Result<JsonElement, Fault>[]? Lines(string text)
    {
        var values = new List<Result<JsonElement, Fault>>();
        foreach (var line in TextLines.Of(text))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                values.Add(JsonElement.Parse(line));
            }
            catch (JsonException)
            {
                return null;
            }
        }

        return values.Count > 1 ? [.. values] : null;
    }

    private static Fault Broken(string text, JsonException e)
    {
        var line = (e.LineNumber ?? 0) + 1;
        var place = string.Create(CultureInfo.InvariantCulture, $"line {line}, column {(e.BytePositionInLine ?? 0) + 1}");
        if (e.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
        {
            return new Fault(place, "The JSON is nested more than 64 levels deep", "Give the JSON of a supported tool");
        }

        var lines = TextLines.Of(text.TrimEnd()).Count;
        return line >= lines && IsOpen(text)
            ? new Fault(place, "The JSON ends in the middle, so the file is cut off", Remedy)
            : new Fault(place, "The JSON is not valid here", Remedy);
    }

    /// <summary>True where an object, array or string is still open at the end.</summary>
    private static bool IsOpen(string text)
    {
        var depth = 0;
        var inString = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (inString)
            {
                i += text[i] == '\\' ? 1 : 0;
                inString = i >= text.Length || text[i] != '"' || text[i - 1] == '\\';
                continue;
            }

            inString = text[i] == '"';
            depth += text[i] is '{' or '[' ? 1 : text[i] is '}' or ']' ? -1 : 0;
        }

        return inString || depth > 0;
    }

    /// <summary>The line of an escape such as \ud83d without its other half, which JSON allows and text cannot hold.</summary>
    private static int? LoneSurrogate(string text)
    {
        var line = 1;
        for (var i = 0; i < text.Length; i++)
        {
            line += text[i] == '\n' ? 1 : 0;
            if (text[i] != '\\')
            {
                continue;
            }

            if (Escaped(text, i) is not { } unit || !char.IsSurrogate(unit))
            {
                i++;
                continue;
            }

            if (!char.IsHighSurrogate(unit) || Escaped(text, i + 6) is not { } low || !char.IsLowSurrogate(low))
            {
                return line;
            }

            i += 11;
        }

        return null;
    }

    private static char? Escaped(string text, int at) =>
        at + 6 <= text.Length && text[at] == '\\' && text[at + 1] == 'u'
        && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
