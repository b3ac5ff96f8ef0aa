using RevOps.Domain.Crm;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// The second half of a review: brings the outbox into the CRM. Each write is stored as being sent before it is sent; one whose answer
/// was lost, or whose sender died, is looked for in the CRM before it is sent again.
/// </summary>
public static class DeliverReview
{
    /// <summary>Delivers what is open and moves the review on.</summary>
    /// <param name="work">The run.</param>
    /// <param name="writes">All writes of the review.</param>
    /// <param name="fresh">True where they were stored as being sent by this very run a moment ago, so that nobody can have sent them.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task RunAsync(ReviewWork work, IReadOnlyList<CrmWrite> writes, bool fresh, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        foreach (var refused in writes.Where(x => x.State == CrmWriteState.Refused))
        {
            refused.Retry(work.Now);
        }

        var open = writes.Where(x => x.IsOpen).ToList();
        var kept = false;
        try
        {
            kept = await DeliverAsync(work, open, writes, fresh, cancellationToken);
        }
        catch (LeaseLostException)
        {
            // Told by kept, which is false
        }

        if (!kept && open.Exists(x => x is { Kind: CrmWriteKind.Note, Attempts: > 0 }))
        {
            await DeliverNotes.RemoveSurplusAsync(work, cancellationToken);
        }
    }

    /// <summary>False where the lease was lost.</summary>
    private static async Task<bool> DeliverAsync(
        ReviewWork work, List<CrmWrite> open, IReadOnlyList<CrmWrite> all, bool fresh, CancellationToken cancellationToken)
    {
        if (open.Count > 0 && await CallAsync(work, cancellationToken) is { } unread)
        {
            return await work.RestAsync(unread, [], cancellationToken);
        }

        foreach (var note in open.Where(x => x.Kind == CrmWriteKind.Note))
        {
            if (await DeliverNotes.RunAsync(work, note, all, fresh, cancellationToken) is { } error)
            {
                return await work.RestAsync(error, open, cancellationToken);
            }
        }

        // An older revision whose answer was lost is settled before the newer one is written over it.
        foreach (var target in open.Where(x => x.Kind == CrmWriteKind.Field)
            .GroupBy(x => (Object: new CrmObject(x.TargetKind, x.TargetId), x.Revision)).OrderBy(x => x.Key.Revision))
        {
            if (await DeliverFields.RunAsync(work, target.Key.Object, [.. target], fresh, cancellationToken) is { } error)
            {
                return await work.RestAsync(error, open, cancellationToken);
            }
        }

        return await work.SaveAsync(new ReviewProgress(Outcome(all), open, [], null), cancellationToken);
    }

    private static async Task<CrmError?> CallAsync(ReviewWork work, CancellationToken cancellationToken)
    {
        if (work.Call is not null)
        {
            return null;
        }

        var call = await work.Crm.FindCallAsync(work.Review.ExternalCallId, cancellationToken);
        work.Call = call.Value;
        return call.Error;
    }

    private static ReviewMove Outcome(IReadOnlyList<CrmWrite> writes)
    {
        if (writes.FirstOrDefault(x => x.State == CrmWriteState.Refused) is { } refused)
        {
            return new ReviewMove(ReviewState.Failed, refused.Problem, null) { Failure = ReviewFailure.Refused };
        }

        var conflicts = writes.Count(x => x.State == CrmWriteState.Conflict);
        return new ReviewMove(
            ReviewState.Delivered,
            conflicts switch
            {
                0 => null,
                1 => "One field was changed in the CRM; a person decides",
                _ => $"{conflicts} fields were changed in the CRM; a person decides",
            },
            null);
    }
}
