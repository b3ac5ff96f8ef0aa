namespace RevOps.Infrastructure.Demo.Crm.Storage;

/// <summary>The CRM's own clock, which may go wrong by an offset. Intervals (lags, limits, back-off) are the machine's.</summary>
internal sealed class CrmClock(TimeProvider time)
{
    private long _offset;

    public TimeProvider Time => time;

    public DateTimeOffset Machine => time.GetUtcNow();

    public TimeSpan Offset
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _offset));
        set => Interlocked.Exchange(ref _offset, value.Ticks);
    }

    /// <summary>Now, in whole milliseconds as HubSpot's stamps are.</summary>
    public DateTimeOffset Now => WholeMilliseconds(Machine + Offset);

    public static DateTimeOffset WholeMilliseconds(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
