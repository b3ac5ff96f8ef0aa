namespace RevOps.Domain.Calls.Analysis.Metrics;

/// <summary>Own speech of each speaker, its share of all speakers' speech, and the call's silence.</summary>
public sealed class TalkTime
{
    /// <summary>Beyond this share of speech without a known speaker, no talk ratio is given: it would be a guess.</summary>
    public const double UnattributedLimit = 0.2;

    private readonly PerSpeaker<SpeechTime> _own = new();
    private readonly SpeechTime _all = new();
    private readonly SpeechTime _unattributed = new();

    /// <summary>Takes one more utterance; backchannels are speech too.</summary>
    public void Observe(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        _all.Observe(utterance.Start, utterance.End);
        var own = utterance.Speaker is { } speaker ? _own[speaker] : _unattributed;
        own.Observe(utterance.Start, utterance.End);
    }

    /// <summary>The speaker's speech; null without start and end times.</summary>
    public TimeSpan? Of(int speaker) => _own.Find(speaker) is { Any: true } time ? time.Total : null;

    /// <summary>The speaker's share, 0..1; null without times, with one speaker only, or where too much speech has no speaker.</summary>
    public double? Ratio(int speaker)
    {
        var attributed = _own.All.Aggregate(TimeSpan.Zero, (sum, x) => sum + x.Total);
        var speaking = _own.All.Count(x => x.Total > TimeSpan.Zero);
        return Of(speaker) is { } own && speaking > 1 && _unattributed.Total <= UnattributedLimit * (attributed + _unattributed.Total)
            ? own / attributed
            : null;
    }

    /// <summary>Time of the call in which nobody speaks; null without start and end times.</summary>
    public TimeSpan? Silence(TimeSpan? callLength) =>
        _all.Any && callLength is { } length ? (length > _all.Total ? length - _all.Total : TimeSpan.Zero) : null;
}
