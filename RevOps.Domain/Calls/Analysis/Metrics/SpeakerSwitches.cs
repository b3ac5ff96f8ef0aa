namespace RevOps.Domain.Calls.Analysis.Metrics;

/// <summary>Interactivity: how often the turn passes to another speaker, a minute. Backchannels leave the turn where it is.</summary>
public sealed class SpeakerSwitches
{
    private int? _turn;
    private int _switches;
    private bool _twoSpeakers;

    /// <summary>Takes one more utterance.</summary>
    public void Observe(HeardUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        if (heard.Utterance.Speaker is not { } speaker || heard.IsBackchannel)
        {
            return;
        }

        if (_turn is { } before && before != speaker)
        {
            _switches++;
            _twoSpeakers = true;
        }

        _turn = speaker;
    }

    /// <summary>Switches a minute; null without length or with fewer than two speakers.</summary>
    public double? PerMinute(TimeSpan? callLength) => _twoSpeakers && callLength is { } length ? _switches / length.TotalMinutes : null;
}
