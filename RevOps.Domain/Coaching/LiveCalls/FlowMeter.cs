namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>A bucket of so many that fills at so many a second. What does not fit is not taken at all, and takes nothing away.</summary>
internal sealed class FlowMeter(int burst, int perSecond, DateTimeOffset start)
{
    private readonly Lock _lock = new();
    private double _left = burst;
    private DateTimeOffset _at = start;

    public bool Takes(int count, DateTimeOffset now)
    {
        lock (_lock)
        {
            Fill(now);
            if (count > _left)
            {
                return false;
            }

            _left -= count;
            return true;
        }
    }

    public bool IsFull(DateTimeOffset now)
    {
        lock (_lock)
        {
            Fill(now);
            return _left >= burst;
        }
    }

    private void Fill(DateTimeOffset now)
    {
        if (now > _at)
        {
            _left = Math.Min(burst, _left + ((now - _at).TotalSeconds * perSecond));
            _at = now;
        }
    }
}
