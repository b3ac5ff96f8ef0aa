using RevOps.Domain.Analytics;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics;

/// <summary>Which quotas count.</summary>
internal static class CountingQuotas
{
    /// <summary>
    /// All that files and people gave. One that a connected CRM says counts for a user here of whom nobody else says anything for any of its days: what
    /// was given here on purpose wins, and no day counts twice. A CRM's is told by having a source and no import.
    /// </summary>
    public static IQueryable<Quota> Counting(this IQueryable<Quota> quotas, RevOpsDb db) => quotas.Where(x =>
        x.Source == null || x.ImportId != null
        || (x.OwnerId != null && !db.Quotas.Any(o => (o.Source == null || o.ImportId != null) && o.OwnerId == x.OwnerId && o.From <= x.To && o.To >= x.From)));
}
