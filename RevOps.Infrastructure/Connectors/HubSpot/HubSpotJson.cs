using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>Reads JSON whose form is promised by documents only: what is missing or of another type is null, nothing throws.</summary>
internal static class HubSpotJson
{
    /// <summary>The root; null where it is no JSON.</summary>
    public static JsonElement? Parse(byte[] utf8)
    {
        try
        {
            return JsonElement.Parse(Mend(utf8));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// One title with half an emoji would make a whole page of calls unreadable for ever: such halves and bytes that are no UTF-8
    /// become the replacement character.
    /// </summary>
    public static byte[] Mend(byte[] utf8)
    {
        var bytes = Utf8.IsValid(utf8) ? utf8 : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8));
        for (var i = 0; i + 5 < bytes.Length; i++)
        {
            if (bytes[i] != '\\')
            {
                continue;
            }

            if (IsHalf(bytes, i, first: true) && IsHalf(bytes, i + 6, first: false))
            {
                i += 11;
            }
            else if (IsHalf(bytes, i, first: true) || IsHalf(bytes, i, first: false))
            {
                "\\ufffd"u8.CopyTo(bytes.AsSpan(i));
                i += 5;
            }
            else
            {
                i++;
            }
        }

        return bytes;
    }

    public static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>The elements of a member; none where it is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>A text; a number as written, since ids come both ways.</summary>
    public static string? Text(this JsonElement json, string name) => json.Member(name)?.Text();

    public static string? Text(this JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    public static double? Number(this JsonElement json, string name) =>
        double.TryParse(json.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    /// <summary>True where half a character is escaped here: D8 to DB are first halves, DC to DF second ones.</summary>
    private static bool IsHalf(byte[] bytes, int at, bool first)
    {
        if (at + 5 >= bytes.Length || bytes[at] != '\\' || bytes[at + 1] != 'u' || bytes[at + 2] is not ((byte)'d' or (byte)'D'))
        {
            return false;
        }

        var digit = (char)bytes[at + 3];
        return first ? digit is '8' or '9' or 'a' or 'A' or 'b' or 'B' : digit is (>= 'c' and <= 'f') or (>= 'C' and <= 'F');
    }
}
