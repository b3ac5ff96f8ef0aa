using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.List;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.List;

/// <summary>Adds to some deals what their last moves came to in the CRMs that keep them.</summary>
internal static class DealWritings
{
    /// <summary>States that are told where the deal is shown: in all others the CRM and the deal say the same.</summary>
    public static readonly CrmWriteState[] Told = [CrmWriteState.Pending, CrmWriteState.Sending, CrmWriteState.Undoing, CrmWriteState.Conflict, CrmWriteState.Refused];

    public static async Task<IReadOnlyList<DealListItem>> WithWritingsAsync(
        this IReadOnlyList<DealListItem> items, RevOpsDb db, CancellationToken cancellationToken)
    {
        var ids = items.Select(x => (DealId?)x.Id).ToList();
        var newest = await (from write in db.CrmWrites.AsNoTracking()
                            join connection in db.Connections on write.ConnectionId equals connection.Id
                            where ids.Contains(write.DealId) && Told.Contains(write.State)
                                && write.DealPart == CrmDealPart.Stage
                                && !db.CrmWrites.Any(o => o.DealId == write.DealId && o.DealPart == CrmDealPart.Stage && o.Revision > write.Revision)
                            select new
                            {
                                write,
                                connection.Name,
                                Stage = db.CrmStages.Where(s => s.ConnectionId == write.ConnectionId && s.ExternalId == write.Value).Select(s => s.Name).FirstOrDefault(),
                                Theirs = db.CrmStages.Where(s => s.ConnectionId == write.ConnectionId && s.ExternalId == write.TheirValue).Select(s => s.Name).FirstOrDefault(),
                            }).ToListAsync(cancellationToken);
        if (newest.Count == 0)
        {
            return items;
        }

        var byDeal = newest.ToDictionary(
            x => x.write.DealId!.Value,
            x => new DealWriting(x.write.Id, x.write.IsOpen, x.Name, x.Stage ?? x.write.Value ?? "", Reason(x.write, x.Theirs)));
        return [.. items.Select(x => byDeal.TryGetValue(x.Id, out var writing) ? x with { Writing = writing } : x)];
    }

    private static string? Reason(CrmWrite write, string? theirs) => write.State switch
    {
        CrmWriteState.Conflict => $"somebody had moved it to {theirs ?? write.TheirValue ?? "no stage"} there",
        CrmWriteState.Refused => write.Problem,
        _ => null,
    };
}
