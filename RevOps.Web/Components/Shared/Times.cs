using System.Globalization;

namespace RevOps.Web.Components.Shared;

/// <summary>Times and durations in words.</summary>
public static class Times
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>12:04, or 1:02:09 from an hour on.</summary>
    public static string Duration(TimeSpan value) => value.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)value.TotalHours}:{value:mm\\:ss}")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)value.TotalMinutes}:{value:ss}");

    /// <summary>Thu 12 Mar 2026, 14:05.</summary>
    public static string Absolute(DateTimeOffset at) => at.ToString("ddd d MMM yyyy, HH:mm", English);

    /// <summary>Thu 12 Mar 2026, 14:05 (UTC+1): where it is compared with what another system says.</summary>
    public static string WithZone(DateTimeOffset at)
    {
        var offset = at.Offset;
        var minutes = offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes):00}";
        return offset == TimeSpan.Zero ? $"{Absolute(at)} (UTC)" : string.Create(CultureInfo.InvariantCulture, $"{Absolute(at)} (UTC{offset.Hours:+0;-0}{minutes})");
    }

    /// <summary>How far from now, both in the viewer's zone: "5 min ago", "yesterday", "12 Mar".</summary>
    public static string Relative(DateTimeOffset at, DateTimeOffset now)
    {
        var gap = now - at;
        var days = (now.Date - at.Date).Days;
        return gap switch
        {
            { TotalSeconds: >= 0 and < 60 } => "just now",
            { TotalMinutes: >= 1 and < 60 } => $"{(int)gap.TotalMinutes} min ago",
            { TotalMinutes: > -60 and < 0 } => $"in {Math.Max(1, (int)-gap.TotalMinutes)} min",
            _ when days == 0 => gap > TimeSpan.Zero ? $"{(int)gap.TotalHours} h ago" : $"in {(int)-gap.TotalHours} h",
            _ when days == 1 => "yesterday",
            _ when days == -1 => "tomorrow",
            _ when days is > 1 and < 7 => $"{days} days ago",
            _ when days is < -1 and > -7 => $"in {-days} days",
            _ => at.ToString(at.Year == now.Year ? "d MMM" : "d MMM yyyy", English),
        };
    }
}
