using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Crm;

/// <summary>What undoing and deciding have in common: both hand the write back to the worker through its review.</summary>
internal static class WriteSteering
{
    private static readonly CallError NoWrite =
        new(CallErrorKind.NotFound, "There is no such write, or you may not see it", "Go back to the ledger");

    private static readonly CallError NotYours =
        new(CallErrorKind.Forbidden, "Only the call's rep, a manager of the team or an admin changes what was written", "Ask one of them");

    /// <summary>Reviews in these states have been scored, so nothing but writing is left to do.</summary>
    private static readonly CallError NotScored =
        new(CallErrorKind.Conflict, "The review of this call rests or is being made anew", "Start it again or wait until it is delivered, then repeat this");

    /// <summary>The write where this viewer may change it now.</summary>
    public static Result<CrmWrite, CallError> Find(this SteeredReview? found, Viewer viewer, Guid writeId, DateTimeOffset now)
    {
        if (found is null || !viewer.CanSee(found.Review.RepId, found.Review.TeamId))
        {
            return NoWrite;
        }

        if (!viewer.CanAnswer(found.Review.RepId, found.Review.TeamId))
        {
            return NotYours;
        }

        return found.Refusal(viewer, now)
            ?? (IsScored(found) ? found.Writes.Single(x => x.Id == writeId) : (Result<CrmWrite, CallError>)NotScored);
    }

    /// <summary>In words for the audit log: where and what, never the value.</summary>
    public static string Name(this CrmWrite write) => write.Kind == CrmWriteKind.Note ? "the note" : $"the field {write.Field}";

    public static ReviewChange Hand(this SteeredReview found, Viewer viewer, CrmWrite write, string cause, AuditEntry audit, DateTimeOffset now) =>
        found.Steer(viewer, ReviewState.WritingBack, cause, now) with { Writes = [write], Audit = audit };

    private static bool IsScored(SteeredReview found) => found.Review.State switch
    {
        ReviewState.Delivered or ReviewState.WritingBack => true,
        ReviewState.Failed => found.ParkedFrom == ReviewState.WritingBack,
        _ => false,
    };
}
