using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Crm;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>Reads of reviews.</summary>
internal sealed class ReviewBoard(IDbContextFactory<RevOpsDb> databases, TimeProvider time) : IReviewBoard
{
    // A review that is tried for a day has some dozens of lines; more than this is no reading matter.
    private const int MostSteps = 500;

    public async Task<ReviewOverview> OverviewAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await new ReviewFigures(db, viewer, time.GetUtcNow()).ReadAsync(cancellationToken);
    }

    public async Task<ReviewListPage> ListAsync(Viewer viewer, ReviewFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Reviews.AsNoTracking().VisibleTo(viewer).Matching(filter).Page(filter).ToItems(db).ToListAsync(cancellationToken);
        if (rows.Count <= ReviewFilter.PageSize)
        {
            return new ReviewListPage(rows, null);
        }

        rows.RemoveAt(ReviewFilter.PageSize);
        return new ReviewListPage(rows, new PagePlace(rows[^1].ChangedAt, rows[^1].Id.Value));
    }

    public async Task<IReadOnlyList<ReviewListItem>> ReadAsync(
        Viewer viewer, IReadOnlyCollection<ReviewId> ids, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Reviews.AsNoTracking().VisibleTo(viewer).Where(x => ids.Contains(x.Id)).ToItems(db).ToListAsync(cancellationToken);
    }

    public async Task<ReviewDetail?> FindAsync(Viewer viewer, ReviewId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var visible = db.Reviews.AsNoTracking().VisibleTo(viewer).Where(x => x.Id == id);
        if (await visible.SingleOrDefaultAsync(cancellationToken) is not { } review)
        {
            return null;
        }

        var steers = viewer.CanSteer(review.TeamId);
        return new ReviewDetail
        {
            Item = await visible.ToItems(db).SingleAsync(cancellationToken),
            Via = review.Via,
            CallId = review.CallId,
            CallStartedAt = review.CallStartedAt,
            CallEndedAt = review.CallEndedAt,
            DetectedAt = review.DetectedAt,
            DeliveredAt = review.DeliveredAt,
            Steps = await StepsAsync(db, id, cancellationToken),
            Writes = await WritesAsync(db, viewer, id, cancellationToken),
            Question = review.IsQuestion ? await QuestionAsync(db, viewer, review, cancellationToken) : null,
            MayReplay = steers && review.State.CanReplay(),
            MayCancel = steers && review.State.CanCancel(),
        };
    }

    public async Task<IReadOnlyList<ReviewQuestion>> QuestionsAsync(Viewer viewer, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var asking = await db.Reviews.AsNoTracking().VisibleTo(viewer).Asking().OrderBy(x => x.DetectedAt).Take(most).ToListAsync(cancellationToken);
        List<ReviewQuestion> questions = [];
        foreach (var review in asking.Where(x => viewer.CanAnswer(x.RepId, x.TeamId)))
        {
            questions.Add(await QuestionAsync(db, viewer, review, cancellationToken));
        }

        return questions;
    }

    // The note first, then field by field, of each the newest first.
    private static async Task<IReadOnlyList<LedgerLine>> WritesAsync(RevOpsDb db, Viewer viewer, ReviewId id, CancellationToken cancellationToken)
    {
        var lines = await db.CrmWrites.Where(x => x.ReviewId == id).ToLines(db, viewer).ToListAsync(cancellationToken);
        return [.. lines.OrderBy(x => x.Kind).ThenBy(x => x.Field, StringComparer.Ordinal).ThenByDescending(x => x.Revision)];
    }

    private static async Task<IReadOnlyList<ReviewStepView>> StepsAsync(RevOpsDb db, ReviewId id, CancellationToken cancellationToken)
    {
        var rows = await db.ReviewSteps.AsNoTracking().Where(x => x.ReviewId == id)
            .OrderByDescending(x => x.Ordinal).Take(MostSteps).ToListAsync(cancellationToken);
        rows.Reverse();
        return rows.ConvertAll(x => new ReviewStepView(
            x.Id, x.From, x.To, x.Attempt, x.TookMs is { } ms ? TimeSpan.FromMilliseconds(ms) : null, x.Cause, x.Actor, x.At));
    }

    private static async Task<ReviewQuestion> QuestionAsync(RevOpsDb db, Viewer viewer, CallReview review, CancellationToken cancellationToken)
    {
        var connection = await db.Connections.Where(x => x.Id == review.ConnectionId).Select(x => x.Name).SingleAsync(cancellationToken);
        var calls = await db.CandidatesOf(review).AsNoTracking().VisibleTo(viewer).ToItems(db).ToListAsync(cancellationToken);
        return new ReviewQuestion(
            review.Id,
            review.Title,
            connection,
            review.CallStartedAt,
            review.CallEndedAt - review.CallStartedAt,
            [.. calls.OrderBy(x => x.StartedAt)],
            viewer.CanAnswer(review.RepId, review.TeamId));
    }
}
