namespace RevOps.Domain.Coaching;

/// <summary>Something that happened to a cue: a line of the ledger.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Fate">What happened.</param>
/// <param name="At">When.</param>
public sealed record CueEvent(Cue Cue, CueFate Fate, DateTimeOffset At);

/// <summary>What may happen to a cue.</summary>
public enum CueFate
{
    /// <summary>It wants to be shown.</summary>
    Raised = 0,

    /// <summary>It has the slot.</summary>
    Shown = 1,

    /// <summary>It was never shown: too old, or its words were corrected.</summary>
    Expired = 2,

    /// <summary>A higher one took the slot from it.</summary>
    Preempted = 3,

    /// <summary>The rep followed it.</summary>
    Used = 4,

    /// <summary>The rep did not want it now.</summary>
    Dismissed = 5,

    /// <summary>The rep wants no more of its kind.</summary>
    Muted = 6,

    /// <summary>It was shown to the end of its time and nobody answered.</summary>
    Ignored = 7,

    /// <summary>What it asked for was done while it was shown: the statement was made, the step agreed.</summary>
    Met = 8,
}

/// <summary>What the rep answers to a cue.</summary>
public enum CueAnswer
{
    /// <summary>Followed it.</summary>
    Used = 0,

    /// <summary>Not now.</summary>
    NotNow = 1,

    /// <summary>No more of this kind in this call.</summary>
    Muted = 2,
}

/// <summary>What a look at the slot brought.</summary>
/// <param name="Slot">The cue on show; null: none.</param>
/// <param name="Events">What happened since the last look, in order.</param>
public sealed record CoachStep(Cue? Slot, IReadOnlyList<CueEvent> Events);
