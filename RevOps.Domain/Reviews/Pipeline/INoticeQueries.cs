using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>Reads of what reps were told, for a viewer: a rep's own, and for a manager those of their teams.</summary>
public interface INoticeQueries
{
    /// <summary>Most notices that one read returns.</summary>
    const int Most = 100;

    /// <summary>The newest notices that this viewer is told of, newest first.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="take">How many, at most <see cref="Most"/>.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    Task<IReadOnlyList<NoticeItem>> NewestAsync(Viewer viewer, int take, CancellationToken cancellationToken);

    /// <summary>How many notices of the viewer's own calls wait.</summary>
    Task<int> CountUnseenAsync(Viewer viewer, CancellationToken cancellationToken);
}

/// <summary>A notice as it is shown.</summary>
public sealed record NoticeItem
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The call.</summary>
    public required CallId CallId { get; init; }

    /// <summary>The call's title.</summary>
    public required string Title { get; init; }

    /// <summary>The rep.</summary>
    public required UserId RepId { get; init; }

    /// <summary>The rep's name.</summary>
    public required string RepName { get; init; }

    /// <summary>The team whose managers see it.</summary>
    public TeamId? TeamId { get; init; }

    /// <summary>0..100; null where not scored.</summary>
    public double? Score { get; init; }

    /// <summary>Why not.</summary>
    public string? NotScoredReason { get; init; }

    /// <summary>One strength; null where nothing stands out.</summary>
    public string? Strength { get; init; }

    /// <summary>One thing to do next; null where there is nothing to add.</summary>
    public string? DoNext { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the rep saw it; null: it waits.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>True where it is about the viewer's own call.</summary>
    public bool IsOf(Viewer viewer) => viewer is not null && viewer.UserId == RepId;

    /// <summary>True where the viewer is told: the rep, and the managers of the call's team. Whoever sees everything is not told of everything.</summary>
    public bool IsFor(Viewer viewer) => IsOf(viewer) || (viewer is not null && viewer.CanReview(TeamId));
}
