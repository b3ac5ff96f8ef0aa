using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics;

/// <summary>The organisation's settings and rates. Nobody keeps them: whoever counts asks anew, so that a change holds at once on every node.</summary>
public interface IOrganisation
{
    /// <summary>The settings in force; the defaults where nobody set any.</summary>
    Task<OrganisationSettings> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Puts others in force, with their line in the audit log; false where those in force are not <paramref name="basedOn"/> any more.</summary>
    Task<bool> ChangeAsync(OrganisationSettings settings, OrganisationSettings basedOn, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>All rates that are known.</summary>
    Task<ExchangeRates> RatesAsync(CancellationToken cancellationToken);
}
