using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Calls.Search;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Calls;

/// <summary>The list's query: what the viewer sees, what the filter leaves, in which order.</summary>
internal static class CallListing
{
    /// <summary>The calls that a viewer sees.</summary>
    public static IQueryable<Call> VisibleTo(this IQueryable<Call> calls, Viewer viewer)
    {
        if (viewer.SeesEverything)
        {
            return calls;
        }

        var me = viewer.UserId;
        if (viewer.Role != UserRole.Manager)
        {
            return calls.Where(x => x.RepId == me);
        }

        var teams = viewer.TeamIds.Select(x => (TeamId?)x).ToList();
        return calls.Where(x => x.RepId == me || teams.Contains(x.TeamId));
    }

    public static IQueryable<Call> Matching(this IQueryable<Call> calls, CallFilter filter)
    {
        calls = filter.Team is { } team ? calls.Where(x => x.TeamId == team) : calls;
        calls = filter.Rep is { } rep ? calls.Where(x => x.RepId == rep) : calls;
        calls = filter.Account is { } account ? calls.Where(x => x.AccountId == account) : calls;
        calls = filter.Type is { } type ? calls.Where(x => x.Type == type) : calls;
        calls = filter.ScoreFrom is { } low ? calls.Where(x => x.Score >= low) : calls;
        calls = filter.ScoreTo is { } high ? calls.Where(x => x.Score < high + 1) : calls;
        calls = filter.Unscored ? calls.Where(x => x.Score == null) : calls;
        if (filter.From is { } from)
        {
            var start = new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero);
            calls = calls.Where(x => x.StartedAt >= start);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = new DateTimeOffset(to.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
            calls = calls.Where(x => x.StartedAt < end);
        }

        return calls;
    }

    public static IQueryable<Call> Saying(this IQueryable<Call> calls, RevOpsDb db, ICallTextSearch search, SearchTerms? terms)
    {
        if (terms is null)
        {
            return calls;
        }

        var found = search.Matching(db, terms).Select(x => x.CallId);
        return calls.Where(x => found.Contains(x.Id));
    }

    /// <summary>Rows with the names they show, in the filter's order.</summary>
    public static IQueryable<CallListItem> ToItems(this IQueryable<Call> calls, RevOpsDb db, CallFilter filter)
    {
        var rows =
            from call in calls
            join account in db.Accounts on call.AccountId equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            join team in db.Teams on call.TeamId equals team.Id into teams
            from team in teams.DefaultIfEmpty()
            select new Row { Call = call, AccountName = account!.Name, TeamName = team!.Name };
        return Ordered(rows, filter).Select(x => new CallListItem
        {
            Id = x.Call.Id,
            Title = x.Call.Title,
            RepId = x.Call.RepId,
            RepName = x.Call.RepName,
            AccountId = x.Call.AccountId,
            AccountName = x.AccountName,
            TeamName = x.TeamName,
            Type = x.Call.Type,
            TypeConfidence = x.Call.TypeConfidence,
            StartedAt = x.Call.StartedAt,
            StartedAtKnown = x.Call.StartedAtKnown,
            DurationSeconds = x.Call.DurationSeconds,
            RepTalkRatio = x.Call.RepTalkRatio,
            Score = x.Call.Score,
            NotScoredReason = x.Call.NotScoredReason,
        });
    }

    private static IQueryable<Row> Ordered(IQueryable<Row> rows, CallFilter filter)
    {
        var down = filter.Descending;

        // Unknown values come last in both directions: first by whether there is one, then by it, then by id for a stable page.
        return filter.Sort switch
        {
            CallSort.Title => By(rows, x => x.Call.Title, down),
            CallSort.Rep => By(rows.OrderBy(x => x.Call.RepName == null), x => x.Call.RepName, down),
            CallSort.Account => By(rows.OrderBy(x => x.AccountName == null), x => x.AccountName, down),
            CallSort.Duration => By(rows.OrderBy(x => x.Call.DurationSeconds == null), x => x.Call.DurationSeconds, down),
            CallSort.TalkRatio => By(rows.OrderBy(x => x.Call.RepTalkRatio == null), x => x.Call.RepTalkRatio, down),
            CallSort.Score => By(rows.OrderBy(x => x.Call.Score == null), x => x.Call.Score, down),
            _ => down
                ? rows.OrderByDescending(x => x.Call.StartedAt).ThenByDescending(x => x.Call.Id)
                : rows.OrderBy(x => x.Call.StartedAt).ThenBy(x => x.Call.Id),
        };
    }

    private static IQueryable<Row> By<TKey>(
        IQueryable<Row> rows, System.Linq.Expressions.Expression<Func<Row, TKey>> key, bool down)
    {
        if (rows is IOrderedQueryable<Row> ordered && rows.Expression.Type == typeof(IOrderedQueryable<Row>))
        {
            return (down ? ordered.ThenByDescending(key) : ordered.ThenBy(key)).ThenBy(x => x.Call.Id);
        }

        return (down ? rows.OrderByDescending(key) : rows.OrderBy(key)).ThenBy(x => x.Call.Id);
    }

    private sealed class Row
    {
        public required Call Call { get; init; }

        public string? AccountName { get; init; }

        public string? TeamName { get; init; }
    }
}
