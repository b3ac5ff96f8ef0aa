namespace RevOps.Domain.Analytics;

/// <summary>The organisation's settings and rates.</summary>
public interface IOrganisation
{
    /// <summary>The settings in force; the defaults where nobody set any.</summary>
    Task<OrganisationSettings> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Puts others in force.</summary>
    Task SaveAsync(OrganisationSettings settings, CancellationToken cancellationToken);

    /// <summary>All rates that are known.</summary>
    Task<ExchangeRates> RatesAsync(CancellationToken cancellationToken);
}
