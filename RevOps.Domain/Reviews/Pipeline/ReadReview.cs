using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// The first half of a review: reads the call, finds the rep, joins it to a call of ours or fetches its transcript, and reads the
/// customer's history. Where it cannot go on, it lets the review rest and returns nothing.
/// </summary>
public sealed class ReadReview(IReviewQueue queue, RepDirectory reps)
{
    /// <summary>More calls at the same time than this are no choice any more, and their ids fit their column.</summary>
    private const int MostToChooseFrom = 10;

    /// <summary>What was read; null where the review rests now.</summary>
    public async Task<ReviewReading?> RunAsync(ReviewWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (await CallAsync(work, cancellationToken) is not { } call
            || await RepAsync(work, call, cancellationToken) is not { } rep)
        {
            return null;
        }

        work.Review.Read(call, rep, rep.Teams.Count > 0 ? rep.Teams[0] : null);
        var history = await work.Crm.HistoryAsync(call, cancellationToken);
        if (!history.IsSuccess)
        {
            await work.RestAsync(history.Error, [], cancellationToken);
            return null;
        }

        var join = await JoinAsync(work, call, rep, history.Value, cancellationToken);
        if (join is { Ask.Count: > 0 })
        {
            await AskAsync(work, join.Ask, cancellationToken);
            return null;
        }

        Transcript? transcript = null;
        if (join.Join is null && (transcript = await TranscriptAsync(work, call, cancellationToken)) is null)
        {
            return null;
        }

        return await FieldsAsync(work, new ReviewReading(call, rep, history.Value, join.Join, transcript), cancellationToken);
    }

    private static async Task<CrmCall?> CallAsync(ReviewWork work, CancellationToken cancellationToken)
    {
        var found = await work.Crm.FindCallAsync(work.Review.ExternalCallId, cancellationToken);
        if (!found.IsSuccess)
        {
            await (found.Error.Kind == CrmErrorKind.NotFound
                ? SkipAsync(work, "The call is gone from the CRM", cancellationToken)
                : work.RestAsync(found.Error, [], cancellationToken));
            return null;
        }

        var call = work.Call = found.Value;
        switch (call.State)
        {
            case CrmCallState.NotHeld:
                await SkipAsync(work, "The call was not held: no answer, busy, missed or cancelled", cancellationToken);
                return null;
            case CrmCallState.Open:
                await WaitAsync(work, work.Review.DetectedAt, ReviewState.Detected, "The call is not over yet", cancellationToken);
                return null;
            default:
                return call;
        }
    }

    private async Task<Person?> RepAsync(ReviewWork work, CrmCall call, CancellationToken cancellationToken)
    {
        if (call.OwnerId is null)
        {
            await SkipAsync(work, "The CRM does not say who held the call", cancellationToken);
            return null;
        }

        var found = await reps.FindAsync(work, call.OwnerId, cancellationToken);
        if (!found.IsSuccess)
        {
            await work.RestAsync(found.Error, [], cancellationToken);
            return null;
        }

        if (found.Value.Person is null)
        {
            var who = found.Value.Owner?.Name ?? "a CRM user who is gone";
            await SkipAsync(work, $"Held by {who}, who is not among the users here; invite them with the address they have in the CRM, then replay", cancellationToken);
        }

        return found.Value.Person;
    }

    private async Task<JoinDecision> JoinAsync(
        ReviewWork work, CrmCall call, Person rep, CrmHistory history, CancellationToken cancellationToken)
    {
        if (work.Review.CallId is { } joined)
        {
            return new JoinDecision(joined, []);
        }

        if (work.Review.Candidates == CallReview.NoCandidate || call.StartedAt is not { } start)
        {
            return JoinDecision.None;
        }

        var end = start + (call.Duration ?? TimeSpan.Zero);
        var candidates = await queue.CandidatesAsync(rep.Id, start, end, cancellationToken);
        return CallId.TryParse(call.OwnKey, null, out var own) && candidates.Any(x => x.Id == own)
            ? new JoinDecision(own, [])
            : JoinRule.Decide(start, end, history, candidates);
    }

    private static async Task AskAsync(ReviewWork work, IReadOnlyList<CallId> candidates, CancellationToken cancellationToken)
    {
        work.Review.Ask([.. candidates.Take(MostToChooseFrom)]);
        await work.MoveAsync(
            new ReviewMove(ReviewState.Detected, "A stored call may be this one; a person has to say whether it is", null) { CountsAsAttempt = false },
            cancellationToken);
    }

    private static async Task<Transcript?> TranscriptAsync(ReviewWork work, CrmCall call, CancellationToken cancellationToken)
    {
        var read = await work.Crm.TranscriptAsync(call, cancellationToken);
        if (!read.IsSuccess)
        {
            await work.RestAsync(read.Error, [], cancellationToken);
            return null;
        }

        if (read.Value.Ready is null)
        {
            var ended = work.Review.CallEndedAt ?? work.Review.DetectedAt;
            var since = ended > work.Review.DetectedAt ? ended : work.Review.DetectedAt;
            await WaitAsync(work, since, ReviewState.AwaitingTranscript, "The CRM has no transcript yet", cancellationToken);
        }

        return read.Value.Ready;
    }

    private static async Task<ReviewReading?> FieldsAsync(ReviewWork work, ReviewReading reading, CancellationToken cancellationToken)
    {
        var names = work.Connection.WriteBack.Fields;
        if (names.Count == 0)
        {
            return reading;
        }

        var fields = await work.Crm.ReadFieldsAsync(new CrmObject(CrmObjectKind.Call, reading.Call.Id), names, cancellationToken);
        if (fields.IsSuccess)
        {
            return reading with { Fields = fields.Value };
        }

        await work.RestAsync(fields.Error, [], cancellationToken);
        return null;
    }

    private static Task<bool> SkipAsync(ReviewWork work, string reason, CancellationToken cancellationToken) =>
        work.MoveAsync(new ReviewMove(ReviewState.Skipped, reason, null), cancellationToken);

    private static Task<bool> WaitAsync(ReviewWork work, DateTimeOffset since, ReviewState state, string cause, CancellationToken cancellationToken)
    {
        var next = work.Now + RetryPolicy.ForTranscript(work.Now - since, Random.Shared.NextDouble());
        var over = work.Now >= since + RetryPolicy.TranscriptWait;
        return work.MoveAsync(
            (over, state) switch
            {
                (false, _) => new ReviewMove(state, cause, next) { CountsAsAttempt = false },
                (true, ReviewState.AwaitingTranscript) => new ReviewMove(ReviewState.NoTranscript, "A day went by without a transcript", null),
                _ => new ReviewMove(ReviewState.Skipped, "A day went by and the call is not over", null),
            },
            cancellationToken);
    }
}

/// <summary>What was read of a call.</summary>
/// <param name="Call">The CRM's call.</param>
/// <param name="Rep">Who held it.</param>
/// <param name="History">Its customer.</param>
/// <param name="Join">The call of ours that it is; null where it is a call of its own.</param>
/// <param name="Transcript">Its transcript; null where it is joined.</param>
public sealed record ReviewReading(CrmCall Call, Person Rep, CrmHistory History, CallId? Join, Transcript? Transcript)
{
    /// <summary>The call's fields that are written back, as they stand in the CRM now.</summary>
    public IReadOnlyDictionary<string, string?> Fields { get; init; } = new Dictionary<string, string?>();
}
