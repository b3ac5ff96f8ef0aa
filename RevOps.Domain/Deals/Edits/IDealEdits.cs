using RevOps.Domain.Crm;
using RevOps.Domain.Deals.Writing;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Edits;

/// <summary>Keeps edits of deals. Each method is one transaction, the audit line and the outbox included.</summary>
public interface IDealEdits
{
    /// <summary>The deal; null where there is none.</summary>
    Task<Deal?> FindAsync(DealId deal, CancellationToken cancellationToken);

    /// <summary>An edit with its deal; null where one of them is gone.</summary>
    Task<(DealEdit Edit, Deal Deal)?> FindEditAsync(Guid edit, CancellationToken cancellationToken);

    /// <summary>How an edit of a deal that a connection keeps gets there; null where the connection is not known.</summary>
    Task<DealRoute?> RouteAsync(Deal deal, DealTerm from, DealTerm to, CancellationToken cancellationToken);

    /// <summary>What carries an edit over to the CRM; null where nothing does.</summary>
    Task<CrmWrite?> FindWriteAsync(Guid edit, CancellationToken cancellationToken);

    /// <summary>Stores an edit with what goes to the CRM. False where somebody changed one of them since it was read.</summary>
    Task<bool> SaveAsync(
        Deal deal, DealEdit edit, DealCloseDateChange? change, AuditEntry audit, DealOutbox outbox, CancellationToken cancellationToken);

    /// <summary>
    /// Stores that an edit was taken back; its close date change goes. False where somebody changed the deal or the write since it was read.
    /// </summary>
    Task<bool> SaveUndoAsync(Deal deal, DealEdit edit, AuditEntry audit, DealOutbox outbox, CancellationToken cancellationToken);
}
