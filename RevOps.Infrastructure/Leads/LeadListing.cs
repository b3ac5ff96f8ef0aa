using System.Linq.Expressions;
using RevOps.Domain.Analytics.Learning.Leads;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Listing;
using RevOps.Domain.Leads.Scores;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Leads;

/// <summary>A lead with its score, by which it may be ordered.</summary>
internal sealed class ScoredLead
{
    public required Lead Lead { get; init; }

    public LeadScore? Score { get; init; }

    public LeadChance? Chance { get; init; }
}

/// <summary>The list's query: what the filter leaves, in which order, as rows.</summary>
internal static class LeadListing
{
    // ToLower is the database's own here; the culture of this process plays no part.
#pragma warning disable CA1304, CA1311, CA1862
    public static IQueryable<ScoredLead> Matching(this IQueryable<Lead> leads, RevOpsDb db, LeadFilter filter)
    {
        leads = filter.State is { } state ? leads.Where(x => x.State == state) : leads;
        leads = filter.Status is { } status ? leads.Where(x => x.Status == status) : leads;
        leads = filter.Source is { } source ? leads.Where(x => x.LeadSource == source) : leads;
        leads = filter.Owner is { } owner ? leads.Where(x => x.OwnerId == owner) : leads;
        if (filter.Text?.ToLowerInvariant() is { Length: > 0 } text)
        {
            leads = leads.Where(x => x.Name.ToLower().Contains(text)
                || (x.Company != null && x.Company.ToLower().Contains(text))
                || (x.Email != null && x.Email.Contains(text)));
        }

        var scored = from lead in leads
                     join score in db.LeadScores on lead.Id equals score.LeadId into scores
                     from score in scores.DefaultIfEmpty()
                     join chance in db.LeadChances on lead.Id equals chance.LeadId into chances
                     from chance in chances.DefaultIfEmpty()
                     select new ScoredLead { Lead = lead, Score = score, Chance = chance };
        scored = filter.Band is { } band ? scored.Where(x => x.Score!.Band == band) : scored;
        return filter.Unscored ? scored.Where(x => x.Score == null || x.Score.Score == null) : scored;
    }
#pragma warning restore CA1304, CA1311, CA1862

    /// <summary>Unknown values come last in both directions.</summary>
    public static IOrderedQueryable<ScoredLead> InOrder(this IQueryable<ScoredLead> leads, LeadFilter filter) => filter.Sort switch
    {
        LeadSort.Name => leads.By(x => false, x => x.Lead.Name, filter.Descending),
        LeadSort.Company => leads.By(x => x.Lead.Company == null, x => x.Lead.Company, filter.Descending),
        LeadSort.Status => leads.By(x => x.Lead.Status == null, x => x.Lead.Status, filter.Descending),
        LeadSort.Source => leads.By(x => x.Lead.LeadSource == null, x => x.Lead.LeadSource, filter.Descending),
        LeadSort.Score => leads.By(x => x.Score!.Score == null, x => x.Score!.Score, filter.Descending),
        LeadSort.Chance => leads.By(x => x.Chance == null, x => x.Chance!.Probability, filter.Descending),
        LeadSort.Activity => leads.By(x => x.Lead.LastActivityAt == null, x => x.Lead.LastActivityAt, filter.Descending),
        _ => leads.By(x => false, x => x.Lead.CreatedAt, filter.Descending),
    };

    public static IQueryable<LeadListItem> ToItems(this IQueryable<ScoredLead> leads, RevOpsDb db) => leads.Select(x => new LeadListItem
    {
        Id = x.Lead.Id,
        Name = x.Lead.Name,
        Title = x.Lead.Title,
        Company = x.Lead.Company,
        Email = x.Lead.Email,
        State = x.Lead.State,
        Status = x.Lead.Status,
        Source = x.Lead.LeadSource,
        Score = x.Score!.Score,
        Band = x.Score == null ? null : x.Score.Band,
        ProfileVersion = x.Score == null ? null : x.Score.ProfileVersion,
        Chance = x.Lead.State == LeadState.Open ? x.Chance!.Probability : null,
        ChanceIsLearnt = x.Chance != null && x.Chance.IsLearnt,
        ChanceReason = x.Chance!.Reason,
        OwnerId = x.Lead.OwnerId,
        OwnerName = db.Users.Where(u => u.Id == x.Lead.OwnerId).Select(u => u.Name).FirstOrDefault()
            ?? db.OwnerNames.Where(o => o.Source == x.Lead.Source && o.ExternalId == x.Lead.OwnerKey).Select(o => o.Name).FirstOrDefault()
            ?? x.Lead.OwnerKey,
        CreatedAt = x.Lead.CreatedAt,
        LastActivityAt = x.Lead.LastActivityAt,
    });

    private static IOrderedQueryable<ScoredLead> By<TKey>(
        this IQueryable<ScoredLead> leads, Expression<Func<ScoredLead, bool>> unknown, Expression<Func<ScoredLead, TKey>> key, bool down)
    {
        // A constant is no order: it would only keep an index from being used
        if (unknown.Body is ConstantExpression)
        {
            return down ? leads.OrderByDescending(key).ThenByDescending(x => x.Lead.Id) : leads.OrderBy(key).ThenBy(x => x.Lead.Id);
        }

        var first = leads.OrderBy(unknown);
        return (down ? first.ThenByDescending(key) : first.ThenBy(key)).ThenByDescending(x => x.Lead.CreatedAt).ThenBy(x => x.Lead.Id);
    }
}
