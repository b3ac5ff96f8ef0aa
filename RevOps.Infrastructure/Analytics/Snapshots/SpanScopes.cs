using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Snapshots;

/// <summary>
/// Spans know whose their deal is, so that the past of a rep's deals is found without reading everybody's. Whoever gives deals to
/// others, or archives them, lets their spans follow in the same transaction.
/// </summary>
internal static class SpanScopes
{
    public static Task<int> FollowAsync(RevOpsDb db, IQueryable<Deal> deals, CancellationToken cancellationToken) => (
            from span in db.DealSpans
            join deal in deals on span.DealId equals deal.Id
            where span.OwnerId != deal.OwnerId || span.TeamId != deal.TeamId || span.IsArchived != (deal.ArchivedAt != null)
            select new { Span = span, Deal = deal })
        .IgnoreQueryFilters()
        .ExecuteUpdateAsync(
            x => x.SetProperty(r => r.Span.OwnerId, r => r.Deal.OwnerId)
                .SetProperty(r => r.Span.TeamId, r => r.Deal.TeamId)
                .SetProperty(r => r.Span.IsArchived, r => r.Deal.ArchivedAt != null),
            cancellationToken);
}
