using System.Globalization;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>Starts reviews again that rest, and stops those that are no use. Admins; managers those of their teams.</summary>
public sealed class SteerReviews(IReviewSteering store, IReviewSignals signals, TimeProvider time)
{
    /// <summary>Reviews of one transaction; small, so that workers never wait for a long one.</summary>
    private const int Batch = 100;

    /// <summary>Starts one again; returns the state it starts in.</summary>
    public async Task<Result<ReviewState, CallError>> ReplayAsync(Viewer viewer, ReviewId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var found = await store.FindAsync(id, cancellationToken);
        if (Refusal(found, viewer) is { } refusal)
        {
            return refusal;
        }

        return found!.Review.State.CanReplay()
            ? await store.SaveAndTellAsync(Again(found, viewer) with { Audit = Note(viewer, "replayed", found, "Started the review again") }, signals, cancellationToken)
            : new CallError(CallErrorKind.Conflict, "This review is on its way or delivered, so there is nothing to start again", "Reload the page to see where it stands");
    }

    /// <summary>Stops one.</summary>
    public async Task<Result<ReviewState, CallError>> CancelAsync(Viewer viewer, ReviewId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var found = await store.FindAsync(id, cancellationToken);
        if (Refusal(found, viewer) is { } refusal)
        {
            return refusal;
        }

        return found!.Review.State.CanCancel()
            ? await store.SaveAndTellAsync(Stopped(found, viewer), signals, cancellationToken)
            : new CallError(CallErrorKind.Conflict, "This review can no longer be stopped", "Reload the page to see where it stands");
    }

    /// <summary>Starts all parked reviews again, of one connection or for one reason if so wished; returns how many. Admins.</summary>
    public async Task<Result<int, CallError>> RetryFailedAsync(
        Viewer viewer, ConnectionId? connection, ReviewFailure? failure, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Administers)
        {
            return new CallError(CallErrorKind.Forbidden, "Only an admin starts all failed reviews again", "Start those of your team one by one, or ask an admin");
        }

        var which = new FailedReviews(connection, failure, time.GetUtcNow());
        var count = 0;
        while (await store.FailedAsync(which, Batch, cancellationToken) is { Count: > 0 } failed)
        {
            // What somebody else changed meanwhile is no longer in the next batch; no progress at all means that something else is wrong.
            var stored = await store.SaveAsync([.. failed.Select(x => Again(x, viewer))], cancellationToken);
            count += stored;
            signals.Tell();
            if (stored == 0)
            {
                break;
            }
        }

        await NoteAsync(viewer, which, count, cancellationToken);
        return count;
    }

    /// <summary>Where a replay begins: what failed while writing back has been scored already and only has to be written.</summary>
    internal static ReviewState StartOf(SteeredReview found) =>
        found is { Review: { State: ReviewState.Failed, CallId: not null }, ParkedFrom: ReviewState.WritingBack } && found.Writes.Any(IsLeft)
            ? ReviewState.WritingBack
            : ReviewState.Detected;

    private static bool IsLeft(CrmWrite write) => write.IsOpen || write.State == CrmWriteState.Refused;

    private CallError? Refusal(SteeredReview? found, Viewer viewer) =>
        found.Refusal(viewer, time.GetUtcNow()) ?? (viewer.CanSteer(found!.Review.TeamId) ? null : ReviewErrors.NotYours);

    private ReviewChange Stopped(SteeredReview found, Viewer viewer) =>
        found.Steer(viewer, ReviewState.Cancelled, $"Stopped by {viewer.Name}", time.GetUtcNow())
            with
        { Audit = Note(viewer, "cancelled", found, "Stopped the review") };

    private AuditEntry Note(Viewer viewer, string verb, SteeredReview found, string what) => AuditEntry.By(
        viewer, time, $"review.{verb}", $"review:{found.Review.Id}", $"{what} of {found.Review.Title ?? $"call {found.Review.ExternalCallId}"}");

    private ReviewChange Again(SteeredReview found, Viewer viewer)
    {
        var now = time.GetUtcNow();
        if (StartOf(found) == ReviewState.Detected)
        {
            return found.Steer(viewer, ReviewState.Detected, $"Started again by {viewer.Name}", now);
        }

        var refused = found.Writes.Where(x => x.State == CrmWriteState.Refused).ToList();
        refused.ForEach(x => x.Retry(now));
        return found.Steer(viewer, ReviewState.WritingBack, $"Started again by {viewer.Name} where it failed, at the writing to the CRM", now) with { Writes = refused };
    }

    private async Task NoteAsync(Viewer viewer, FailedReviews which, int count, CancellationToken cancellationToken)
    {
        if (count > 0)
        {
            var subject = which.Connection is { } connection ? $"connection:{connection}" : "review:all";
            var reason = which.Failure is { } failure ? $" ({failure})" : "";
            var detail = string.Create(CultureInfo.InvariantCulture, $"Started {count} failed reviews again{reason}");
            await store.NoteAsync(AuditEntry.By(viewer, time, "review.retried-all", subject, detail), cancellationToken);
        }
    }
}
