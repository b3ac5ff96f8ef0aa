using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Assessment;

/// <summary>Keeps who is to do a suggestion, and by when.</summary>
public interface IActionPlans
{
    /// <summary>Number of the suggestion's newest plan, taken back or not; 0 where there was none.</summary>
    Task<int> LastNumberAsync(DealId deal, string key, CancellationToken cancellationToken);

    /// <summary>A plan by its id.</summary>
    Task<ActionPlan?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Stores a plan. False where another was quicker.</summary>
    Task<bool> AddAsync(ActionPlan plan, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Stores that a plan was taken back.</summary>
    Task UndoAsync(ActionPlan plan, AuditEntry audit, CancellationToken cancellationToken);
}
