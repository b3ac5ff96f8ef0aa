namespace RevOps.Domain.Calls.Analysis.Metrics;

/// <summary>
/// Times a speaker cuts in: starts at least <see cref="LeastOverlap"/> before another's utterance ends, and after that one has begun to
/// speak. Backchannels and answers that only touch the end of a turn are none.
/// </summary>
public sealed class Interruptions
{
    /// <summary>Speakers overlap by up to a few tenths of a second when turns pass smoothly; this is beyond.</summary>
    public static readonly TimeSpan LeastOverlap = TimeSpan.FromSeconds(0.5);

    private readonly PerSpeaker<Count> _own = new();
    private int _other = -1;
    private TimeSpan _otherStart;
    private TimeSpan _otherEnd;
    private bool _timed;
    private bool _twoSpeakers;

    /// <summary>Takes one more utterance.</summary>
    public void Observe(HeardUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        if (heard.IsBackchannel || heard.Speaker < 0 || heard.Utterance is not { Start: { } start, End: { } end })
        {
            return;
        }

        _timed = true;
        var own = _own[heard.Speaker];
        if (_other >= 0 && heard.Speaker != _other)
        {
            _twoSpeakers = true;
            own.Value += start > _otherStart && _otherEnd - start >= LeastOverlap ? 1 : 0;
        }

        // The one who was cut off and goes on in the same breath does not cut in
        if (heard.Speaker == _other || end > _otherEnd || start >= _otherEnd)
        {
            _otherEnd = heard.Speaker == _other && _otherEnd > end ? _otherEnd : end;
            (_other, _otherStart) = (heard.Speaker, start);
        }
    }

    /// <summary>Times cut in; null without times or with fewer than two speakers.</summary>
    public int? Of(int speaker) => _timed && _twoSpeakers ? _own.Find(speaker)?.Value : null;

    private sealed class Count
    {
        public int Value { get; set; }
    }
}
