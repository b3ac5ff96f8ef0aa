using System.Net;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>The line at a note's end that says whose it is.</summary>
internal static class NoteReference
{
    private const string Mark = "RevOps ref ";

    public static string Sign(CrmNote note) => Has(note.Body, note.Key) ? note.Body : $"{note.Body}<p><span>{Mark}{WebUtility.HtmlEncode(note.Key)}</span></p>";

    public static bool IsOurs(string? body) => body?.Contains(Mark, StringComparison.Ordinal) == true;

    /// <summary>True where the body bears exactly this key: "A-1" is not "A-12".</summary>
    public static bool Has(string? body, string key)
    {
        var at = -1;
        while (body is not null && (at = body.IndexOf(Mark, at + 1, StringComparison.Ordinal)) >= 0)
        {
            var rest = body.AsSpan(at + Mark.Length);
            if (rest.StartsWith(key, StringComparison.Ordinal) && (rest.Length == key.Length || !IsOfKey(rest[key.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfKey(char c) => char.IsLetterOrDigit(c) || c == '-';
}
