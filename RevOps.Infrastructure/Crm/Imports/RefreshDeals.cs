using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Analytics.Snapshots;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>What a deal or lead says of its history follows from it: last activity, since when in its stage, how often put off.</summary>
internal static class RefreshDeals
{
    public static async Task RunAsync(RevOpsDb db, string source, ImportKind kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var deals = db.Deals.Where(x => x.Source == source);
        if (kind is ImportKind.Activities or ImportKind.Deals or ImportKind.Leads)
        {
            var past = db.Activities.Where(x => x.Done && x.At <= now);
            await deals.Where(x => past.Any(a => a.DealId == x.Id && (x.LastActivityAt == null || a.At > x.LastActivityAt))).ExecuteUpdateAsync(
                x => x.SetProperty(d => d.LastActivityAt, d => past.Where(a => a.DealId == d.Id).Max(a => (DateTimeOffset?)a.At)), cancellationToken);
            await db.Leads.Where(x => x.Source == source && past.Any(a => a.LeadId == x.Id && (x.LastActivityAt == null || a.At > x.LastActivityAt))).ExecuteUpdateAsync(
                x => x.SetProperty(d => d.LastActivityAt, d => past.Where(a => a.LeadId == d.Id).Max(a => (DateTimeOffset?)a.At)), cancellationToken);
        }

        if (kind is ImportKind.StageHistory)
        {
            await deals.Where(x => x.State == DealState.Open && db.DealStageChanges.Any(c => c.DealId == x.Id && c.ToStageId == x.StageId)).ExecuteUpdateAsync(
                x => x.SetProperty(d => d.StageSince, d => db.DealStageChanges.Where(c => c.DealId == d.Id && c.ToStageId == d.StageId).Max(c => c.At)), cancellationToken);
        }

        if (kind is ImportKind.CloseDates or ImportKind.Deals)
        {
            await deals.Where(x => x.Slips != db.DealCloseDateChanges.Count(c => c.DealId == x.Id && c.To > c.From)).ExecuteUpdateAsync(
                x => x.SetProperty(d => d.Slips, d => db.DealCloseDateChanges.Count(c => c.DealId == d.Id && c.To > c.From)), cancellationToken);
        }

        if (kind is ImportKind.Deals)
        {
            await SpanScopes.FollowAsync(db, deals, cancellationToken);
        }
    }

    /// <summary>Deals that an undo put back into a stage are in it since they came there, not since the undo.</summary>
    public static Task PutBackAsync(RevOpsDb db, string source, DateTimeOffset undone, CancellationToken cancellationToken) =>
        db.Deals.Where(x => x.Source == source && x.StageSince >= undone).ExecuteUpdateAsync(
            x => x.SetProperty(
                d => d.StageSince,
                d => db.DealStageChanges.Where(c => c.DealId == d.Id && c.ToStageId == d.StageId).Max(c => (DateTimeOffset?)c.At) ?? d.ClosedAt ?? d.CreatedAt),
            cancellationToken);
}
