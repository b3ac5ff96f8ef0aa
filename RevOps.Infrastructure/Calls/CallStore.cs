using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Deals.Assessment;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews;
using RevOps.Infrastructure.Reviews.Pipeline;

namespace RevOps.Infrastructure.Calls;

/// <summary>Keeps calls in the database.</summary>
internal sealed class CallStore(IDbContextFactory<RevOpsDb> databases, TimeProvider time) : ICallStore
{
    /// <summary>
    /// How much of a call the free-text search covers. PostgreSQL's index entry of one text may not pass 1 MB;
    /// this is about eight hours of talk, and stays below it whatever the words are.
    /// </summary>
    private const int SearchableCharacters = 400_000;

    public async Task<IReadOnlyDictionary<string, CallId>> FindByImportKeysAsync(
        IReadOnlyCollection<string> importKeys, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Calls.Where(x => importKeys.Contains(x.ImportKey))
            .ToDictionaryAsync(x => x.ImportKey, x => x.Id, cancellationToken);
    }

    public async Task<bool> AddAsync(IReadOnlyList<NewCall> calls, IReadOnlyList<AuditEntry> audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.LinkCallsAsync(calls.Select(x => x.Call), cancellationToken);
        foreach (var call in calls)
        {
            Add(db, call);
        }

        db.Audit.AddRange(audit);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            foreach (var call in calls)
            {
                await db.WakeReviewsAsync(call.Call, call.Call.CreatedAt, cancellationToken);
            }

            await db.TouchAsync([.. calls.Select(x => x.Call.DealId).OfType<DealId>()], time.GetUtcNow(), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // The unique import key decides a race between two uploads of one file; any other reason is an outage.
            var keys = calls.Select(x => x.Call.ImportKey).ToList();
            if ((await FindByImportKeysAsync(keys, cancellationToken)).Count > 0)
            {
                return false;
            }

            throw;
        }
    }

    public async Task<bool> ReplaceAnalysisAsync(
        CallId id, CallAnalysis analysis, Scorecard scorecard, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var call = await db.Calls.SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
        if (call is null)
        {
            return false;
        }

        var overrides = await db.OverridesInForceAsync([id], cancellationToken);
        await db.ReplaceAnalysisAsync(id, analysis, cancellationToken);
        db.AddScorecard(id, scorecard, audit.At);
        call.Understood(analysis);
        call.Scored(ScoreInForce.Of(scorecard, overrides[id]), scorecard.NotScoredReason, audit.At);
        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
        await db.TouchAsync([.. new[] { call.DealId }.OfType<DealId>()], time.GetUtcNow(), cancellationToken);
        return true;
    }

    public async Task<CallOwnership?> FindOwnershipAsync(CallId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Calls.Where(x => x.Id == id).ToOwnership().SingleOrDefaultAsync(cancellationToken);
    }

    public async Task DeleteAsync(CallId id, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Audit.Add(audit);
        var call = await db.Calls.SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
        if (call is not null)
        {
            db.Calls.Remove(call);
            await db.SaveChangesAsync(cancellationToken);
            await db.TouchAsync([.. new[] { call.DealId }.OfType<DealId>()], time.GetUtcNow(), cancellationToken);
        }
    }

    public async Task AddCommentAsync(CallComment comment, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Comments.Add(comment);
        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<CallComment?> FindCommentAsync(Guid commentId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Comments.AsNoTracking().SingleOrDefaultAsync(x => x.Id == commentId, cancellationToken);
    }

    public async Task DeleteCommentAsync(CallComment comment, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Audit.Add(audit);
        if (await db.Comments.SingleOrDefaultAsync(x => x.Id == comment.Id, cancellationToken) is { } stored)
        {
            db.Comments.Remove(stored);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    public async Task MarkMentionsSeenAsync(CallId id, UserId person, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var comments = db.Comments.Where(x => x.CallId == id).Select(x => x.Id);
        await db.Set<CommentMention>()
            .Where(x => x.UserId == person && x.SeenAt == null && comments.Contains(x.CommentId))
            .ExecuteUpdateAsync(x => x.SetProperty(m => m.SeenAt, at), cancellationToken);
    }

    /// <summary>Puts a call with all that belongs to it into a transaction of the caller.</summary>
    internal static void Add(RevOpsDb db, NewCall added)
    {
        var id = added.Call.Id;
        db.Calls.Add(added.Call);
        db.AddAnalysis(id, added.Analysis);
        db.AddScorecard(id, added.Scorecard, added.Call.CreatedAt);
        db.CallTexts.Add(new CallText { CallId = id, Text = SearchText(added) });
        db.Participants.AddRange(added.Participants.Select((x, i) => new ParticipantRecord
        {
            CallId = id,
            Ordinal = i,
            Name = x.Name,
            Email = x.Email,
            Role = x.Role,
        }));
    }

    private static string SearchText(NewCall added)
    {
        var text = string.Join('\n', added.Analysis.Utterances.Select(x => x.Utterance.Text));
        return text.Length <= SearchableCharacters ? text : text[..SearchableCharacters];
    }
}
