using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Analytics.Snapshots;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Snapshots;

/// <summary>The part of a day's snapshot that the learnt model says.</summary>
internal static class LearntSums
{
    /// <summary>Adds the sums of the day's quarter.</summary>
    /// <returns>The model's number; null where no open deal has a learnt chance yet.</returns>
    public static async Task<int?> AddAsync(RevOpsDb db, FiscalPeriod quarter, DateOnly day, CancellationToken cancellationToken)
    {
        var model = await db.DealChances.Where(x => x.IsLearnt)
            .Join(db.ModelVersions.Where(x => x.Target == ModelTarget.DealWin), x => x.ModelId, x => x.Id, (_, version) => (int?)version.Number)
            .MaxAsync(cancellationToken);
        if (model is null)
        {
            return null;
        }

        var sums = await (
                from deal in db.Deals.AsNoTracking()
                where deal.State == DealState.Open && deal.ClosesOn >= quarter.From && deal.ClosesOn <= quarter.To && deal.Amount != null && deal.Currency != null
                join stage in db.DealStages on deal.StageId equals stage.Id
                join found in db.DealChances.Where(x => x.IsLearnt) on deal.Id equals found.DealId into chances
                from chance in chances.DefaultIfEmpty()
                select new
                {
                    deal.OwnerId,
                    deal.TeamId,
                    deal.Currency,
                    Amount = (double)deal.Amount!.Value,
                    IsReckoned = chance != null,
                    Chance = chance != null ? chance.Probability : (deal.Probability ?? stage.Probability) / 100.0,
                })
            .GroupBy(x => new { x.OwnerId, x.TeamId, x.Currency })
            .Select(g => new { g.Key, Amount = g.Sum(x => x.Amount * x.Chance), Deals = g.Count(), Reckoned = g.Count(x => x.IsReckoned) })
            .ToListAsync(cancellationToken);
        db.AddRange(sums.Select(x => new LearntSum(day, x.Key.OwnerId, x.Key.TeamId, x.Key.Currency!, Math.Round((decimal)x.Amount, 2), x.Deals, x.Reckoned)));
        return model;
    }
}
