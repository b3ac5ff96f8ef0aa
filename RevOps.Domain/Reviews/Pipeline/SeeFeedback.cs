using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>Marks feedback as seen. Only the rep's own looking counts: for others nothing is marked.</summary>
public sealed class SeeFeedback(INoticeStore notices, TimeProvider time)
{
    /// <summary>Marks what the viewer chose among the notices of their own calls; how many were new.</summary>
    public Task<int> RunAsync(Viewer viewer, NoticeChoice choice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(choice);
        return notices.MarkSeenAsync(viewer.UserId, choice, time.GetUtcNow(), cancellationToken);
    }
}
