using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Crm;

/// <summary>
/// Decides what stands in a field that somebody changed in the CRM before it was written. The call's rep, a manager of the team or an admin.
/// </summary>
public sealed class DecideConflict(IReviewSteering store, IReviewSignals signals, TimeProvider time)
{
    /// <summary>Writes ours over what the person saw, or keeps theirs.</summary>
    public async Task<Result<ReviewState, CallError>> RunAsync(Viewer viewer, Guid writeId, bool writeOurs, CancellationToken cancellationToken)
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
        if (write.State != CrmWriteState.Conflict)
        {
            return new CallError(CallErrorKind.Conflict, "This conflict has been decided", "Reload the page to see how");
        }

        write.Decide(viewer.UserId, writeOurs, now);
        var what = writeOurs ? $"Writes ours over {write.Name()} in the CRM" : $"Keeps {write.Name()} as it stands in the CRM";
        var audit = AuditEntry.By(viewer, time, "write.decided", $"call:{write.CallId}", what);
        return await store.SaveAndTellAsync(review!.Hand(viewer, write, what, audit, now), signals, cancellationToken);
    }
}
