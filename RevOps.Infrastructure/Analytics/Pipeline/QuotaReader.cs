using Microsoft.EntityFrameworkCore;
using RevOps.Domain;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Pipeline;

/// <summary>What is to be sold in some days: the quotas of the highest level that has any for the scope, so that none counts twice.</summary>
internal sealed class QuotaReader(RevOpsDb db, Viewer viewer, ExchangeRates rates)
{
    public async Task<QuotaSum?> ReadAsync(AnalyticsFilter filter, CancellationToken cancellationToken)
    {
        var quotas = db.Quotas.AsNoTracking().Counting(db).VisibleTo(viewer).Where(x => x.From <= filter.To && x.To >= filter.From);
        quotas = filter.Owner is { } owner ? quotas.Where(x => x.OwnerId == owner) : quotas;
        quotas = filter.Team is { } team ? quotas.Where(x => x.TeamId == team) : quotas;
        var found = await quotas.ToListAsync(cancellationToken);
        var level = found.Select(LevelOf).DefaultIfEmpty().Max();
        var taken = found.Where(x => LevelOf(x) == level).ToList();
        if (taken.Count == 0)
        {
            return null;
        }

        var parts = taken.ConvertAll(x => (Quota: x, Share: ShareOf(x, filter)));
        var sum = parts.Sum(x => (rates.Convert(x.Quota.Amount, x.Quota.Currency, x.Quota.From) ?? 0) * x.Share);
        return new QuotaSum(new Money(sum, rates.Currency), parts.Exists(x => x.Share < 1), level);
    }

    private static QuotaLevel LevelOf(Quota quota) => quota switch
    {
        { OwnerId: not null } => QuotaLevel.Reps,
        { OwnerKey: not null } => QuotaLevel.Reps,
        { TeamId: not null } => QuotaLevel.Teams,
        { TeamKey: not null } => QuotaLevel.Teams,
        _ => QuotaLevel.Organisation,
    };

    private static decimal ShareOf(Quota quota, AnalyticsFilter filter)
    {
        var from = quota.From > filter.From ? quota.From : filter.From;
        var to = quota.To < filter.To ? quota.To : filter.To;
        return Days(from, to) / Days(quota.From, quota.To);
    }

    private static decimal Days(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber + 1;
}
