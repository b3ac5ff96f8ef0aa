using System.Globalization;

namespace RevOps.Web.Components.Calls.Detail;

/// <summary>Places in a call as a clock: 12:04, and 1:02:33 from an hour on.</summary>
public static class Clock
{
    /// <summary>Of an offset.</summary>
    public static string Of(TimeSpan offset) =>
        offset.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)offset.TotalHours}:{offset.Minutes:00}:{offset.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{offset.Minutes}:{offset.Seconds:00}");

    /// <summary>Of seconds.</summary>
    public static string Of(double seconds) => Of(TimeSpan.FromSeconds(seconds));
}
