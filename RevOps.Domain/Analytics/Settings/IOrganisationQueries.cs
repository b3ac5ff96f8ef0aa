using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Settings;

/// <summary>What the settings have an effect on, for admins.</summary>
public interface IOrganisationQueries
{
    /// <summary>Rates and quotas; empty for others than admins.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="year">The fiscal year whose quotas are read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<OrganisationOverview> ReadAsync(Viewer viewer, FiscalPeriod year, CancellationToken cancellationToken);
}

/// <summary>Rates and quotas.</summary>
/// <param name="Rates">The last rate of each currency, by currency.</param>
/// <param name="Quotas">Quotas of the year, the organisation's first, then teams', then reps'.</param>
/// <param name="Currencies">Currencies that deals and contracts have.</param>
public sealed record OrganisationOverview(IReadOnlyList<RateLine> Rates, IReadOnlyList<QuotaLine> Quotas, IReadOnlyList<string> Currencies)
{
    /// <summary>Rows of quotas that are shown at most.</summary>
    public const int MostQuotas = 200;
}

/// <summary>What is known of a currency.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Rate">Its last rate.</param>
/// <param name="Day">Of that day.</param>
/// <param name="Since">The first day that has a rate: money from before is not summed.</param>
/// <param name="Days">Days that have one.</param>
public sealed record RateLine(string Currency, decimal Rate, DateOnly Day, DateOnly Since, int Days);

/// <summary>A quota.</summary>
/// <param name="Of">The rep, the team, or the organisation.</param>
/// <param name="Level">Whose it is.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Amount">How much.</param>
public sealed record QuotaLine(string Of, QuotaLevel Level, DateOnly From, DateOnly To, Money Amount)
{
    /// <summary>Name of the connected CRM that says it; null where a file does.</summary>
    public string? Crm { get; init; }
}
