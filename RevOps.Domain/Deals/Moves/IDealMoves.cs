using RevOps.Domain.Crm;
using RevOps.Domain.Deals.Writing;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Moves;

/// <summary>Keeps moves of deals. Each method is one transaction, the audit line and the outbox included.</summary>
public interface IDealMoves
{
    /// <summary>A deal with the stage it is to go to; each null where there is none.</summary>
    Task<(Deal? Deal, DealStage? To)> FindAsync(DealId deal, DealStageId to, CancellationToken cancellationToken);

    /// <summary>A move with its deal and the stage it came from; null where one of them is gone.</summary>
    Task<(DealMove Move, Deal Deal, DealStage From)?> FindMoveAsync(Guid move, CancellationToken cancellationToken);

    /// <summary>How a deal that a connection keeps is moved there; null where the connection or one of the stages is not known.</summary>
    Task<DealRoute?> RouteAsync(Deal deal, DealStageId to, CancellationToken cancellationToken);

    /// <summary>What carries a move over to the CRM; null where nothing does.</summary>
    Task<CrmWrite?> FindWriteAsync(Guid move, CancellationToken cancellationToken);

    /// <summary>A line of the outbox or ledger that is of a deal, with that deal and the stage that was to be; null where there is no such line.</summary>
    Task<(CrmWrite Write, Deal Deal, DealStage? To)?> FindOrderAsync(Guid write, CancellationToken cancellationToken);

    /// <summary>Stores a move with what goes to the CRM. False where somebody changed one of them since it was read.</summary>
    Task<bool> SaveAsync(Deal deal, DealMove move, DealStageChange change, AuditEntry audit, DealOutbox outbox, CancellationToken cancellationToken);

    /// <summary>
    /// Stores that a move was taken back; its stage change goes. False where somebody changed the deal or the write since it was read.
    /// </summary>
    Task<bool> SaveUndoAsync(Deal deal, DealMove move, AuditEntry audit, DealOutbox outbox, CancellationToken cancellationToken);

    /// <summary>Stores a write that was decided without a move. False where somebody changed it since it was read.</summary>
    Task<bool> SaveAsync(CrmWrite write, AuditEntry audit, CancellationToken cancellationToken);
}
