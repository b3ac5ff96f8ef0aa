using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>Finds the call first, within what the viewer sees, then reads its feedback.</summary>
internal sealed class LatestFeedbackReader(IDbContextFactory<RevOpsDb> databases) : ILatestFeedback
{
    public async Task<LatestFeedback?> FindAsync(Viewer viewer, FeedbackSubject subject, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (subject.Call is { } id)
        {
            return await ReadAsync(db, db.Calls.VisibleTo(viewer).Where(x => x.Id == id), null, cancellationToken);
        }

        if (subject.ExternalCallId is { } external)
        {
            return await OfExternalAsync(db, viewer, external, subject, cancellationToken);
        }

        return subject.ContactEmail is { } email
            ? await ReadAsync(db, With(db, email).VisibleTo(viewer), null, cancellationToken)
            : null;
    }

    private static async Task<LatestFeedback?> OfExternalAsync(
        RevOpsDb db, Viewer viewer, string external, FeedbackSubject subject, CancellationToken cancellationToken)
    {
        var matching = db.Reviews.AsNoTracking().Where(x => x.ExternalCallId == external);
        matching = subject.Connection is { } connection ? matching.Where(x => x.ConnectionId == connection) : matching;

        // Few: an id is unique within a connection.
        foreach (var review in await matching.OrderByDescending(x => x.DetectedAt).Take(20).ToListAsync(cancellationToken))
        {
            var found = review.CallId is { } id
                ? await ReadAsync(db, db.Calls.VisibleTo(viewer).Where(x => x.Id == id), review.State, cancellationToken)
                : viewer.CanSee(review.RepId, review.TeamId) ? Awaited(review) : null;
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Calls in which somebody with this address took part. Addresses differ in case only by who wrote them.</summary>
    private static IQueryable<Call> With(RevOpsDb db, string email)
    {
        var wanted = email.ToUpperInvariant();

        // Runs in the database, which knows no StringComparison.
#pragma warning disable CA1304, CA1311, CA1862
        var calls = db.Participants.Where(x => x.Email!.ToUpper() == wanted).Select(x => x.CallId);
#pragma warning restore CA1304, CA1311, CA1862
        return db.Calls.Where(x => calls.Contains(x.Id));
    }

    private static LatestFeedback Awaited(CallReview review) => new()
    {
        Title = review.Title,
        StartedAt = review.CallStartedAt,
        State = review.State,
    };

    private static async Task<LatestFeedback?> ReadAsync(
        RevOpsDb db, IQueryable<Call> calls, ReviewState? state, CancellationToken cancellationToken)
    {
        var call = await calls.AsNoTracking().OrderByDescending(x => x.StartedAt).ThenByDescending(x => x.Id).FirstOrDefaultAsync(cancellationToken);
        if (call is null)
        {
            return null;
        }

        var cards = await db.NewestScorecardsAsync([call.Id], cancellationToken);
        var overrides = await db.OverridesInForceAsync([call.Id], cancellationToken);
        var criteria = cards.TryGetValue(call.Id, out var card) ? ScoreInForce.Criteria(card, overrides[call.Id]) : [];
        return new LatestFeedback
        {
            CallId = call.Id,
            Title = call.Title,
            RepName = call.RepName,
            StartedAt = call.StartedAtKnown ? call.StartedAt : null,
            State = state,
            Score = call.Score,
            NotScoredReason = call.NotScoredReason,
            Strength = StandOut.Strength(criteria),
            Improve = StandOut.Improve(criteria),
            NextStep = await NextStepAsync(db, call.Id, cancellationToken),
        };
    }

    private static async Task<NextStep?> NextStepAsync(RevOpsDb db, CallId id, CancellationToken cancellationToken)
    {
        var json = await db.Analyses.Where(x => x.CallId == id).Select(x => x.Json).SingleOrDefaultAsync(cancellationToken);
        return json is null ? null : Json.Read<CallAnalysis>(json).NextSteps.MaxBy(x => x.Firmness);
    }
}
