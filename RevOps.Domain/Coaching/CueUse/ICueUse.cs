using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.CueUse;

/// <summary>Reads from the cues' ledger how cues are used: a rep their own, a manager those of their teams, analysts and admins all.</summary>
public interface ICueUse
{
    /// <summary>The figures of a filter.</summary>
    Task<CueUseReport> ReadAsync(Viewer viewer, CueUseFilter filter, CancellationToken cancellationToken);

    /// <summary>Teams and reps that this viewer may choose.</summary>
    Task<CallFilterOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken);
}

/// <summary>Which cues; null parts do not restrict.</summary>
public sealed record CueUseFilter
{
    /// <summary>Days from the first to the last at most: more would read the whole ledger for one page.</summary>
    public const int MostDays = 366;

    /// <summary>Raised on this day (UTC) or later.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Raised on this day (UTC) or earlier.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Team.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Rep.</summary>
    public UserId? Rep { get; init; }
}

/// <summary>How cues were used.</summary>
/// <param name="Calls">Calls in which one was raised.</param>
/// <param name="All">All of them.</param>
/// <param name="Kinds">By kind.</param>
/// <param name="Reps">By rep; one row for a rep's own page.</param>
public sealed record CueUseReport(int Calls, CueFigures All, IReadOnlyList<KindUse> Kinds, IReadOnlyList<RepUse> Reps);

/// <summary>Use of one kind.</summary>
public sealed record KindUse(CueKind Kind, CueFigures Figures);

/// <summary>Use by one rep.</summary>
public sealed record RepUse(UserId Rep, string Name, CueFigures Figures);
