using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>A final utterance of a call that is on, as it is stored.</summary>
public sealed class LiveWords
{
    private LiveWords()
    {
    }

    /// <summary>Takes over what was heard.</summary>
    public LiveWords(LiveCallId call, LiveUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        LiveCallId = call;
        Sequence = heard.Sequence;
        Side = heard.Side;
        Speaker = heard.Speaker;
        StartMs = (int)heard.Start.TotalMilliseconds;
        EndMs = (int)heard.End.TotalMilliseconds;
        Text = heard.Text;
        ReceivedAt = heard.ReceivedAt;
    }

    /// <summary>The call.</summary>
    public LiveCallId LiveCallId { get; private set; }

    /// <summary>The sender's number; unique within the call.</summary>
    public int Sequence { get; private set; }

    /// <summary>Whose side.</summary>
    public SpeakerRole Side { get; private set; }

    /// <summary>Who.</summary>
    public string Speaker { get; private set; } = "";

    /// <summary>Milliseconds from the call's start.</summary>
    public int StartMs { get; private set; }

    /// <summary>Milliseconds from the call's start.</summary>
    public int EndMs { get; private set; }

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When they reached us.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>As the coach hears it.</summary>
    public LiveUtterance ToUtterance() => new(
        Sequence, Side, Speaker, TimeSpan.FromMilliseconds(StartMs), TimeSpan.FromMilliseconds(EndMs), Text, IsFinal: true, ReceivedAt);
}
