using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews.Pipeline;

namespace RevOps.Infrastructure.Reviews;

/// <summary>Reads what was scored lately.</summary>
internal sealed class FeedbackQueries(IDbContextFactory<RevOpsDb> databases) : IFeedbackQueries
{
    public async Task<FeedbackPage> ListAsync(
        Viewer viewer, FeedbackScope scope, UserId? rep, int page, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var scored = InScope(db, viewer, scope).Where(x => x.Score != null);
        scored = rep is { } only ? scored.Where(x => x.RepId == only) : scored;
        var total = await scored.CountAsync(cancellationToken);
        var start = Math.Clamp(page, 0, int.MaxValue / FeedbackPage.Size) * FeedbackPage.Size;
        var order = await scored.OrderByDescending(x => x.StartedAt).ThenByDescending(x => x.Id)
            .Skip(start).Take(FeedbackPage.Size).Select(x => x.Id).ToListAsync(cancellationToken);
        var unseen = await UnseenNoticesAsync(db, viewer, cancellationToken);
        return new FeedbackPage(
            await ItemsAsync(db, order, cancellationToken),
            total,
            await DisputesAsync(db, viewer, cancellationToken),
            await MentionsAsync(db, viewer, cancellationToken))
        {
            Unseen = await db.Holding().UnseenBy(viewer).CountAsync(cancellationToken),
            NewCalls = unseen.Select(x => x.CallId).ToHashSet(),
            NewUnscored = [.. unseen.Where(x => x.Score is null)],
        };
    }

    public async Task<IReadOnlyList<AgreementRow>> AgreementAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await new AgreementReader(db, viewer).ReadAsync(cancellationToken);
    }

    private static IQueryable<Call> InScope(RevOpsDb db, Viewer viewer, FeedbackScope scope)
    {
        var me = viewer.UserId;
        return scope == FeedbackScope.Mine
            ? db.Calls.AsNoTracking().Where(x => x.RepId == me)
            : db.Calls.AsNoTracking().VisibleTo(viewer);
    }

    private static async Task<IReadOnlyList<FeedbackItem>> ItemsAsync(
        RevOpsDb db, IReadOnlyCollection<CallId> calls, CancellationToken cancellationToken)
    {
        var rows = await db.Calls.AsNoTracking().Where(x => calls.Contains(x.Id)).ToItems(db)
            .OrderByDescending(x => x.StartedAt).ThenByDescending(x => x.Id).ToListAsync(cancellationToken);
        var previous = await PreviousAsync(db, calls, cancellationToken);
        var cards = await db.NewestScorecardsAsync(calls, cancellationToken);
        var overrides = await db.OverridesInForceAsync(calls, cancellationToken);
        return rows.ConvertAll(row =>
        {
            var criteria = cards.TryGetValue(row.Id, out var card) ? ScoreInForce.Criteria(card, overrides[row.Id]) : [];
            return new FeedbackItem(row, previous.GetValueOrDefault(row.Id), StandOut.Strength(criteria), StandOut.Improve(criteria))
            {
                Remark = card?.Context is [var first, ..] ? first : null,
            };
        });
    }

    /// <summary>Each call's score of the same rep's call of the same type before it, in one query.</summary>
    private static async Task<Dictionary<CallId, double?>> PreviousAsync(
        RevOpsDb db, IReadOnlyCollection<CallId> calls, CancellationToken cancellationToken) =>
        await db.Calls.Where(x => calls.Contains(x.Id) && x.RepId != null)
            .Select(x => new
            {
                x.Id,
                Previous = db.Calls
                    .Where(p => p.RepId == x.RepId && p.Type == x.Type && p.StartedAt < x.StartedAt && p.Score != null)
                    .OrderByDescending(p => p.StartedAt).ThenByDescending(p => p.Id).Select(p => p.Score).FirstOrDefault(),
            })
            .ToDictionaryAsync(x => x.Id, x => x.Previous, cancellationToken);

    private static async Task<IReadOnlyList<OpenDispute>> DisputesAsync(RevOpsDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        if (viewer.Role != UserRole.Manager)
        {
            return [];
        }

        var rows = await (from dispute in Open(db, viewer)
                          join call in db.Calls on dispute.CallId equals call.Id
                          join rep in db.Users on dispute.ByUserId equals rep.Id
                          orderby dispute.At
                          select new { dispute, call.Title, rep.Name }).Take(50).ToListAsync(cancellationToken);
        var cards = await db.NewestScorecardsAsync([.. rows.Select(x => x.dispute.CallId)], cancellationToken);
        return [.. rows.Select(x => new OpenDispute(
            x.dispute.Id,
            x.dispute.CallId,
            x.Title,
            cards[x.dispute.CallId].Criteria.FirstOrDefault(c => c.Key == x.dispute.CriterionKey)?.Name ?? x.dispute.CriterionKey,
            x.Name,
            x.dispute.Reason,
            x.dispute.At))];
    }

    private static async Task<IReadOnlyList<UnseenMention>> MentionsAsync(RevOpsDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        return await (from mention in Unseen(db, viewer)
                      join comment in db.Comments on mention.CommentId equals comment.Id
                      join call in db.Calls on comment.CallId equals call.Id
                      join author in db.Users on comment.AuthorId equals author.Id
                      orderby comment.CreatedAt descending
                      select new UnseenMention(comment.Id, call.Id, call.Title, comment.Seq, author.Name, comment.Text, comment.CreatedAt))
            .Take(50).ToListAsync(cancellationToken);
    }

    private static async Task<List<NoticeItem>> UnseenNoticesAsync(RevOpsDb db, Viewer viewer, CancellationToken cancellationToken) =>
        await db.Holding().UnseenBy(viewer).OrderByDescending(x => x.Notice.At).Take(INoticeQueries.Most).ToItems(db)
            .OrderByDescending(x => x.At).ToListAsync(cancellationToken);

    /// <summary>Disputes that the viewer may resolve.</summary>
    internal static IQueryable<Dispute> Open(RevOpsDb db, Viewer viewer) =>
        from dispute in db.Disputes
        where dispute.State == DisputeState.Open
        join call in db.Calls.VisibleTo(viewer) on dispute.CallId equals call.Id
        select dispute;

    /// <summary>Mentions that the viewer has not seen.</summary>
    internal static IQueryable<CommentMention> Unseen(RevOpsDb db, Viewer viewer)
    {
        var me = viewer.UserId;
        return from mention in db.Set<CommentMention>()
               where mention.UserId == me && mention.SeenAt == null
               join comment in db.Comments on mention.CommentId equals comment.Id
               join call in db.Calls.VisibleTo(viewer) on comment.CallId equals call.Id
               select mention;
    }
}
