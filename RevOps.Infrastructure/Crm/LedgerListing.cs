using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews.Pipeline;

namespace RevOps.Infrastructure.Crm;

/// <summary>The ledger's query: what the viewer sees, what the filter leaves, in which order.</summary>
internal static class LedgerListing
{
    /// <summary>The writes that a viewer sees: those of the reviews and the deals they see.</summary>
    public static IQueryable<CrmWrite> VisibleTo(this IQueryable<CrmWrite> writes, RevOpsDb db, Viewer viewer)
    {
        if (viewer.SeesEverything)
        {
            return writes;
        }

        var reviews = db.Reviews.VisibleTo(viewer).Select(x => (ReviewId?)x.Id);
        var deals = db.Deals.VisibleTo(viewer).Select(x => (DealId?)x.Id);
        return writes.Where(x => reviews.Contains(x.ReviewId) || deals.Contains(x.DealId));
    }

    public static IQueryable<CrmWrite> Matching(this IQueryable<CrmWrite> writes, RevOpsDb db, LedgerFilter filter)
    {
        writes = filter.Connection is { } connection ? writes.Where(x => x.ConnectionId == connection) : writes;
        writes = filter.State is { } state ? writes.Where(x => x.State == state) : writes;
        writes = filter.Call is { } call ? writes.Where(x => x.CallId == call) : writes;
        if (filter.Rep is { } rep)
        {
            var reviews = db.Reviews.Where(x => x.RepId == rep).Select(x => (ReviewId?)x.Id);
            var deals = db.Deals.Where(x => x.OwnerId == rep).Select(x => (DealId?)x.Id);
            writes = writes.Where(x => reviews.Contains(x.ReviewId) || deals.Contains(x.DealId));
        }

        if (filter.From is { } from)
        {
            var start = new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero);
            writes = writes.Where(x => x.CreatedAt >= start);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = new DateTimeOffset(to.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
            writes = writes.Where(x => x.CreatedAt < end);
        }

        return filter.Text is { } text ? writes.Saying(db, text) : writes;
    }

    /// <summary>The rows of one page and one more, which says whether there is a next one.</summary>
    public static IQueryable<CrmWrite> Page(this IQueryable<CrmWrite> writes, LedgerFilter filter)
    {
        if (filter.After is { } after)
        {
            writes = filter.OldestFirst
                ? writes.Where(x => x.CreatedAt > after.At || (x.CreatedAt == after.At && x.Id.CompareTo(after.Id) > 0))
                : writes.Where(x => x.CreatedAt < after.At || (x.CreatedAt == after.At && x.Id.CompareTo(after.Id) < 0));
        }

        var ordered = filter.OldestFirst ? writes.OrderBy(x => x.CreatedAt).ThenBy(x => x.Id) : writes.Newest();
        return ordered.Take(LedgerFilter.PageSize + 1);
    }

    public static IQueryable<CrmWrite> Newest(this IQueryable<CrmWrite> writes) =>
        writes.OrderByDescending(x => x.CreatedAt).ThenByDescending(x => x.Id);

    /// <summary>The note first, then score, next step and due date: as a person would look at them. Fields of no known meaning come last.</summary>
    public static IOrderedEnumerable<LedgerLine> ThenAsRead(this IOrderedEnumerable<LedgerLine> lines) =>
        lines.ThenBy(x => x.Kind).ThenBy(x => x.Means == CrmFieldMeaning.Unknown).ThenBy(x => x.Means).ThenBy(x => x.Field, StringComparer.Ordinal).ThenBy(x => x.Revision);

    /// <summary>Lines with the names they show, in the order of the writes.</summary>
    public static IQueryable<LedgerLine> ToLines(this IQueryable<CrmWrite> writes, RevOpsDb db, Viewer viewer)
    {
        var me = viewer.UserId;
        var all = viewer.Administers;
        var changesOwn = viewer.Role != UserRole.Analyst;
        var teams = viewer.Role == UserRole.Manager ? viewer.TeamIds.Select(x => (TeamId?)x).ToList() : [];
        return from write in writes
               join found in db.Reviews on write.ReviewId equals (ReviewId?)found.Id into reviews
               from review in reviews.DefaultIfEmpty()
               join known in db.Deals on write.DealId equals (DealId?)known.Id into deals
               from deal in deals.DefaultIfEmpty()
               join connection in db.Connections on write.ConnectionId equals connection.Id
               select new LedgerLine
               {
                   Id = write.Id,
                   ReviewId = write.ReviewId,
                   Connection = connection.Name,
                   CallId = db.Calls.Where(c => c.Id == write.CallId).Select(c => (Domain.Calls.CallId?)c.Id).FirstOrDefault(),
                   CallTitle = review!.Title,
                   DealId = (DealId?)deal!.Id,
                   DealName = deal!.Name,
                   Rep = db.Users.Where(u => u.Id == review!.RepId || u.Id == deal!.OwnerId).Select(u => u.Name).FirstOrDefault(),
                   ExternalCallId = write.ExternalCallId,
                   Kind = write.Kind,
                   TargetKind = write.TargetKind,
                   TargetId = write.TargetId,
                   Field = write.Field,
                   Means = write.DealId != null && write.DealPart == CrmDealPart.Stage ? CrmFieldMeaning.DealStage
                       : write.DealId != null && write.DealPart == CrmDealPart.Amount ? CrmFieldMeaning.DealAmount
                       : write.DealId != null && write.DealPart == CrmDealPart.CloseDate ? CrmFieldMeaning.DealCloseDate
                       : write.DealId != null ? CrmFieldMeaning.NextStep
                       : write.Field == null ? CrmFieldMeaning.Unknown
                       : write.Field == connection.WriteBack.ScoreField ? CrmFieldMeaning.Score
                       : write.Field == connection.WriteBack.NextStepField ? CrmFieldMeaning.NextStep
                       : write.Field == connection.WriteBack.DueDateField ? CrmFieldMeaning.DueDate
                       : CrmFieldMeaning.Unknown,
                   Value = write.Value,
                   PriorValue = write.PriorValue,
                   PriorKnown = write.PriorKnown,
                   TheirValue = write.TheirValue,
                   DealPart = write.DealId == null ? null : write.DealPart,
                   Stages = write.DealId == null || write.DealPart != CrmDealPart.Stage ? null : new StageNames(
                       db.CrmStages.Where(s => s.ConnectionId == write.ConnectionId && s.ExternalId == write.Value).Select(s => s.Name).FirstOrDefault(),
                       db.CrmStages.Where(s => s.ConnectionId == write.ConnectionId && s.ExternalId == write.PriorValue).Select(s => s.Name).FirstOrDefault(),
                       db.CrmStages.Where(s => s.ConnectionId == write.ConnectionId && s.ExternalId == write.TheirValue).Select(s => s.Name).FirstOrDefault()),
                   Quote = write.Quote,
                   QuoteSeq = write.QuoteSeq,
                   Rubric = write.Rubric,
                   RubricVersion = write.RubricVersion,
                   RubricName = db.Rubrics.Where(r => r.Key == write.Rubric && r.Version == write.RubricVersion).Select(r => r.Name).FirstOrDefault(),
                   Approver = db.Users.Where(u => u.Id == write.ApproverId).Select(u => u.Name).FirstOrDefault(),
                   State = write.State,
                   Problem = write.Problem,
                   ExternalId = write.ExternalId,
                   Attempts = write.Attempts,
                   Revision = write.Revision,
                   CreatedAt = write.CreatedAt,
                   ChangedAt = write.ChangedAt,
                   WrittenAt = write.WrittenAt,
                   UndoneBy = db.Users.Where(u => u.Id == write.UndoneBy).Select(u => u.Name).FirstOrDefault(),
                   HasNewer = db.CrmWrites.Any(o => o.ReviewId == write.ReviewId && o.DealId == write.DealId && o.Kind == write.Kind && o.Field == write.Field
                       && o.TargetKind == write.TargetKind && o.TargetId == write.TargetId && o.Revision > write.Revision
                       && (o.State == CrmWriteState.Pending || o.State == CrmWriteState.Sending || o.State == CrmWriteState.Undoing || o.State == CrmWriteState.Written)),
                   MayChange = all || (write.ReviewId != null && (review!.RepId == me || teams.Contains(review!.TeamId)))
                       || (write.DealId != null && ((deal!.OwnerId == me && changesOwn) || teams.Contains(deal!.TeamId))),
               };
    }

    private static IQueryable<CrmWrite> Saying(this IQueryable<CrmWrite> writes, RevOpsDb db, string typed)
    {
#pragma warning disable CA1304, CA1311, CA1862 // Translated to SQL, where no culture is to be had
        var text = typed.ToLowerInvariant();
        var titled = db.Reviews.Where(x => x.Title != null && x.Title.ToLower().Contains(text)).Select(x => (ReviewId?)x.Id);
        var named = db.Deals.Where(x => x.Name.ToLower().Contains(text)).Select(x => (DealId?)x.Id);
        return writes.Where(x => x.ExternalCallId == typed || (x.DealId != null && x.TargetId == typed) || named.Contains(x.DealId)
            || (x.Field != null && x.Field.ToLower().Contains(text))
            || (x.Quote != null && x.Quote.ToLower().Contains(text))
            || titled.Contains(x.ReviewId));
#pragma warning restore CA1304, CA1311, CA1862
    }
}
