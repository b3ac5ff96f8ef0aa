namespace RevOps.Web.Components.Shell;

/// <summary>
/// How the browser wants the page drawn, from cookies that theme.js writes. The server draws it right at once, so that
/// nothing flashes; only a very first visit is corrected by the script, before the first paint.
/// </summary>
/// <param name="Choice">light, dark or system.</param>
/// <param name="Theme">light or dark: what the choice comes to in this browser.</param>
/// <param name="Rail">wide or narrow.</param>
/// <param name="TimeZone">The browser's zone; null where unknown.</param>
public sealed record Appearance(string Choice, string Theme, string Rail, string? TimeZone)
{
    /// <summary>Reads the cookies; anything odd becomes the default.</summary>
    public static Appearance Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var cookies = request.Cookies;
        var zone = cookies["revops-zone"];
        return new(
            OneOf(cookies["revops-theme"], "system", "light", "dark"),
            OneOf(cookies["revops-theme-now"], "light", "dark"),
            OneOf(cookies["revops-rail"], "wide", "narrow"),
            zone is { Length: > 0 and < 64 } ? zone : null);
    }

    private static string OneOf(string? value, string fallback, params ReadOnlySpan<string> others)
    {
        foreach (var other in others)
        {
            if (other == value)
            {
                return other;
            }
        }

        return fallback;
    }
}
