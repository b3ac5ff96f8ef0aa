using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Moves;

/// <summary>Keeps moves of deals. Each method is one transaction, the audit line included.</summary>
public interface IDealMoves
{
    /// <summary>A deal with the stage it is to go to; each null where there is none.</summary>
    Task<(Deal? Deal, DealStage? To)> FindAsync(DealId deal, DealStageId to, CancellationToken cancellationToken);

    /// <summary>A move with its deal and the stage it came from; null where one of them is gone.</summary>
    Task<(DealMove Move, Deal Deal, DealStage From)?> FindMoveAsync(Guid move, CancellationToken cancellationToken);

    /// <summary>Stores a move. False where somebody changed the deal since it was read.</summary>
    Task<bool> SaveAsync(Deal deal, DealMove move, DealStageChange change, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Stores that a move was taken back; its stage change goes. False where somebody changed the deal since it was read.</summary>
    Task<bool> SaveUndoAsync(Deal deal, DealMove move, AuditEntry audit, CancellationToken cancellationToken);
}
