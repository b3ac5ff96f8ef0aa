using RevOps.Domain.Crm;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>One run of a claimed review: what it works on, and how it rests when it cannot go on.</summary>
public sealed class ReviewWork(CallReview review, CrmConnection connection, ICrm crm, IReviewQueue queue, TimeProvider time) : IFieldDelivery
{
    private long _began = time.GetTimestamp();

    /// <summary>The review.</summary>
    public CallReview Review { get; } = review;

    /// <summary>Its connection.</summary>
    public CrmConnection Connection { get; } = connection;

    /// <summary>The CRM.</summary>
    public ICrm Crm { get; } = crm;

    /// <summary>The CRM's call, once it was read in this run.</summary>
    public CrmCall? Call { get; set; }

    /// <summary>Now.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Since the last line of the trail.</summary>
    public TimeSpan Took => time.GetElapsedTime(_began);

    /// <inheritdoc />
    public ConflictRule OnConflict => Connection.WriteBack.OnConflict;

    /// <inheritdoc />
    public Task<Result<IReadOnlyDictionary<string, string?>, CrmError>> ReadAsync(
        CrmObject target, IReadOnlyCollection<string> fields, CancellationToken cancellationToken) => Crm.ReadFieldsAsync(target, fields, cancellationToken);

    /// <inheritdoc />
    public Task<Result<CrmObject, CrmError>> ChangeAsync(CrmObject target, IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken) =>
        Crm.ChangeFieldsAsync(target, values, cancellationToken);

    /// <inheritdoc />
    public async Task SendingAsync(IReadOnlyList<CrmWrite> writes, CancellationToken cancellationToken)
    {
        if (!await SaveAsync(new ReviewProgress(null, writes, [], null), cancellationToken))
        {
            throw new LeaseLostException();
        }
    }

    /// <summary>Stores and begins the next stretch. False where the lease was lost.</summary>
    public async Task<bool> SaveAsync(ReviewProgress change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var saved = await queue.SaveAsync(Review, change with { Took = Took }, cancellationToken);
        _began = time.GetTimestamp();
        return saved;
    }

    /// <summary>Moves the review.</summary>
    public Task<bool> MoveAsync(ReviewMove move, CancellationToken cancellationToken) => SaveAsync(ReviewProgress.Of(move, null), cancellationToken);

    /// <summary>
    /// Lets the review rest after the CRM did not do what was asked: for a while, or parked. What is of the whole connection stops the
    /// connection for that while, on every node, so that other reviews do not run into the same wall.
    /// </summary>
    /// <returns>False where the lease was lost.</returns>
    public async Task<bool> RestAsync(CrmError error, IReadOnlyList<CrmWrite> changed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(error);
        var random = Random.Shared.NextDouble();
        var pause = error.RetryAfter ?? (error.IsOfConnection ? RetryPolicy.OfConnection(Connection, random) : RetryPolicy.AfterFailure(Review.Attempt, random));
        if (error.IsOfConnection)
        {
            await queue.BlockAsync(Connection.Id, error.Problem, Now + pause, cancellationToken);
        }

        // What is of the connection is waited for by the connection alone: whoever ends its pause, such as an admin with other credentials, ends it for all.
        var move = RetryPolicy.Parks(error, Review.Attempt)
            ? new ReviewMove(ReviewState.Failed, error.Problem, null) { Failure = RetryPolicy.FailureOf(error.Kind) }
            : new ReviewMove(Review.State, error.Problem, error.IsOfConnection ? Now : Now + pause) { CountsAsAttempt = !error.IsOfConnection };
        return await SaveAsync(new ReviewProgress(move, changed, [], null), cancellationToken);
    }
}
