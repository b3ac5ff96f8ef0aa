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

        var teams = viewer.TeamIds.ToList();
        return calls.Where(x => x.RepId == me || (x.TeamId != null && teams.Contains(x.TeamId.Value)));
    }

    /// <summary>
    /// The same in parts that share no call, to be counted one after another: each is counted in its own index, where "mine or my teams'" reads every
    /// such call.
    /// </summary>
    public static IReadOnlyList<IQueryable<Call>> PartsVisibleTo(this IQueryable<Call> calls, Viewer viewer)
    {
        if (viewer.SeesEverything || viewer.Role != UserRole.Manager)
        {
            return [calls.VisibleTo(viewer)];
        }

        var me = viewer.UserId;
        var teams = viewer.TeamIds.ToList();
        return
        [
            calls.Where(x => x.TeamId != null && teams.Contains(x.TeamId.Value)),
            calls.Where(x => x.RepId == me && (x.TeamId == null || !teams.Contains(x.TeamId.Value))),
        ];
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

    public static IQueryable<NamedCall> WithAccounts(this IQueryable<Call> calls, RevOpsDb db) =>
        from call in calls
        join account in db.Accounts on call.AccountId equals account.Id into accounts
        from account in accounts.DefaultIfEmpty()
        select new NamedCall { Call = call, AccountName = account!.Name };

    /// <summary>Rows with the names they show.</summary>
    public static IQueryable<CallListItem> ToItems(this IQueryable<Call> calls, RevOpsDb db) => calls.WithAccounts(db).ToItems(db);

    /// <summary>Rows with the names they show, in the order of the calls.</summary>
    public static IQueryable<CallListItem> ToItems(this IQueryable<NamedCall> calls, RevOpsDb db) =>
        calls.Select(x => new CallListItem
        {
            Id = x.Call.Id,
            Title = x.Call.Title,
            RepId = x.Call.RepId,
            RepName = x.Call.RepName,
            AccountId = x.Call.AccountId,
            AccountName = x.AccountName,
            TeamName = db.Teams.Where(t => t.Id == x.Call.TeamId).Select(t => t.Name).FirstOrDefault(),
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
