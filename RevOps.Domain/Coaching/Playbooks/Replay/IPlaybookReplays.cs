using RevOps.Domain.Coaching.Playbooks.Versions;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Playbooks.Replay;

/// <summary>
/// Tries drafts on stored calls, one run at a time, apart from any page. Only calls that the viewer may see are played, and only they see the
/// run. A run lives as long as the process.
/// </summary>
public interface IPlaybookReplays
{
    /// <summary>Calls of a run at most.</summary>
    const int MostCalls = 500;

    /// <summary>Begins a run over the latest calls; an earlier one of the same viewer ends.</summary>
    Task<Result<ReplayRun, PlaybookProblem>> StartAsync(Viewer viewer, Guid draft, int calls, CancellationToken cancellationToken);

    /// <summary>A run of this viewer; null where there is none any more.</summary>
    ReplayRun? Find(Viewer viewer, Guid run);

    /// <summary>The viewer's run of a draft; null where there is none.</summary>
    ReplayRun? Latest(Viewer viewer, Guid draft);

    /// <summary>Stops a run of this viewer; what was played stays.</summary>
    void Cancel(Viewer viewer, Guid run);

    /// <summary>Told whenever a run has come further: return at once. Dispose ends it.</summary>
    IDisposable OnChanged(Action handler);
}
