using RevOps.Domain.Governance;

namespace RevOps.Domain.Calls;

/// <summary>Removes a call with all that hangs on it: by an admin, or by the manager of its team.</summary>
public sealed class DeleteCall(ICallStore store, TimeProvider time)
{
    /// <summary>Removes it.</summary>
    public async Task<Result<CallId, CallError>> RunAsync(Viewer viewer, CallId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var call = await store.FindOwnershipAsync(id, cancellationToken);
        if (call is null || !viewer.CanSee(call.RepId, call.TeamId))
        {
            return CallErrors.NoCall;
        }

        if (!MayDelete(viewer, call.TeamId))
        {
            return new CallError(CallErrorKind.Forbidden, "You may not delete this call", "Ask the team's manager or an admin");
        }

        var audit = AuditEntry.By(viewer, time, "call.deleted", $"call:{id}", "Deleted the call");
        await store.DeleteAsync(id, audit, cancellationToken);
        return id;
    }

    /// <summary>Who may.</summary>
    public static bool MayDelete(Viewer viewer, TeamId? team)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Administers || viewer.CanReview(team);
    }
}
