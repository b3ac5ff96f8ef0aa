using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Assessment;

/// <summary>Keeps assessments and what persons decided.</summary>
public interface IDealAssessments
{
    /// <summary>What an assessment looks at; null where there is no such deal.</summary>
    Task<DealMaterial?> MaterialAsync(DealId deal, CancellationToken cancellationToken);

    /// <summary>Keeps an assessment in the place of the one before. One of an older version of the deal than the one kept is left out.</summary>
    /// <param name="assessment">What was found.</param>
    /// <param name="dealVersion">The deal's version it was made of.</param>
    /// <param name="readAt">When its material was read: what changed since makes it due again.</param>
    /// <param name="next">When it is to be made anew; null: when something changes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task SaveAsync(DealAssessment assessment, int dealVersion, DateTimeOffset readAt, DateTimeOffset? next, CancellationToken cancellationToken);

    /// <summary>Deals whose assessment is due, taken by this node for a while: no other takes them.</summary>
    Task<IReadOnlyList<DealId>> TakeDueAsync(int most, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Says that something of a deal changed that an assessment looks at.</summary>
    Task TouchAsync(DealId deal, CancellationToken cancellationToken);

    /// <summary>The deal, for a decision; null where there is none.</summary>
    Task<Deal?> FindDealAsync(DealId deal, CancellationToken cancellationToken);

    /// <summary>The letter's newest decision that holds or not; null where there was none.</summary>
    Task<LetterDecision?> LastAsync(DealId deal, MeddpiccLetter letter, CancellationToken cancellationToken);

    /// <summary>The suggestion's newest decision; null where there was none.</summary>
    Task<ActionDecision?> LastAsync(DealId deal, string key, CancellationToken cancellationToken);

    /// <summary>A letter's decision by its id.</summary>
    Task<LetterDecision?> FindDecisionAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A suggestion's decision by its id.</summary>
    Task<ActionDecision?> FindActionAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Stores a decision. False where another was quicker.</summary>
    Task<bool> AddAsync(LetterDecision decision, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Stores a decision. False where another was quicker.</summary>
    Task<bool> AddAsync(ActionDecision decision, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Stores that a decision was taken back.</summary>
    Task UndoAsync(LetterDecision decision, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Stores that a decision was taken back.</summary>
    Task UndoAsync(ActionDecision decision, AuditEntry audit, CancellationToken cancellationToken);
}
