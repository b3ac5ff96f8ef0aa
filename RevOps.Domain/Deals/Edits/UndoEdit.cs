using RevOps.Domain.Crm;
using RevOps.Domain.Deals.Writing;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Deals.Edits;

/// <summary>Takes an edit back, as long as the deal still says what it made it say; in a connected CRM too.</summary>
public sealed class UndoEdit(IDealEdits edits, IReviewSignals signals, TimeProvider time)
{
    private static readonly DealError Later =
        new(DealErrorKind.Conflict, "This was changed once more since, so it was not taken back", "Change it by hand if it stands wrong");

    /// <summary>A worker may take the write to the CRM between our reading and storing; then it is looked at again.</summary>
    private const int MostTries = 3;

    /// <summary>Takes it back. A second time does nothing more.</summary>
    public async Task<Result<EditedDeal, DealError>> RunAsync(Viewer viewer, Guid editId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            if (await edits.FindEditAsync(editId, cancellationToken) is not var (edit, deal))
            {
                return DealErrors.NoDeal;
            }

            if (viewer.Refuse(deal) is { } refusal)
            {
                return refusal;
            }

            if (edit.UndoneAt is not null)
            {
                return new EditedDeal(null, DealTerm.Of(deal, edit.Part), deal.Version);
            }

            if (DealTerm.Of(deal, edit.Part) != edit.To)
            {
                return Later;
            }

            var write = deal.KeptByConnection() ? await edits.FindWriteAsync(editId, cancellationToken) : null;
            var outbox = CarryChange.TakeBack(write, viewer.UserId, time.GetUtcNow());
            if (!outbox.IsSuccess)
            {
                return outbox.Error;
            }

            edit.Undo(deal, viewer.UserId, time.GetUtcNow());
            var audit = AuditEntry.By(viewer, time, "deal.edit-undone", $"deal:{deal.Id}", $"Put the {edit.Part.Name()} of the deal back");
            if (await edits.SaveUndoAsync(deal, edit, audit, outbox.Value, cancellationToken))
            {
                signals.Due();
                return new EditedDeal(null, edit.From, deal.Version) { IsBeingWritten = write is not null && write.State != CrmWriteState.Superseded };
            }
        }

        return Later;
    }
}
