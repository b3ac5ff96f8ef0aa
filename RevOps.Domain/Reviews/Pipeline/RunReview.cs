using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Crm;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>Runs a claimed review until it is delivered or rests: reads, scores, writes back.</summary>
public sealed partial class RunReview(
    IReviewQueue queue, ReadReview read, ScoreReview score, RenewWrites renew, TimeProvider time, ILogger<RunReview> logger)
{
    /// <summary>Runs it. A fault of ours parks it after a few tries and leaves a line in the log; what was lost to somebody else is dropped.</summary>
    public async Task RunAsync(CallReview review, CrmConnection connection, ICrm crm, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(review);
        var lease = review.Lease;
        var work = new ReviewWork(review, connection, crm, queue, time);
        try
        {
            await (review.State == ReviewState.WritingBack
                ? WriteBackAsync(work, cancellationToken)
                : PrepareAsync(work, cancellationToken));
        }
        catch (LeaseLostException)
        {
            LeaseLost(review.Id.Value);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await ParkAsync(work, lease, fault, cancellationToken);
        }
    }

    private async Task PrepareAsync(ReviewWork work, CancellationToken cancellationToken)
    {
        if (await read.RunAsync(work, cancellationToken) is not { } reading
            || !await work.MoveAsync(new ReviewMove(ReviewState.Scoring, null, work.Now) { KeepsLease = true }, cancellationToken))
        {
            return;
        }

        if (await score.RunAsync(work, reading, cancellationToken) is not { } ordered)
        {
            return;
        }

        if (reading.Join is null)
        {
            await DeliverReview.RunAsync(work, ordered.Writes, ordered.IsFresh, cancellationToken);
        }
        else
        {
            // The joined call's score may have been overridden between its reading and now, when nobody knew that the CRM has it.
            await WriteBackAsync(work, cancellationToken);
        }
    }

    private async Task WriteBackAsync(ReviewWork work, CancellationToken cancellationToken)
    {
        var writes = await renew.RunAsync(work, cancellationToken);
        await DeliverReview.RunAsync(work, writes, fresh: false, cancellationToken);
    }

    /// <summary>What the run holds of the review may be what could not be stored, so the stored one is moved.</summary>
    private async Task ParkAsync(ReviewWork work, Guid? lease, Exception fault, CancellationToken cancellationToken)
    {
        var id = RandomNumberGenerator.GetHexString(8);
        Faulted(id, work.Review.Id.Value, fault);
        if (lease is not { } mine || await queue.FindHeldAsync(work.Review.Id, mine, cancellationToken) is not { } stored)
        {
            LeaseLost(work.Review.Id.Value);
            return;
        }

        var cause = $"A fault of ours, {id} in the log";
        var move = stored.Attempt >= RetryPolicy.MostTriesOfFault
            ? new ReviewMove(ReviewState.Failed, cause, null) { Failure = ReviewFailure.Unexpected }
            : new ReviewMove(stored.State, cause, work.Now + RetryPolicy.AfterFailure(stored.Attempt, Random.Shared.NextDouble()));
        await queue.SaveAsync(stored, ReviewProgress.Of(move, work.Took), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Error {ErrorId}: review {Review} failed.")]
    private partial void Faulted(string errorId, Guid review, Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Review {Review} was taken over by another worker; nothing was applied.")]
    private partial void LeaseLost(Guid review);
}
