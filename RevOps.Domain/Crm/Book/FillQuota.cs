using RevOps.Domain.Analytics;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm.Book;

/// <summary>What a CRM says of a quota, in ours.</summary>
public static class FillQuota
{
    /// <summary>True where it is a person's quota of revenue, for days that make a period.</summary>
    public static bool IsQuota(CrmQuota said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said is { OwnerId: not null } && BookText.Amount(said.Amount) > 0 && said.To >= said.From;
    }

    /// <summary>Fills a quota.</summary>
    /// <param name="quota">Ours.</param>
    /// <param name="said">The CRM's.</param>
    /// <param name="currency">That of the organisation.</param>
    /// <param name="owner">Who is to sell it; null where they are no user here yet.</param>
    public static void With(this Quota quota, CrmQuota said, string currency, (UserId Id, TeamId? Team)? owner)
    {
        ArgumentNullException.ThrowIfNull(quota);
        ArgumentNullException.ThrowIfNull(said);
        (quota.From, quota.To) = (said.From, said.To);
        (quota.Amount, quota.Currency) = (BookText.Amount(said.Amount) ?? 0, BookText.Currency(said.Currency) ?? currency);
        quota.OwnerKey = BookText.Fit(said.OwnerId, 200);
        (quota.OwnerId, quota.TeamId) = (owner?.Id, owner?.Team);
    }
}
