using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews;

/// <summary>Reads what was scored lately.</summary>
internal sealed class FeedbackQueries(IDbContextFactory<RevOpsDb> databases) : IFeedbackQueries
{
    private const int PageSize = 20;

    public async Task<FeedbackPage> ListAsync(Viewer viewer, FeedbackScope scope, int page, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var scored = InScope(db, viewer, scope).Where(x => x.Score != null);
        var total = await scored.CountAsync(cancellationToken);
        var order = await scored.OrderByDescending(x => x.StartedAt).ThenByDescending(x => x.Id)
            .Skip(Math.Max(0, page) * PageSize).Take(PageSize).Select(x => x.Id).ToListAsync(cancellationToken);
        var rows = await db.Calls.Where(x => order.Contains(x.Id)).ToItems(db, new CallFilter()).ToListAsync(cancellationToken);
        var cards = await db.NewestScorecardsAsync(order, cancellationToken);
        var overrides = await db.OverridesInForceAsync(order, cancellationToken);
        var items = new List<FeedbackItem>(rows.Count);
        foreach (var row in rows)
        {
            var criteria = cards.TryGetValue(row.Id, out var card) ? ScoreInForce.Criteria(card, overrides[row.Id]) : [];
            items.Add(new FeedbackItem(row, await PreviousAsync(db, row, cancellationToken), Strength(criteria), Improve(criteria)));
        }

        return new FeedbackPage(
            items, total, await DisputesAsync(db, viewer, cancellationToken), await MentionsAsync(db, viewer, cancellationToken));
    }

    public async Task<IReadOnlyList<AgreementRow>> AgreementAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await new AgreementReader(db, viewer).ReadAsync(cancellationToken);
    }

    /// <summary>The best criterion, at least a 4 of 5: less is no strength.</summary>
    private static CriterionScore? Strength(IReadOnlyList<CriterionScore> criteria) =>
        criteria.Where(x => x is { Applies: true, Score: not null } && x.Score >= x.Max - 1)
            .MaxBy(x => x.Score!.Value * x.Weight);

    /// <summary>The criterion whose next points weigh most.</summary>
    private static CriterionScore? Improve(IReadOnlyList<CriterionScore> criteria) =>
        criteria.Where(x => x is { Applies: true, Score: not null } && x.Score < x.Max)
            .MaxBy(x => (x.Max - x.Score!.Value) * x.Weight);

    private static IQueryable<Call> InScope(RevOpsDb db, Viewer viewer, FeedbackScope scope)
    {
        var me = viewer.UserId;
        return scope == FeedbackScope.Mine
            ? db.Calls.AsNoTracking().Where(x => x.RepId == me)
            : db.Calls.AsNoTracking().VisibleTo(viewer);
    }

    private static async Task<double?> PreviousAsync(RevOpsDb db, CallListItem row, CancellationToken cancellationToken) =>
        row.RepId is null
            ? null
            : await db.Calls
                .Where(x => x.RepId == row.RepId && x.Type == row.Type && x.StartedAt < row.StartedAt && x.Score != null)
                .OrderByDescending(x => x.StartedAt).Select(x => x.Score).FirstOrDefaultAsync(cancellationToken);

    private static async Task<IReadOnlyList<OpenDispute>> DisputesAsync(RevOpsDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        if (viewer.Role != UserRole.Manager)
        {
            return [];
        }

        var rows = await (from dispute in db.Disputes
                          where dispute.State == DisputeState.Open
                          join call in db.Calls.VisibleTo(viewer) on dispute.CallId equals call.Id
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
        var me = viewer.UserId;
        return await (from mention in db.Set<CommentMention>()
                      where mention.UserId == me && mention.SeenAt == null
                      join comment in db.Comments on mention.CommentId equals comment.Id
                      join call in db.Calls.VisibleTo(viewer) on comment.CallId equals call.Id
                      join author in db.Users on comment.AuthorId equals author.Id
                      orderby comment.CreatedAt descending
                      select new UnseenMention(comment.Id, call.Id, call.Title, comment.Seq, author.Name, comment.Text, comment.CreatedAt))
            .Take(50).ToListAsync(cancellationToken);
    }
}
