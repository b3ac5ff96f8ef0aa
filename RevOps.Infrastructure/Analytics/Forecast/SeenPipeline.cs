using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Snapshots;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Forecast;

/// <summary>The deals that a viewer sees, and their past.</summary>
internal sealed record SeenPipeline(IQueryable<Deal> Deals, IQueryable<DealSpan> Spans)
{
    public static async Task<SeenPipeline> ReadAsync(RevOpsDb db, Viewer viewer, CancellationToken cancellationToken) => new(
        await db.Deals.AsNoTracking().SeenByAsync(viewer, cancellationToken),
        await db.DealSpans.AsNoTracking().SeenByAsync(viewer, cancellationToken));
}
