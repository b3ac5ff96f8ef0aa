using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Assessment;

/// <summary>
/// Says which deal a call is about where nobody did: the account's only open deal. With two open ones it stays open which, and is not guessed.
/// </summary>
internal static class CallLinks
{
    // Talks begin before somebody makes a deal of them.
    private static readonly TimeSpan Before = TimeSpan.FromDays(30);

    /// <summary>Links new calls, in their transaction.</summary>
    public static async Task LinkCallsAsync(this RevOpsDb db, IEnumerable<Call> calls, CancellationToken cancellationToken)
    {
        foreach (var call in calls.Where(x => x is { DealId: null, AccountId: not null }))
        {
            var open = await db.Deals.Where(x => x.AccountId == call.AccountId && x.State == DealState.Open).OrderBy(x => x.Id).Select(x => x.Id).Take(2).ToListAsync(cancellationToken);
            if (open is [var only])
            {
                call.IsAbout(only);
            }
        }
    }

    /// <summary>Links calls that were there before their deal was.</summary>
    public static async Task LinkCallsAsync(this RevOpsDb db, IReadOnlyList<DealId> deals, CancellationToken cancellationToken)
    {
        var alone = await db.Deals
            .Where(x => deals.Contains(x.Id) && x.AccountId != null && x.State == DealState.Open
                && db.Deals.Count(o => o.AccountId == x.AccountId && o.State == DealState.Open) == 1)
            .Select(x => new { x.Id, x.AccountId, x.CreatedAt }).ToListAsync(cancellationToken);
        foreach (var deal in alone)
        {
            var since = deal.CreatedAt - Before;
            await db.Calls.Where(x => x.AccountId == deal.AccountId && x.DealId == null && x.DealSaidBy != DealSaidBy.Person && x.StartedAt >= since)
                .ExecuteUpdateAsync(x => x.SetProperty(c => c.DealId, deal.Id), cancellationToken);
        }
    }
}
