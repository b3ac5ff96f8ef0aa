using RevOps.Domain.Crm;
using RevOps.Domain.Deals.Edits;
using RevOps.Domain.Deals.Moves;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Deals.Writing;

/// <summary>
/// What a person does with a deal's line of the ledger: takes it back, or decides what is to stand where the CRM did not take it. Whoever may change
/// the deal.
/// </summary>
public sealed class SteerDealWrite(IDealMoves moves, IDealEdits edits, UndoMove undoMove, UndoEdit undoEdit, IReviewSignals signals, TimeProvider time)
{
    private static readonly DealError NoWrite =
        new(DealErrorKind.NotFound, "There is no such write, or you may not see it", "Go back to the ledger");

    private static readonly DealError Decided =
        new(DealErrorKind.Conflict, "This has been decided", "Reload the page to see how");

    /// <summary>Takes back what was written: the deal is as it was before, here and there.</summary>
    /// <returns>True where the CRM is still to be told; else why not.</returns>
    public async Task<Result<bool, DealError>> UndoAsync(Viewer viewer, Guid writeId, CancellationToken cancellationToken)
    {
        if (await moves.FindOrderAsync(writeId, cancellationToken) is not var (write, _, _) || write.DealChangeId is not { } change)
        {
            return NoWrite;
        }

        if (write.DealPart == CrmDealPart.Stage)
        {
            var moved = await undoMove.RunAsync(viewer, change, cancellationToken);
            return moved.IsSuccess ? moved.Value.IsBeingWritten : moved.Error;
        }

        var edited = await undoEdit.RunAsync(viewer, change, cancellationToken);
        return edited.IsSuccess ? edited.Value.IsBeingWritten : edited.Error;
    }

    /// <summary>Sends ours once more, over what stands there, or leaves it.</summary>
    /// <returns>True where the CRM is still to be told; else why not.</returns>
    public async Task<Result<bool, DealError>> DecideAsync(Viewer viewer, Guid writeId, bool writeOurs, CancellationToken cancellationToken)
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

        if (!write.IsUnsettled)
        {
            return Decided;
        }

        if (to is null && write.DealPart == CrmDealPart.Stage)
        {
            return DealErrors.NoWay;
        }

        var now = time.GetUtcNow();
        write.Decide(viewer.UserId, writeOurs, now);
        var what = to is null ? $"the {write.DealPart.Name()}" : to.Name;
        var audit = AuditEntry.By(
            viewer, time, "write.decided", $"deal:{deal.Id}", writeOurs ? $"Sends {what} to the CRM once more" : $"Keeps the {write.DealPart.Name()} as it stands in the CRM");
        if (!(writeOurs ? await SendAsync(viewer, write, deal, to, audit, now, cancellationToken) : await moves.SaveAsync(write, audit, cancellationToken)))
        {
            return DealErrors.Changed;
        }

        signals.Due();
        return writeOurs;
    }

    /// <summary>The deal says ours again, here at once.</summary>
    private async Task<bool> SendAsync(
        Viewer viewer, CrmWrite write, Deal deal, DealStage? to, AuditEntry audit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (to is not null)
        {
            if (DealMove.Make(deal, to, viewer.UserId, now) is var (move, stage))
            {
                write.Carry(move.Id, now);
                return await moves.SaveAsync(deal, move, stage, audit, new DealOutbox(null, [write]), cancellationToken);
            }
        }
        else if (DealEdit.Make(deal, DealTerm.Stored(write.DealPart, write.Value), viewer.UserId, now) is var (edit, change))
        {
            write.Carry(edit.Id, now);
            return await edits.SaveAsync(deal, edit, change, audit, new DealOutbox(null, [write]), cancellationToken);
        }

        // Somebody put it there in the CRM meanwhile, and it was read: the worker finds that it stands
        write.Carry(write.DealChangeId!.Value, now);
        return await moves.SaveAsync(write, audit, cancellationToken);
    }
}
