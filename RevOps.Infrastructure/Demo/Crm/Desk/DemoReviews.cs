using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Demo;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Demo.Crm.Desk;

/// <summary>What became of the demo CRM's calls in the product.</summary>
internal sealed class DemoReviews(IDbContextFactory<RevOpsDb> databases)
{
    public async Task<IReadOnlyDictionary<string, DemoReview>> OfAsync(IReadOnlyList<string> calls, CancellationToken cancellationToken)
    {
        var wanted = calls.ToList();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await (from review in db.Reviews
                          join connection in db.Connections on review.ConnectionId equals connection.Id
                          where connection.Demo && wanted.Contains(review.ExternalCallId)
                          join found in db.Notices on review.Id equals found.ReviewId into notices
                          from notice in notices.DefaultIfEmpty()
                          select new
                          {
                              review.Id,
                              review.ExternalCallId,
                              review.State,
                              review.Cause,
                              review.CallId,
                              review.CallEndedAt,
                              ToldAt = notice == null ? (DateTimeOffset?)null : notice.At,
                          }).ToListAsync(cancellationToken);
        return rows.ToDictionary(
            x => x.ExternalCallId, x => new DemoReview(x.Id, x.State, x.Cause, x.CallId, x.ToldAt - x.CallEndedAt));
    }
}
