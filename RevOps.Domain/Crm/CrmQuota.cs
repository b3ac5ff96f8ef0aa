namespace RevOps.Domain.Crm;

/// <summary>What somebody is to sell in some days.</summary>
/// <param name="Id">The CRM's id.</param>
/// <param name="OwnerId">Id of the CRM user; null where it is nobody's own, such as a team's.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Amount">How much; null where it is no quota of revenue, or no more.</param>
/// <param name="Currency">ISO 4217; null: the organisation's.</param>
public sealed record CrmQuota(string Id, string? OwnerId, DateOnly From, DateOnly To, decimal? Amount, string? Currency);
