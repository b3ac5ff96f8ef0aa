using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Moves;

/// <summary>Takes a move back, as long as nothing of the deal changed since.</summary>
public sealed class UndoMove(IDealMoves moves, TimeProvider time)
{
    private static readonly DealError Later =
        new(DealErrorKind.Conflict, "The deal was changed after this move, so it was not taken back", "Move it by hand if it stands wrong");

    /// <summary>Takes it back. A second time does nothing more.</summary>
    public async Task<Result<MovedDeal, DealError>> RunAsync(Viewer viewer, Guid moveId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
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

        if (deal.Version != move.VersionAfter)
        {
            return Later;
        }

        move.Undo(deal, from, viewer.UserId, time.GetUtcNow());
        var audit = AuditEntry.By(viewer, time, "deal.move-undone", $"deal:{deal.Id}", $"Put the deal back to {from.Name}");
        return await moves.SaveUndoAsync(deal, move, audit, cancellationToken) ? new MovedDeal(null, from.Name, deal.Version) : Later;
    }
}
