using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Crm;

/// <summary>Takes back what was written to the CRM. The call's rep, a manager of the team or an admin.</summary>
public sealed class UndoWrite(IReviewSteering store, IReviewSignals signals, TimeProvider time)
{
    /// <summary>Asks for it; the worker does it at once.</summary>
    public async Task<Result<ReviewState, CallError>> RunAsync(Viewer viewer, Guid writeId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var now = time.GetUtcNow();
        var review = await store.FindOfWriteAsync(writeId, cancellationToken);
        var found = review.Find(viewer, writeId, now);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var write = found.Value;
        if (!write.CanUndo)
        {
            return new CallError(CallErrorKind.Conflict, "This does not stand in the CRM, so there is nothing to take back", "Reload the page to see where it stands");
        }

        if (review!.Writes.Any(x => Replaces(x, write)))
        {
            return new CallError(CallErrorKind.Conflict, "A newer value was written in its place", "Take the newer one back first");
        }

        write.AskUndo(viewer.UserId, now);
        var audit = AuditEntry.By(viewer, time, "write.undone", $"call:{write.CallId}", $"Asked to take back {write.Name()} in the CRM");
        return await store.SaveAndTellAsync(review.Hand(viewer, write, $"Takes back {write.Name()}", audit, now), signals, cancellationToken);
    }

    /// <summary>True where <paramref name="other"/> is a later write of the same thing that stands or is about to.</summary>
    private static bool Replaces(CrmWrite other, CrmWrite write) =>
        other.Kind == write.Kind && other.Field == write.Field && other.TargetKind == write.TargetKind && other.TargetId == write.TargetId
        && other.Revision > write.Revision && (other.IsOpen || other.State == CrmWriteState.Written);
}
