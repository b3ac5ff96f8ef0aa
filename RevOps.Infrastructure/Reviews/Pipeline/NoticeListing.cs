using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>Which notices are told to whom, and as what.</summary>
internal static class NoticeListing
{
    /// <summary>Notices that still hold: a call that was given to another rep since is no longer this one's to read.</summary>
    public static IQueryable<NoticedCall> Holding(this RevOpsDb db) =>
        from notice in db.Notices.AsNoTracking()
        join call in db.Calls on notice.CallId equals call.Id
        where call.RepId == notice.RepId
        select new NoticedCall { Notice = notice, Call = call };

    /// <summary>The viewer's own and those of the teams they manage: <see cref="NoticeItem.IsFor"/> as a query.</summary>
    public static IQueryable<NoticedCall> For(this IQueryable<NoticedCall> notices, Viewer viewer)
    {
        var me = viewer.UserId;
        if (viewer.Role != UserRole.Manager)
        {
            return notices.Where(x => x.Notice.RepId == me);
        }

        var teams = viewer.TeamIds.ToList();
        return notices.Where(x => x.Notice.RepId == me || (x.Call.TeamId != null && teams.Contains(x.Call.TeamId.Value)));
    }

    public static IQueryable<NoticedCall> UnseenBy(this IQueryable<NoticedCall> notices, Viewer viewer)
    {
        var me = viewer.UserId;
        return notices.Where(x => x.Notice.RepId == me && x.Notice.SeenAt == null);
    }

    public static IQueryable<NoticeItem> ToItems(this IQueryable<NoticedCall> notices, RevOpsDb db) =>
        from x in notices
        join rep in db.Users on x.Notice.RepId equals rep.Id
        select new NoticeItem
        {
            Id = x.Notice.Id,
            CallId = x.Call.Id,
            Title = x.Call.Title,
            RepId = rep.Id,
            RepName = rep.Name,
            TeamId = x.Call.TeamId,
            Score = x.Notice.Score,
            NotScoredReason = x.Notice.NotScoredReason,
            Strength = x.Notice.Strength,
            DoNext = x.Notice.DoNext,
            At = x.Notice.At,
            SeenAt = x.Notice.SeenAt,
        };
}
