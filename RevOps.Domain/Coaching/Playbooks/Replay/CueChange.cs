namespace RevOps.Domain.Coaching.Playbooks.Replay;

/// <summary>A cue of one call with two playbooks.</summary>
/// <param name="Before">With the published one; null: it comes.</param>
/// <param name="After">With the draft; null: it goes.</param>
public sealed record CueChange(SimulatedCue? Before, SimulatedCue? After)
{
    /// <summary>Its kind.</summary>
    public CueKind Kind => (After ?? Before)!.Cue.Kind;

    /// <summary>When it is shown.</summary>
    public TimeSpan At => (After ?? Before)!.At;

    /// <summary>What becomes of it.</summary>
    public CueFuture Future => (Before, After) switch
    {
        (null, _) => CueFuture.Comes,
        (_, null) => CueFuture.Goes,
        _ => SaysTheSame(Before.Cue, After.Cue) ? CueFuture.Stays : CueFuture.Changes,
    };

    private static bool SaysTheSame(Cue one, Cue other) =>
        (one.Headline, one.Detail, one.Ask) == (other.Headline, other.Detail, other.Ask);
}

/// <summary>What becomes of a cue with another playbook.</summary>
public enum CueFuture
{
    /// <summary>It is shown as before.</summary>
    Stays = 0,

    /// <summary>It says something else.</summary>
    Changes = 1,

    /// <summary>It was not shown before.</summary>
    Comes = 2,

    /// <summary>It is not shown any more.</summary>
    Goes = 3,
}
