namespace RevOps.Domain.Analytics.Alerts;

/// <summary>Hours of the day in which nobody is told of anything, by the organisation's clock.</summary>
/// <param name="From">They begin.</param>
/// <param name="To">They are over; before <paramref name="From"/>: on the next day. The same as it: there are none.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>No quiet hours.</summary>
    public static QuietHours None { get; } = new(TimeOnly.MinValue, TimeOnly.MinValue);

    /// <summary>True where there are none.</summary>
    public bool IsNone => From == To;

    /// <summary>True where a clock that shows this time is within them.</summary>
    public bool Holds(TimeOnly time) => From < To ? time >= From && time < To : !IsNone && (time >= From || time < To);

    /// <summary>
    /// The first moment from <paramref name="at"/> on that is not within them. An end that the clock skips in spring is the moment it jumps, or the next
    /// day's where it jumps over all that lies between two nights; one that it shows twice in autumn is the second.
    /// </summary>
    public DateTimeOffset NotBefore(DateTimeOffset at, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        if (!Holds(TimeOnly.FromDateTime(local)))
        {
            return at;
        }

        var end = local.Date + To.ToTimeSpan();
        var next = Instant(end > local ? end : end.AddDays(1), zone);
        return Holds(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(next, zone).DateTime)) ? NotBefore(next, zone) : next;
    }

    private static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Min() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
