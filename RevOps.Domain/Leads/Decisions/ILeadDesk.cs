using RevOps.Domain.Governance;

namespace RevOps.Domain.Leads.Decisions;

/// <summary>Changes of a single lead. Every change is written with its line of the audit log.</summary>
public interface ILeadDesk
{
    /// <summary>A lead, whoever asks; null where there is none.</summary>
    Task<Lead?> FindAsync(LeadId id, CancellationToken cancellationToken);

    /// <summary>Stores where a lead stands and what was decided.</summary>
    /// <param name="lead">As it is from now on.</param>
    /// <param name="was">The state it was read in.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="audit">Its line of the log.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>False where it was in another state by then: nothing is stored.</returns>
    Task<bool> DecideAsync(Lead lead, LeadState was, LeadDecision decision, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Keeps a wording; null brings the engine's draft back.</summary>
    Task KeepTextAsync(LeadId id, OutreachText? text, CancellationToken cancellationToken);
}
