namespace RevOps.Domain.Calls.Analysis.Metrics;

/// <summary>
/// The call's length: what the file states, else from the first word to the last. A recording whose clock does not begin at zero
/// has the same length as one whose does.
/// </summary>
public sealed class CallLength(TimeSpan? stated)
{
    private TimeSpan? _first;
    private TimeSpan? _last;

    /// <summary>The length; null without times. With start times only, it ends with the last utterance's start.</summary>
    public TimeSpan? Result => stated ?? (_last - _first is { } span && span > TimeSpan.Zero ? span : null);

    /// <summary>Takes one more utterance.</summary>
    public void Observe(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        _first ??= utterance.Start;
        if ((utterance.End ?? utterance.Start) is { } end && (_last is null || end > _last))
        {
            _last = end;
        }
    }
}
