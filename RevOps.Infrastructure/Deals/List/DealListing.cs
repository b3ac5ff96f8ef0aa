using RevOps.Domain.Analytics.Learning.Deals;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.List;
using RevOps.Infrastructure.Deals.Assessment;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.List;

/// <summary>The list's query: what the filter leaves, and the rows with the names they show.</summary>
internal static class DealListing
{
    public static IQueryable<Deal> Matching(this IQueryable<Deal> deals, RevOpsDb db, DealFilter filter, DealWorth worth, DateTimeOffset now)
    {
        deals = filter.Team is { } team ? deals.Where(x => x.TeamId == team) : deals;
        deals = filter.Owner is { } owner ? deals.Where(x => x.OwnerId == owner) : deals;
        deals = filter.Account is { } account ? deals.Where(x => x.AccountId == account) : deals;
        deals = filter.Stage is { } stage ? deals.Where(x => x.StageId == stage) : deals;
        deals = filter.State is { } state ? deals.Where(x => x.State == state) : deals;
        deals = filter.ClosesFrom is { } from ? deals.Where(x => x.ClosesOn >= from) : deals;
        deals = filter.ClosesTo is { } to ? deals.Where(x => x.ClosesOn <= to) : deals;
        deals = filter.AmountFrom is { } low ? deals.Where(worth.AtLeast(low)) : deals;
        deals = filter.AmountTo is { } high ? deals.Where(worth.AtMost(high)) : deals;
        if (filter.AtRisk)
        {
            var risky = db.DealAssessments.Where(x => x.Health < HealthBands.AtRiskBelow).Select(x => x.DealId);
            deals = deals.Where(x => risky.Contains(x.Id));
        }

        deals = filter.Stale ? deals.Silent(db, now.AddDays(-DealFilter.StaleDays), now) : deals;
        deals = filter.StepsFor is { } person ? deals.WithStepsFor(db, person) : deals;
        return filter.Text is { } text ? deals.Named(db, text) : deals;
    }

    public static IQueryable<NamedDeal> WithNames(this IQueryable<Deal> deals, RevOpsDb db) =>
        from deal in deals
        join stage in db.DealStages on deal.StageId equals stage.Id
        join account in db.Accounts on deal.AccountId equals account.Id into accounts
        from account in accounts.DefaultIfEmpty()
        join user in db.Users on deal.OwnerId equals (Domain.Governance.UserId?)user.Id into users
        from user in users.DefaultIfEmpty()
        join judged in db.DealAssessments on deal.Id equals judged.DealId into judgements
        from judged in judgements.DefaultIfEmpty()
        join chance in db.DealChances on deal.Id equals chance.DealId into chances
        from chance in chances.DefaultIfEmpty()
        select new NamedDeal { Deal = deal, Stage = stage, AccountName = account!.Name, UserName = user!.Name, Judged = judged, Chance = chance };

    /// <summary>Rows in the order of the deals. An owner who is no user is named as the source names them.</summary>
    public static IQueryable<DealListItem> ToItems(this IQueryable<NamedDeal> deals, RevOpsDb db) =>
        deals.Select(x => new DealListItem
        {
            Id = x.Deal.Id,
            Name = x.Deal.Name,
            AccountId = x.Deal.AccountId,
            AccountName = x.AccountName,
            OwnerId = x.Deal.OwnerId,
            OwnerName = x.UserName
                ?? db.OwnerNames.Where(o => o.Source == x.Deal.Source && o.ExternalId == x.Deal.OwnerKey).Select(o => o.Name).FirstOrDefault()
                ?? x.Deal.OwnerKey,
            Amount = x.Deal.Amount,
            Currency = x.Deal.Currency,
            StageId = x.Deal.StageId,
            Stage = x.Stage.Name,
            State = x.Deal.State,
            StageSince = x.Deal.StageSince,
            ClosesOn = x.Deal.ClosesOn,
            Slips = x.Deal.Slips,
            LastActivityAt = x.Deal.LastActivityAt,
            Forecast = x.Deal.Forecast,
            Health = x.Judged!.Health,
            Confidence = x.Judged!.Confidence,
            TopRisk = x.Judged!.TopRisk,
            Chance = x.Deal.State == DealState.Open ? x.Chance!.Probability : null,
            ChanceIsLearnt = x.Chance != null && x.Chance.IsLearnt,
            ChanceReason = x.Chance!.Reason,
            NextStep = x.Deal.NextStep,
            Version = x.Deal.Version,
        });

    // What the rule of the same name looks at: a deal of which nothing is known is not stale but unknown.
    private static IQueryable<Deal> Silent(this IQueryable<Deal> deals, RevOpsDb db, DateTimeOffset since, DateTimeOffset now)
    {
        var calls = db.Calls.Where(x => x.DealId != null && x.StartedAt <= now);
        var notes = db.AttachedNotes.Where(x => x.DealId != null && x.At <= now);
        var deeds = db.Activities.Where(x => x.DealId != null && x.Done && x.Kind != ActivityKind.Task && x.At <= now);
        return deals
            .Where(x => x.LastActivityAt == null || x.LastActivityAt <= since)
            .Where(x => !calls.Any(c => c.DealId == x.Id && c.StartedAt > since))
            .Where(x => !notes.Any(n => n.DealId == x.Id && n.At > since))
            .Where(x => !deeds.Any(a => a.DealId == x.Id && a.At > since))
            .Where(x => x.LastActivityAt != null || calls.Any(c => c.DealId == x.Id) || notes.Any(n => n.DealId == x.Id) || deeds.Any(a => a.DealId == x.Id));
    }

    private static IQueryable<Deal> WithStepsFor(this IQueryable<Deal> deals, RevOpsDb db, Domain.Governance.UserId person)
    {
        var holding = db.ActionPlans.Where(x => x.UndoneAt == null);
        var steps = holding.Where(x => x.OwnerId == person
            && !holding.Any(later => later.DealId == x.DealId && later.Key == x.Key && later.Number > x.Number)
            && !db.ActionDecisions.Any(done => done.DealId == x.DealId && done.Key == x.Key && done.UndoneAt == null));
        return deals.Where(x => steps.Any(s => s.DealId == x.Id));
    }

    private static IQueryable<Deal> Named(this IQueryable<Deal> deals, RevOpsDb db, string typed)
    {
#pragma warning disable CA1304, CA1311, CA1862 // Translated to SQL, where no culture is to be had
        var text = typed.ToLowerInvariant();
        var accounts = db.Accounts.Where(a => a.Name.ToLower().Contains(text)).Select(a => (Domain.Accounts.AccountId?)a.Id);
        return deals.Where(x => x.Name.ToLower().Contains(text) || accounts.Contains(x.AccountId));
#pragma warning restore CA1304, CA1311, CA1862
    }
}

/// <summary>A deal with what it may be ordered by.</summary>
internal sealed class NamedDeal
{
    public required Deal Deal { get; init; }

    public required DealStage Stage { get; init; }

    public string? AccountName { get; init; }

    public string? UserName { get; init; }

    public DealAssessmentRecord? Judged { get; init; }

    public DealChance? Chance { get; init; }
}
