using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.Timeline;

/// <summary>
/// Who is speaking right now, as far as received words tell. A rep reads no cue in the middle of a sentence of their own.
/// </summary>
internal sealed class TurnWatch
{
    /// <summary>
    /// Silence after the rep's last words that counts as a pause. Recognisers close an utterance after some tenths of a second of silence,
    /// and what follows arrives within one more where the rep only took breath.
    /// </summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>A partial that nothing follows is a lost final, not speech that goes on.</summary>
    public static readonly TimeSpan PartialLasts = TimeSpan.FromSeconds(4);

    private LiveUtterance? _latest;
    private LiveUtterance? _repPartial;

    /// <summary>Whose words are the latest of the call; null before the first.</summary>
    public SpeakerRole? Side => _latest?.Side;

    /// <summary>The end of the latest words.</summary>
    public TimeSpan LatestEnd => _latest?.End ?? TimeSpan.Zero;

    public void Hear(LiveUtterance utterance)
    {
        if (_latest is null || utterance.End >= _latest.End)
        {
            _latest = utterance;
        }

        if (utterance.Side != SpeakerRole.Customer && (!utterance.IsFinal || utterance.Sequence == _repPartial?.Sequence))
        {
            _repPartial = utterance.IsFinal ? null : utterance;
        }
    }

    /// <summary>True where a cue may be shown: the customer speaks, or nobody does.</summary>
    public bool IsOpen(DateTimeOffset now)
    {
        if (_latest is null || (_repPartial is { } running && now - running.ReceivedAt < PartialLasts))
        {
            return false;
        }

        return _latest.Side == SpeakerRole.Customer || now - _latest.ReceivedAt >= Pause;
    }

    /// <summary>Where the call is now, by its own clock.</summary>
    public TimeSpan Elapsed(DateTimeOffset now) =>
        _latest is null ? TimeSpan.Zero : _latest.End + (now > _latest.ReceivedAt ? now - _latest.ReceivedAt : TimeSpan.Zero);
}
