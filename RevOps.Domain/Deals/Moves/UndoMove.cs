using RevOps.Domain.Crm;
using RevOps.Domain.Deals.Writing;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Deals.Moves;

/// <summary>
/// Takes a move back, as long as nothing of the deal changed since. In a connected CRM too: there the deal must still be in the stage, whatever
/// else of it was read meanwhile.
/// </summary>
public sealed class UndoMove(IDealMoves moves, IReviewSignals signals, TimeProvider time)
{
    private static readonly DealError Later =
        new(DealErrorKind.Conflict, "The deal was changed after this move, so it was not taken back", "Move it by hand if it stands wrong");

    /// <summary>A worker may take the write to the CRM between our reading and storing; then it is looked at again.</summary>
    private const int MostTries = 3;

    /// <summary>Takes it back. A second time does nothing more.</summary>
    public async Task<Result<MovedDeal, DealError>> RunAsync(Viewer viewer, Guid moveId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            if (await moves.FindMoveAsync(moveId, cancellationToken) is not var (move, deal, from))
            {
                return DealErrors.NoDeal;
            }

            if (viewer.Refuse(deal) is { } refusal)
            {
                return refusal;
            }

            if (move.UndoneAt is not null)
            {
                return new MovedDeal(null, from.Name, deal.Version);
            }

            var write = deal.KeptByConnection() ? await moves.FindWriteAsync(moveId, cancellationToken) : null;
            if (write is null ? deal.Version != move.VersionAfter : deal.StageId != move.ToStageId)
            {
                return Later;
            }

            var outbox = CarryChange.TakeBack(write, viewer.UserId, time.GetUtcNow());
            if (!outbox.IsSuccess)
            {
                return outbox.Error;
            }

            move.Undo(deal, from, viewer.UserId, time.GetUtcNow());
            var audit = AuditEntry.By(viewer, time, "deal.move-undone", $"deal:{deal.Id}", $"Put the deal back to {from.Name}");
            if (await moves.SaveUndoAsync(deal, move, audit, outbox.Value, cancellationToken))
            {
                signals.Due();
                return new MovedDeal(null, from.Name, deal.Version) { IsBeingWritten = write is not null && write.State != CrmWriteState.Superseded };
            }

            if (write is null)
            {
                return Later;
            }
        }

        return Later;
    }
}
