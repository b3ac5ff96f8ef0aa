using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Infrastructure.Coaching;

/// <summary>What this process knows of a call: its coach and the words that are kept. Both forget together what the customer does not want kept.</summary>
internal sealed class SessionMemory
{
    private volatile SpokenSoFar _transcript = SpokenSoFar.Empty;

    public SessionMemory(LiveCoach coach, LivePast past)
    {
        Coach = coach;
        foreach (var heard in past.Words)
        {
            coach.Observe(heard);
            _transcript = _transcript.With(heard);
        }

        coach.Resume(past.Events);
    }

    public LiveCoach Coach { get; private set; }

    public SpokenSoFar Transcript => _transcript;

    /// <summary>The coach hears everything; what is not recorded is in no transcript.</summary>
    public void Take(LiveUtterance heard, bool isRecorded)
    {
        Coach.Observe(heard);
        if (heard.IsFinal && isRecorded)
        {
            _transcript = _transcript.With(heard);
        }
    }

    /// <summary>Takes the words since a moment out of the transcript.</summary>
    /// <returns>Those words.</returns>
    public IReadOnlyList<LiveUtterance> Drop(DateTimeOffset from)
    {
        IReadOnlyList<LiveUtterance> dropped = [.. _transcript.Lines.Where(x => x.ReceivedAt >= from)];
        _transcript = _transcript.Without(x => x.ReceivedAt >= from);
        return dropped;
    }

    /// <summary>Begins anew with a coach that knows only what is stored.</summary>
    public void Forget(IReadOnlyList<LiveCue> ledger)
    {
        Coach = Coach.Anew();
        foreach (var heard in _transcript.Lines)
        {
            Coach.Observe(heard);
        }

        Coach.Resume([.. ledger.Where(x => !x.IsForgotten).SelectMany(x => x.Events()).OrderBy(x => x.At)]);
    }
}
