using RevOps.Domain.Crm;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// Brings a review's outbox up to what the feedback says now: after an override there is something new to write, once, however many
/// overrides there were since.
/// </summary>
public sealed class RenewWrites(IReviewQueue queue, FeedbackText text, TimeProvider time)
{
    /// <summary>All writes of the review, new ones among them.</summary>
    public async Task<IReadOnlyList<CrmWrite>> RunAsync(ReviewWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var before = await queue.WritesAsync(work.Review.Id, cancellationToken);
        if (work.Review.CallId is not { } call || await queue.StoredAsync(call, cancellationToken) is not { } stored)
        {
            return before;
        }

        var request = new OrderRequest(
            work.Review, work.Connection, call, text.ForCrm(work.Review, stored), before, new Dictionary<string, string?>());
        var orders = FeedbackOrders.Make(request, time.GetUtcNow());
        if (orders.Added.Count == 0)
        {
            return before;
        }

        return await queue.SaveAsync(work.Review, new ReviewProgress(null, orders.Superseded, orders.Added, null), cancellationToken)
            ? [.. before, .. orders.Added]
            : throw new LeaseLostException();
    }
}
