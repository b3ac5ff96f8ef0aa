using RevOps.Domain.Deals;

namespace RevOps.Domain.Crm.Book;

/// <summary>
/// Which deal a CRM's call is about, of those that the CRM associates it with: the only one, else the only open one. Between two open ones nobody
/// guesses, and a call that is about one of them already stays there, so that it does not wander when a deal is won.
/// </summary>
public static class CallDealChoice
{
    /// <summary>The deal; null where there is none, or several that fit equally well.</summary>
    /// <param name="known">The associated deals that are known here.</param>
    /// <param name="now">The deal that it is about now, by the CRM's word; null where it is about none.</param>
    public static DealId? Of(IReadOnlyCollection<(DealId Id, DealState State)> known, DealId? now)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (known.Count == 1)
        {
            return known.First().Id;
        }

        if (now is { } stays && known.Any(x => x.Id == stays))
        {
            return stays;
        }

        var open = known.Where(x => x.State == DealState.Open).Take(2).ToList();
        return open is [var only] ? only.Id : null;
    }
}
