using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Import;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Calls;

/// <summary>Reads everything a call's page shows; the caller has checked that the viewer sees the call.</summary>
internal sealed class CallDetailReader(RevOpsDb db, Viewer viewer, Call call)
{
    public async Task<CallDetail> ReadAsync(CancellationToken cancellationToken)
    {
        var id = call.Id;
        var header = await db.Calls.Where(x => x.Id == id).ToItems(db).SingleAsync(cancellationToken);
        var card = await db.Scorecards.AsNoTracking().Where(x => x.CallId == id)
            .OrderByDescending(x => x.CreatedAt).ThenByDescending(x => x.Id).FirstOrDefaultAsync(cancellationToken);
        return new CallDetail
        {
            Header = header,
            Source = call.Source,
            FileName = call.FileName,
            AccountId = call.AccountId,
            Participants = await ParticipantsAsync(cancellationToken),
            Analysis = await db.ReadAnalysisAsync(id, cancellationToken),
            Scorecard = card is null ? null : Json.Read<Scorecard>(card.Json),
            Rubric = card is null ? null : await RubricAsync(card.RubricKey, card.RubricVersion, cancellationToken),
            ScoredAt = card?.CreatedAt,
            Overrides = await OverridesAsync(cancellationToken),
            Disputes = await DisputesAsync(cancellationToken),
            Comments = await CommentsAsync(cancellationToken),
            History = await HistoryAsync(cancellationToken),
            CanReview = viewer.CanReview(call.TeamId),
            CanDispute = call.RepId == viewer.UserId,
            CanNameRep = NameRep.May(viewer, call.RepId, call.TeamId),
            CanDelete = DeleteCall.MayDelete(viewer, call.TeamId),
        };
    }

    private async Task<IReadOnlyList<CallParticipant>> ParticipantsAsync(CancellationToken cancellationToken) =>
        await db.Participants.Where(x => x.CallId == call.Id).OrderBy(x => x.Ordinal)
            .Select(x => new CallParticipant(x.Name, x.Email, x.Role)).ToListAsync(cancellationToken);

    private async Task<Rubric?> RubricAsync(string key, int version, CancellationToken cancellationToken)
    {
        var json = await db.Rubrics.Where(x => x.Key == key && x.Version == version).Select(x => x.Json).SingleOrDefaultAsync(cancellationToken);
        return json is null ? null : Json.Read<Rubric>(json);
    }

    private async Task<IReadOnlyList<OverrideView>> OverridesAsync(CancellationToken cancellationToken) =>
        await (from row in db.Overrides
               where row.CallId == call.Id
               join user in db.Users on row.ByUserId equals user.Id
               orderby row.At descending, row.Id descending
               select new OverrideView(row.Id, row.CriterionKey, row.MachineScore, row.Score, row.Reason, user.Name, row.At))
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<DisputeView>> DisputesAsync(CancellationToken cancellationToken) =>
        await (from row in db.Disputes
               where row.CallId == call.Id
               join author in db.Users on row.ByUserId equals author.Id
               join resolver in db.Users on row.ResolvedBy equals resolver.Id into resolvers
               from resolver in resolvers.DefaultIfEmpty()
               orderby row.At descending, row.Id descending
               select new DisputeView(
                   row.Id, row.CriterionKey, row.Reason, row.ByUserId, author.Name, row.At, row.State, row.Resolution, resolver!.Name, row.ResolvedAt))
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<CommentView>> CommentsAsync(CancellationToken cancellationToken)
    {
        var rows = await (from comment in db.Comments
                          where comment.CallId == call.Id
                          join author in db.Users on comment.AuthorId equals author.Id
                          orderby comment.CreatedAt, comment.Id
                          select new { comment.Id, comment.Seq, comment.AuthorId, author.Name, comment.Text, comment.CreatedAt })
            .ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(x => x.Id);
        var mentions = await (from mention in db.Set<CommentMention>()
                              where ids.Contains(mention.CommentId)
                              join user in db.Users on mention.UserId equals user.Id
                              select new { mention.CommentId, user.Name }).ToListAsync(cancellationToken);
        var names = mentions.ToLookup(x => x.CommentId, x => x.Name);
        return rows.ConvertAll(x => new CommentView(x.Id, x.Seq, x.AuthorId, x.Name, x.Text, [.. names[x.Id]], x.CreatedAt));
    }

    private async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(CancellationToken cancellationToken)
    {
        var subject = $"call:{call.Id}";
        return await db.Audit.Where(x => x.Subject == subject).OrderByDescending(x => x.At).ThenByDescending(x => x.Id)
            .Take(200).Select(x => new HistoryEntry(x.At, x.Actor, x.Detail)).ToListAsync(cancellationToken);
    }
}
