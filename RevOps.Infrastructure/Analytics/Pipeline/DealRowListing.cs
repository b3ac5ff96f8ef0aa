using Microsoft.EntityFrameworkCore;
using RevOps.Domain;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Pipeline;

/// <summary>A deal with its stage.</summary>
internal sealed class StagedDeal
{
    public required Deal Deal { get; init; }

    public required DealStage Stage { get; init; }

    /// <summary>The learnt probability; null without a model.</summary>
    public double? Learnt { get; init; }
}

/// <summary>Deals as the rows of a figure.</summary>
internal static class DealRowListing
{
    public static IQueryable<StagedDeal> Named(this IQueryable<Deal> deals, RevOpsDb db) =>
        from deal in deals
        join stage in db.DealStages on deal.StageId equals stage.Id
        join chance in db.DealChances on deal.Id equals chance.DealId into chances
        from chance in chances.DefaultIfEmpty()
        select new StagedDeal { Deal = deal, Stage = stage, Learnt = chance != null && chance.IsLearnt ? chance.Probability : null };

    /// <summary>Reads rows with the names they show. An owner who is no user is named as the source names them.</summary>
    public static async Task<List<TopDeal>> ReadAsync(this IQueryable<StagedDeal> deals, RevOpsDb db, CancellationToken cancellationToken)
    {
        var rows = await deals.Select(x => new
        {
            x.Deal.Id,
            x.Deal.Name,
            x.Deal.AccountId,
            Account = db.Accounts.Where(a => a.Id == x.Deal.AccountId).Select(a => a.Name).FirstOrDefault(),
            x.Deal.OwnerId,
            Owner = db.Users.Where(u => u.Id == x.Deal.OwnerId).Select(u => u.Name).FirstOrDefault()
                ?? db.OwnerNames.Where(o => o.Source == x.Deal.Source && o.ExternalId == x.Deal.OwnerKey).Select(o => o.Name).FirstOrDefault()
                ?? x.Deal.OwnerKey,
            Stage = x.Stage.Name,
            x.Deal.State,
            Probability = x.Deal.Probability ?? x.Stage.Probability,
            x.Learnt,
            x.Deal.Amount,
            x.Deal.Currency,
            x.Deal.ClosesOn,
            x.Deal.CreatedAt,
        }).ToListAsync(cancellationToken);
        return rows.ConvertAll(x => new TopDeal
        {
            Id = x.Id,
            Name = x.Name,
            AccountId = x.AccountId,
            Account = x.Account,
            OwnerId = x.OwnerId,
            Owner = x.Owner,
            Stage = x.Stage,
            State = x.State,
            Probability = x.Probability,
            Learnt = x.Learnt,
            Value = Money.Of(x.Amount, x.Currency),
            ClosesOn = x.ClosesOn,
            CreatedAt = x.CreatedAt,
        });
    }

    /// <summary>The row with its amount converted: an open deal by today's rate, a closed one by its day's.</summary>
    public static TopDeal In(this TopDeal deal, ExchangeRates rates, DateOnly today) =>
        deal with { Converted = deal.Value is { } value ? rates.Convert(value, RateDay(deal, today)) : null };

    private static DateOnly RateDay(TopDeal deal, DateOnly today) => deal.State == DealState.Open ? today : deal.ClosesOn ?? today;
}
