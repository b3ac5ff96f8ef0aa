using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Deals.Assessment;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>
/// Ties the calls of a connection to its deals, as the CRM associates them. The CRM's word is kept by the CRM's ids, so it does not matter which of
/// the two is read first; a call is tied where both are known, and again whenever that word changes.
/// </summary>
internal sealed class CallDeals(RevOpsDb db, ConnectionId connection)
{
    private readonly string _source = connection.ToString();

    /// <summary>A call was read: it is associated with these deals and no other. Stored with the caller's changes.</summary>
    public async Task SayAsync(string callKey, IReadOnlyCollection<string> dealKeys, CancellationToken cancellationToken)
    {
        var there = await db.CallDealLinks.Where(x => x.ConnectionId == connection && x.CallKey == callKey).ToListAsync(cancellationToken);
        db.CallDealLinks.RemoveRange(there.Where(x => !dealKeys.Contains(x.DealKey)));
        db.CallDealLinks.AddRange(dealKeys.Where(Fits).Distinct().Except(there.Select(x => x.DealKey)).Select(x => new CallDealLink(connection, callKey, x)));
    }

    /// <summary>The deal that a call of these associations is about; null: it stays open.</summary>
    public async Task<DealId?> ChooseAsync(IReadOnlyCollection<string> dealKeys, DealId? now, CancellationToken cancellationToken)
    {
        var known = await db.Deals.Where(x => x.Source == _source && dealKeys.Contains(x.ExternalId!)).Select(x => new { x.Id, x.State }).ToListAsync(cancellationToken);
        return CallDealChoice.Of([.. known.Select(x => (x.Id, x.State))], now);
    }

    /// <summary>Deals were read, with their calls where the CRM said them, and are stored: ties what is known of them by now.</summary>
    public async Task TakeAsync(IReadOnlyList<CrmDeal> deals, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var keys = deals.Select(x => x.Id).ToList();
        var links = await db.CallDealLinks.Where(x => x.ConnectionId == connection && keys.Contains(x.DealKey)).ToListAsync(cancellationToken);
        var calls = links.Select(x => x.CallKey).ToHashSet();
        foreach (var deal in deals.Where(x => x.CallIds is not null))
        {
            var there = links.Where(x => x.DealKey == deal.Id).ToList();
            db.CallDealLinks.RemoveRange(there.Where(x => !deal.CallIds!.Contains(x.CallKey)));
            var added = deal.CallIds!.Where(Fits).Distinct().Except(there.Select(x => x.CallKey)).ToList();
            db.CallDealLinks.AddRange(added.Select(x => new CallDealLink(connection, x, deal.Id)));
            calls.UnionWith(added);
        }

        await db.SaveChangesAsync(cancellationToken);
        await TieAsync(calls, now, cancellationToken);
    }

    /// <summary>Ties calls to their deals, where no person says otherwise.</summary>
    public async Task TieAsync(IReadOnlyCollection<string> callKeys, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var calls = await (from review in db.Reviews
                           join call in db.Calls on review.CallId equals (CallId?)call.Id
                           where review.ConnectionId == connection && callKeys.Contains(review.ExternalCallId) && call.DealSaidBy != DealSaidBy.Person
                           select new { call.Id, call.DealId, call.DealSaidBy, review.ExternalCallId }).ToListAsync(cancellationToken);
        var named = calls.ConvertAll(x => x.ExternalCallId);
        var known = (await (from link in db.CallDealLinks
                            join deal in db.Deals on link.DealKey equals deal.ExternalId
                            where link.ConnectionId == connection && named.Contains(link.CallKey) && deal.Source == _source
                            select new { link.CallKey, deal.Id, deal.State }).ToListAsync(cancellationToken)).ToLookup(x => x.CallKey, x => (x.Id, x.State));
        foreach (var call in calls)
        {
            var said = call.DealSaidBy == DealSaidBy.Crm ? call.DealId : null;
            var to = CallDealChoice.Of([.. known[call.ExternalCallId]], said);
            if (to != call.DealId && (to is not null || said is not null))
            {
                await SetAsync(call.Id, call.DealId, to, now, cancellationToken);
            }
        }
    }

    private static bool Fits(string key) => key.Length <= SourcedConfiguration.KeyLength;

    // The person's word stands in the condition: whoever links it by hand this moment is not overruled
    private async Task SetAsync(CallId call, DealId? from, DealId? to, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var said = to is null ? DealSaidBy.Nobody : DealSaidBy.Crm;
        var set = await db.Calls.Where(x => x.Id == call && x.DealId == from && x.DealSaidBy != DealSaidBy.Person).ExecuteUpdateAsync(
            x => x.SetProperty(c => c.DealId, to).SetProperty(c => c.DealSaidBy, said), cancellationToken);
        if (set > 0)
        {
            await db.TouchAsync([.. new[] { from, to }.OfType<DealId>()], now, cancellationToken);
        }
    }
}
