using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>The list's query: what the viewer sees, what the filter leaves, in which order.</summary>
internal static class ReviewListing
{
    /// <summary>The reviews that a viewer sees.</summary>
    public static IQueryable<CallReview> VisibleTo(this IQueryable<CallReview> reviews, Viewer viewer)
    {
        if (viewer.SeesEverything)
        {
            return reviews;
        }

        var me = viewer.UserId;
        if (viewer.Role != UserRole.Manager)
        {
            return reviews.Where(x => x.RepId == me);
        }

        var teams = viewer.TeamIds.ToList();
        return reviews.Where(x => x.RepId == me || (x.TeamId != null && teams.Contains(x.TeamId.Value)));
    }

    /// <summary>Those that wait for a person's answer; the same as <see cref="CallReview.IsQuestion"/>.</summary>
    public static IQueryable<CallReview> Asking(this IQueryable<CallReview> reviews) => reviews.Where(x =>
        x.State == ReviewState.Detected && x.Candidates != null && x.Candidates != CallReview.NoCandidate && x.CallId == null);

    public static IQueryable<CallReview> Matching(this IQueryable<CallReview> reviews, ReviewFilter filter)
    {
        reviews = filter.State is { } state ? reviews.Where(x => x.State == state) : reviews;
        reviews = filter.Questions ? reviews.Asking() : reviews;
        reviews = filter.Failure is { } failure ? reviews.Where(x => x.State == ReviewState.Failed && x.Failure == failure) : reviews;
        reviews = filter.Connection is { } connection ? reviews.Where(x => x.ConnectionId == connection) : reviews;
        if (filter.Text is { } typed)
        {
#pragma warning disable CA1304, CA1311, CA1862 // Translated to SQL, where no culture is to be had
            var text = typed.ToLowerInvariant();
            reviews = reviews.Where(x => x.ExternalCallId == typed || (x.Title != null && x.Title.ToLower().Contains(text)));
#pragma warning restore CA1304, CA1311, CA1862
        }

        return reviews;
    }

    /// <summary>The rows of one page and one more, which says whether there is a next one.</summary>
    public static IQueryable<CallReview> Page(this IQueryable<CallReview> reviews, ReviewFilter filter)
    {
        if (filter.After is { } after)
        {
            // The id is compared as what the database stores.
            reviews = filter.OldestFirst
                ? reviews.Where(x => x.ChangedAt > after.At || (x.ChangedAt == after.At && ((Guid)(object)x.Id).CompareTo(after.Id) > 0))
                : reviews.Where(x => x.ChangedAt < after.At || (x.ChangedAt == after.At && ((Guid)(object)x.Id).CompareTo(after.Id) < 0));
        }

        var ordered = filter.OldestFirst
            ? reviews.OrderBy(x => x.ChangedAt).ThenBy(x => x.Id)
            : reviews.OrderByDescending(x => x.ChangedAt).ThenByDescending(x => x.Id);
        return ordered.Take(ReviewFilter.PageSize + 1);
    }

    /// <summary>Rows with the names they show, in the order of the reviews.</summary>
    public static IQueryable<ReviewListItem> ToItems(this IQueryable<CallReview> reviews, RevOpsDb db) =>
        reviews.Select(x => new ReviewListItem
        {
            Id = x.Id,
            ExternalCallId = x.ExternalCallId,
            Connection = db.Connections.Where(c => c.Id == x.ConnectionId).Select(c => c.Name).First(),
            Title = x.Title,
            Rep = db.Users.Where(u => u.Id == x.RepId).Select(u => u.Name).FirstOrDefault(),
            IsRead = x.Title != null || x.CallStartedAt != null || x.CallEndedAt != null,
            State = x.State,
            Cause = x.Cause,
            Failure = x.Failure,
            IsQuestion = x.State == ReviewState.Detected && x.Candidates != null && x.Candidates != CallReview.NoCandidate && x.CallId == null,
            Attempt = x.Attempt,
            DueAt = x.DueAt,
            ChangedAt = x.ChangedAt,
        });
}
