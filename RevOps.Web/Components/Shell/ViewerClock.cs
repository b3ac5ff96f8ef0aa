namespace RevOps.Web.Components.Shell;

/// <summary>Now, and the time zone of the browser of this session.</summary>
public sealed class ViewerClock(TimeProvider time)
{
    /// <summary>The browser's zone; UTC until it is known.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Now, in the viewer's zone.</summary>
    public DateTimeOffset Now => Local(time.GetUtcNow());

    /// <summary>An instant in the viewer's zone.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <summary>Takes the zone that the browser names; an unknown one leaves UTC.</summary>
    public void Use(string? zone)
    {
        if (zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
        {
            Zone = found;
        }
    }
}
