using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.Playbooks.Replay;

/// <summary>A draft tried on stored calls, as far as it has come. Immutable.</summary>
public sealed record ReplayRun
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The draft.</summary>
    public required Guid Draft { get; init; }

    /// <summary>Its revision when the run began: what was changed since is not in it.</summary>
    public required int Revision { get; init; }

    /// <summary>The published version that it is compared with.</summary>
    public required int Against { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How many calls are to be played.</summary>
    public required int Wanted { get; init; }

    /// <summary>Where it stands.</summary>
    public ReplayState State { get; init; } = ReplayState.Waiting;

    /// <summary>The calls played so far, the latest call first.</summary>
    public IReadOnlyList<ReplayedCall> Calls { get; init; } = [];

    /// <summary>Calls that cannot be played: no times, or nobody knows whose side spoke.</summary>
    public int Skipped { get; init; }

    /// <summary>Calls dealt with.</summary>
    public int Done => Calls.Count + Skipped;

    /// <summary>True while it goes on.</summary>
    public bool IsOn => State is ReplayState.Waiting or ReplayState.Running;

    /// <summary>How many cues of each kind come, go and change, the most affected kind first.</summary>
    public IReadOnlyList<ReplayedKind> Kinds() =>
    [
        .. Calls.SelectMany(x => x.Stayed.Keys.Concat(x.Changes.Select(c => c.Kind))).Distinct().Select(KindOf)
            .OrderByDescending(x => x.Comes + x.Goes + x.Changes).ThenBy(x => x.Kind),
    ];

    private ReplayedKind KindOf(CueKind kind)
    {
        var changes = Calls.SelectMany(x => x.Changes).Where(x => x.Kind == kind).ToLookup(x => x.Future);
        return new ReplayedKind(
            kind, Calls.Sum(x => x.Stayed.GetValueOrDefault(kind)), changes[CueFuture.Comes].Count(), changes[CueFuture.Goes].Count(), changes[CueFuture.Changes].Count());
    }
}

/// <summary>A call that was played.</summary>
/// <param name="Id">The call.</param>
/// <param name="Title">Its title.</param>
/// <param name="RepName">The rep; null where unknown.</param>
/// <param name="StartedAt">When it was held.</param>
/// <param name="Changes">The cues that are not as before.</param>
/// <param name="Stayed">How many of each kind are.</param>
public sealed record ReplayedCall(
    CallId Id, string Title, string? RepName, DateTimeOffset StartedAt, IReadOnlyList<CueChange> Changes, IReadOnlyDictionary<CueKind, int> Stayed)
{
    /// <summary>Keeps of the cues what is shown: hundreds of calls may be played.</summary>
    public static ReplayedCall Of(CallListItem call, IReadOnlyList<CueChange> cues)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new(
            call.Id, call.Title, call.RepName, call.StartedAt,
            [.. cues.Where(x => x.Future != CueFuture.Stays)],
            cues.Where(x => x.Future == CueFuture.Stays).CountBy(x => x.Kind).ToDictionary());
    }
}

/// <summary>Cues of one kind over all calls.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Stays">Shown with both, with the same words.</param>
/// <param name="Comes">Shown with the draft only.</param>
/// <param name="Goes">Shown with the published one only.</param>
/// <param name="Changes">Shown with both, with other words.</param>
public sealed record ReplayedKind(CueKind Kind, int Stays, int Comes, int Goes, int Changes)
{
    /// <summary>Shown with the published playbook.</summary>
    public int Before => Stays + Goes + Changes;

    /// <summary>Shown with the draft.</summary>
    public int After => Stays + Comes + Changes;
}

/// <summary>Where a run stands.</summary>
public enum ReplayState
{
    /// <summary>Another run comes first.</summary>
    Waiting = 0,

    /// <summary>It goes on.</summary>
    Running = 1,

    /// <summary>All calls were played.</summary>
    Done = 2,

    /// <summary>Somebody stopped it; what was played is there.</summary>
    Cancelled = 3,

    /// <summary>Something went wrong on our side.</summary>
    Failed = 4,
}
