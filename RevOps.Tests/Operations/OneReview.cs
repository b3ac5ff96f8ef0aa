using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Tests.Operations;

/// <summary>Keeps one review in memory: what the buttons of a page do to it.</summary>
internal sealed class OneReview : IReviewSteering
{
    public SteeredReview? Found { get; set; }

    public bool Conflicts { get; set; }

    public List<ReviewChange> Saved { get; } = [];

    public List<FailedReviews> Retried { get; } = [];

    public Task<SteeredReview?> FindAsync(ReviewId id, CancellationToken cancellationToken) => Task.FromResult(Found);

    public Task<SteeredReview?> FindOfWriteAsync(Guid writeId, CancellationToken cancellationToken) =>
        Task.FromResult(Found?.Writes.Any(x => x.Id == writeId) == true ? Found : null);

    public Task<IReadOnlyList<SteeredReview>> FailedAsync(FailedReviews which, int most, CancellationToken cancellationToken)
    {
        Retried.Add(which);
        return Task.FromResult<IReadOnlyList<SteeredReview>>([]);
    }

    public Task<bool> SaveAsync(ReviewChange change, CancellationToken cancellationToken)
    {
        if (!Conflicts)
        {
            Saved.Add(change);
        }

        return Task.FromResult(!Conflicts);
    }

    public Task<int> SaveAsync(IReadOnlyList<ReviewChange> changes, CancellationToken cancellationToken) => Task.FromResult(0);

    public Task NoteAsync(AuditEntry audit, CancellationToken cancellationToken) => Task.CompletedTask;
}
