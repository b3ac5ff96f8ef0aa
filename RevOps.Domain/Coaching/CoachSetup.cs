using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Domain.Coaching;

/// <summary>Everything the coach knows when a call starts.</summary>
public sealed record CoachSetup
{
    /// <summary>What the call is held for.</summary>
    public required CallType CallType { get; init; }

    /// <summary>
    /// How the organisation sells. Calls that share the instance share the index over its phrases: pass one instance a version.
    /// </summary>
    public required Playbook Playbook { get; init; }

    /// <summary>Names of competing products that the organisation tracks, besides the playbook's.</summary>
    public IReadOnlyList<string> Competitors { get; init; } = [];

    /// <summary>Open promises of earlier calls, of both sides.</summary>
    public IReadOnlyList<CoachPromise> Promises { get; init; } = [];

    /// <summary>What is still to be asked for the deal that the call is about, the most urgent first; null where it is about none that is known.</summary>
    public IReadOnlyList<DealGap>? DealGaps { get; init; }

    /// <summary>Kinds the rep does not want.</summary>
    public IReadOnlySet<CueKind> Muted { get; init; } = new HashSet<CueKind>();

    /// <summary>How often each kind was ignored in a row in the rep's earlier calls; kinds left out: never.</summary>
    public IReadOnlyDictionary<CueKind, int> IgnoredBefore { get; init; } = new Dictionary<CueKind, int>();

    /// <summary>How long the call is to last; null where nobody planned it.</summary>
    public TimeSpan? PlannedLength { get; init; }

    /// <summary>
    /// The rep's budget: one cue in so long, on average. Sparse cues are followed, frequent ones are not (Rhema; Ancker on alert fatigue).
    /// </summary>
    public TimeSpan OneCueEvery { get; init; } = TimeSpan.FromMinutes(2);
}

/// <summary>What somebody said in an earlier call they would do.</summary>
/// <param name="Text">The words.</param>
/// <param name="By">Whose side promised.</param>
/// <param name="Due">For which day; null where none was said.</param>
public sealed record CoachPromise(string Text, SpeakerRole By, DateOnly? Due);

/// <summary>Something that a deal still lacks.</summary>
/// <param name="Slot">One of <see cref="DealSlots"/>.</param>
/// <param name="Name">On screen.</param>
/// <param name="Question">What to ask.</param>
public sealed record DealGap(string Slot, string Name, string Question);
