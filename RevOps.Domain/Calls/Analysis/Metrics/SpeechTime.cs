namespace RevOps.Domain.Calls.Analysis.Metrics;

/// <summary>
/// Length of the union of stretches of speech, so that overlapping or rolling captions are not counted twice.
/// Stretches arrive by start, as utterances do; one that starts earlier adds only what lies behind what is counted.
/// </summary>
public sealed class SpeechTime
{
    private TimeSpan _until = TimeSpan.MinValue;

    /// <summary>Speech so far.</summary>
    public TimeSpan Total { get; private set; }

    /// <summary>True once a stretch with start and end was seen.</summary>
    public bool Any { get; private set; }

    /// <summary>Takes one stretch; one without start or end is left out.</summary>
    public void Observe(TimeSpan? start, TimeSpan? end)
    {
        if (start is not { } from || end is not { } to)
        {
            return;
        }

        Any = true;
        if (from < _until)
        {
            from = _until;
        }

        if (to > from)
        {
            Total += to - from;
            _until = to;
        }
    }
}
