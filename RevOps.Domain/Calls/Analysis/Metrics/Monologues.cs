namespace RevOps.Domain.Calls.Analysis.Metrics;

/// <summary>
/// The longest stretch in which a speaker holds the turn: from the start of the first to the end of the last of consecutive utterances.
/// Backchannels, of whomever, neither end nor lengthen it.
/// </summary>
public sealed class Monologues
{
    private readonly PerSpeaker<Longest> _own = new();
    private int _turn = int.MinValue;
    private TimeSpan _from;
    private TimeSpan _to;

    /// <summary>Takes one more utterance.</summary>
    public void Observe(HeardUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        if (heard.IsBackchannel)
        {
            return;
        }

        if (heard.Utterance is not { Start: { } start, End: { } end })
        {
            // Someone spoke, we cannot say how long: the other's stretch is over all the same
            _turn = heard.Speaker == _turn ? _turn : int.MinValue;
            return;
        }

        if (heard.Speaker != _turn)
        {
            (_turn, _from, _to) = (heard.Speaker, start, end);
        }

        _to = end > _to ? end : _to;
        _own[heard.Speaker].Include(_to - _from);
    }

    /// <summary>The longest stretch; null without start and end times.</summary>
    public TimeSpan? Of(int speaker) => _own.Find(speaker)?.Value;

    /// <summary>The stretch going on now and whose it is: what a live panel shows while it grows. Null before the first.</summary>
    public (int Speaker, TimeSpan Length)? Current => _turn < 0 ? null : (_turn, _to - _from);

    private sealed class Longest
    {
        public TimeSpan Value { get; private set; }

        public void Include(TimeSpan stretch) => Value = stretch > Value ? stretch : Value;
    }
}
