using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews;

/// <summary>A rep disputes a criterion of their own call; a manager of the team resolves it.</summary>
public sealed class DisputeCriterion(IReviewStore store, TimeProvider time)
{
    private const int LongestText = 2000;

    /// <summary>Opens a dispute on one's own call.</summary>
    public async Task<Result<Guid, CallError>> OpenAsync(
        Viewer viewer, CallId id, string criterionKey, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var call = await store.FindAsync(id, cancellationToken);
        if (call is null || !viewer.CanSee(call.Ownership.RepId, call.Ownership.TeamId))
        {
            return CallErrors.NoCall;
        }

        if (call.Ownership.RepId != viewer.UserId)
        {
            return new CallError(CallErrorKind.Forbidden, "Only the call's own rep disputes its score", "Write a comment instead");
        }

        reason = (reason ?? "").Trim();
        if (reason.Length is 0 or > LongestText)
        {
            return new CallError(CallErrorKind.Invalid, "A dispute needs a reason of up to 2,000 characters", "Say what was overheard, with the moment");
        }

        if (call.Scorecard is null || call.Scorecard.Criteria.All(x => x.Key != criterionKey))
        {
            return new CallError(CallErrorKind.NotFound, "The scorecard has no such criterion", "Reload the page");
        }

        var dispute = new Dispute(id, criterionKey, reason, viewer.UserId, time.GetUtcNow());
        var audit = AuditEntry.By(viewer, time, "score.disputed", $"call:{id}", $"Disputed {criterionKey}");
        return await store.AddDisputeAsync(dispute, audit, cancellationToken)
            ? dispute.Id
            : new CallError(CallErrorKind.Conflict, "This criterion is in dispute already", "Wait for the manager's answer");
    }

    /// <summary>Takes one's own dispute back.</summary>
    public async Task<Result<Guid, CallError>> WithdrawAsync(Viewer viewer, Guid disputeId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var dispute = await store.FindDisputeAsync(disputeId, cancellationToken);
        if (dispute is null || dispute.ByUserId != viewer.UserId)
        {
            return NoDispute;
        }

        return await EndAsync(viewer, dispute, DisputeState.Withdrawn, null, null, null, cancellationToken);
    }

    /// <summary>Keeps the score; the answer says why.</summary>
    public async Task<Result<Guid, CallError>> DeclineAsync(Viewer viewer, Guid disputeId, string answer, CancellationToken cancellationToken)
    {
        var found = await ForReviewerAsync(viewer, disputeId, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        answer = (answer ?? "").Trim();
        return answer.Length is 0 or > LongestText
            ? new CallError(CallErrorKind.Invalid, "The rep is owed a reason of up to 2,000 characters", "Say what you heard")
            : await EndAsync(viewer, found.Value.Dispute, DisputeState.Declined, answer, null, null, cancellationToken);
    }

    /// <summary>Agrees: the criterion gets another score, as an override with the answer as its reason.</summary>
    public async Task<Result<Guid, CallError>> AcceptAsync(
        Viewer viewer, Guid disputeId, int score, string answer, CancellationToken cancellationToken)
    {
        var found = await ForReviewerAsync(viewer, disputeId, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var (dispute, call) = found.Value;
        var made = OverrideCriterion.Make(viewer, call, dispute.CriterionKey, score, answer, time.GetUtcNow());
        return made.IsSuccess
            ? await EndAsync(viewer, dispute, DisputeState.Accepted, made.Value.Reason, made.Value, OverrideCriterion.ScoreAfter(call, made.Value), cancellationToken)
            : made.Error;
    }

    private static CallError NoDispute => new(CallErrorKind.NotFound, "There is no such dispute", "Reload the page");

    private async Task<Result<(Dispute Dispute, ReviewedCall Call), CallError>> ForReviewerAsync(
        Viewer viewer, Guid disputeId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var dispute = await store.FindDisputeAsync(disputeId, cancellationToken);
        var call = dispute is null ? null : await store.FindAsync(dispute.CallId, cancellationToken);
        if (dispute is null || call is null || !viewer.CanSee(call.Ownership.RepId, call.Ownership.TeamId))
        {
            return NoDispute;
        }

        return viewer.CanReview(call.Ownership.TeamId)
            ? (dispute, call)
            : new CallError(CallErrorKind.Forbidden, "Only a manager of the call's team resolves disputes", "Ask the manager");
    }

    private async Task<Result<Guid, CallError>> EndAsync(
        Viewer viewer,
        Dispute dispute,
        DisputeState state,
        string? answer,
        CriterionOverride? brings,
        double? scoreInForce,
        CancellationToken cancellationToken)
    {
        if (dispute.State != DisputeState.Open)
        {
            return Ended;
        }

        dispute.Resolve(state, answer, viewer.UserId, time.GetUtcNow());
        var what = state.ToString().ToLowerInvariant();
        var audit = AuditEntry.By(viewer, time, $"dispute.{what}", $"call:{dispute.CallId}", $"Dispute of {dispute.CriterionKey} {what}");
        return await store.EndDisputeAsync(dispute, brings, scoreInForce, audit, cancellationToken) ? dispute.Id : Ended;
    }

    private static CallError Ended => new(CallErrorKind.Conflict, "This dispute was ended already", "Reload the page");
}
