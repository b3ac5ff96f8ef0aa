using System.Globalization;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews;

/// <summary>A manager scores a criterion differently from the machine, with a reason; both scores stay visible.</summary>
public sealed class OverrideCriterion(IReviewStore store, TimeProvider time)
{
    private const int LongestReason = 2000;

    /// <summary>Overrides; the newest override of a criterion counts.</summary>
    public async Task<Result<double, CallError>> RunAsync(
        Viewer viewer, CallId id, string criterionKey, int score, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var found = await FindAsync(viewer, id, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var made = Make(viewer, found.Value, criterionKey, score, reason, time.GetUtcNow());
        if (!made.IsSuccess)
        {
            return made.Error;
        }

        var inForce = ScoreAfter(found.Value, made.Value);
        var audit = AuditEntry.By(viewer, time, "score.overridden", $"call:{id}", $"Overrode {criterionKey}: {Machine(made.Value)} → {score}");
        await store.AddOverrideAsync(made.Value, inForce, audit, cancellationToken);
        return inForce ?? 0;
    }

    /// <summary>Takes an override back: the machine's score counts again.</summary>
    public async Task<Result<CallId, CallError>> UndoAsync(Viewer viewer, CallId id, Guid overrideId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var found = await FindAsync(viewer, id, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var undone = found.Value.Overrides.FirstOrDefault(x => x.Id == overrideId);
        if (undone is null)
        {
            return new CallError(CallErrorKind.NotFound, "That override is not in force any more", "Reload the page");
        }

        var inForce = ScoreInForce.Of(found.Value.Scorecard!, found.Value.Overrides.Where(x => x.Id != overrideId));
        var audit = AuditEntry.By(viewer, time, "score.override-undone", $"call:{id}", $"Took back the override of {undone.CriterionKey}");
        await store.RemoveOverrideAsync(id, overrideId, inForce, audit, cancellationToken);
        return id;
    }

    private static string Machine(CriterionOverride made) =>
        made.MachineScore is { } score ? score.ToString(CultureInfo.InvariantCulture) : "no occasion";

    internal static double? ScoreAfter(ReviewedCall call, CriterionOverride added) =>
        ScoreInForce.Of(call.Scorecard!, call.Overrides.Where(x => x.CriterionKey != added.CriterionKey).Append(added));

    internal static Result<CriterionOverride, CallError> Make(
        Viewer viewer, ReviewedCall call, string criterionKey, int score, string reason, DateTimeOffset at)
    {
        var criterion = call.Scorecard!.Criteria.FirstOrDefault(x => x.Key == criterionKey);
        if (criterion is null)
        {
            return new CallError(CallErrorKind.NotFound, "The scorecard has no such criterion", "Reload the page");
        }

        if (score < 1 || score > criterion.Max)
        {
            return new CallError(CallErrorKind.Invalid, $"A score lies between 1 and {criterion.Max}", "Choose one of the scale's points");
        }

        reason = (reason ?? "").Trim();
        return reason.Length is 0 or > LongestReason
            ? new CallError(CallErrorKind.Invalid, "An override needs a reason of up to 2,000 characters", "Say what you heard, so that the rep can follow it")
            : new CriterionOverride(call.Ownership.Id, criterionKey, criterion.Score, score, reason, viewer.UserId, at);
    }

    private async Task<Result<ReviewedCall, CallError>> FindAsync(Viewer viewer, CallId id, CancellationToken cancellationToken)
    {
        var call = await store.FindAsync(id, cancellationToken);
        if (call is null || !viewer.CanSee(call.Ownership.RepId, call.Ownership.TeamId))
        {
            return CallErrors.NoCall;
        }

        if (!viewer.CanReview(call.Ownership.TeamId))
        {
            return new CallError(CallErrorKind.Forbidden, "Only a manager of the call's team overrides a score", "Dispute the criterion, or ask the manager");
        }

        return call.Scorecard is { NotScoredReason: null }
            ? call
            : new CallError(CallErrorKind.Invalid, "This call has no score to override", "See the reason on its page");
    }
}
