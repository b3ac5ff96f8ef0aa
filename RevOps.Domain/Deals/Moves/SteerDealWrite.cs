using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Deals.Moves;

/// <summary>What a person does with a deal's line of the ledger: takes it back, or decides a conflict. Whoever may change the deal.</summary>
public sealed class SteerDealWrite(IDealMoves moves, UndoMove undo, IReviewSignals signals, TimeProvider time)
{
    private static readonly DealError NoWrite =
        new(DealErrorKind.NotFound, "There is no such write, or you may not see it", "Go back to the ledger");

    private static readonly DealError Decided =
        new(DealErrorKind.Conflict, "This conflict has been decided", "Reload the page to see how");

    /// <summary>Takes back what was written: the deal is where it was before, here and there.</summary>
    public async Task<Result<MovedDeal, DealError>> UndoAsync(Viewer viewer, Guid writeId, CancellationToken cancellationToken) =>
        await moves.FindOrderAsync(writeId, cancellationToken) is var (write, _, _) && write.DealMoveId is { } move
            ? await undo.RunAsync(viewer, move, cancellationToken)
            : NoWrite;

    /// <summary>Writes our stage over what somebody put there, or leaves it.</summary>
    public async Task<Result<MovedDeal, DealError>> DecideAsync(Viewer viewer, Guid writeId, bool writeOurs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await moves.FindOrderAsync(writeId, cancellationToken) is not var (write, deal, to))
        {
            return NoWrite;
        }

        if (viewer.Refuse(deal) is { } refusal)
        {
            return refusal;
        }

        if (write.State != CrmWriteState.Conflict)
        {
            return Decided;
        }

        if (to is null)
        {
            return DealErrors.NoWay;
        }

        var now = time.GetUtcNow();
        write.Decide(viewer.UserId, writeOurs, now);
        var audit = AuditEntry.By(
            viewer, time, "write.decided", $"deal:{deal.Id}", writeOurs ? $"Writes {to.Name} over the stage in the CRM" : "Keeps the stage as it stands in the CRM");
        var saved = writeOurs
            ? await MoveAsync(viewer, write, deal, to, audit, now, cancellationToken)
            : await moves.SaveAsync(write, audit, cancellationToken);
        if (!saved)
        {
            return DealErrors.Changed;
        }

        signals.Due();
        return new MovedDeal(null, to.Name, deal.Version) { IsBeingWritten = writeOurs };
    }

    private async Task<bool> MoveAsync(
        Viewer viewer, CrmWrite write, Deal deal, DealStage to, AuditEntry audit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (DealMove.Make(deal, to, viewer.UserId, now) is not var (move, change))
        {
            // Somebody moved it there in the CRM meanwhile, and it was read
            return await moves.SaveAsync(write, audit, cancellationToken);
        }

        write.Carry(move.Id, now);
        return await moves.SaveAsync(deal, move, change, audit, new DealOutbox(null, [write]), cancellationToken);
    }
}
