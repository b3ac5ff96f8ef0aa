using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Crm.Book;
using RevOps.Infrastructure.Deals.Assessment;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>
/// Applies what a worker made of a claimed review, in one transaction and only while the review is still the one that was claimed:
/// its version stands in the condition of the update.
/// </summary>
internal sealed class ReviewChanges(
    IDbContextFactory<RevOpsDb> databases, IReviewSignals signals, IOptions<ReviewOptions> options, TimeProvider time)
{
    public async Task<bool> SaveAsync(CallReview review, ReviewProgress change, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (change.Move is null)
        {
            return await SaveWritesAsync(db, review, change, cancellationToken);
        }

        db.CrmWrites.UpdateRange(change.Changed);
        db.CrmWrites.AddRange(change.Added);
        return await MoveAsync(db, review, change.Move, change.Took, cancellationToken);
    }

    public async Task<bool> SaveScoredAsync(
        CallReview review, ScoredReview scored, ReviewMove move, TimeSpan took, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var touched = await TieAsync(db, review, scored, cancellationToken);
        if (scored.Call is { } call)
        {
            CallStore.Add(db, call);
            review.Joined(call.Call.Id);
        }
        else if (scored.Joined is { } joined)
        {
            review.Joined(joined);
        }

        db.CrmWrites.UpdateRange(scored.Superseded);
        db.CrmWrites.AddRange(scored.Writes);
        db.Audit.Add(scored.Audit);
        if (scored.Notice is { } notice && !await IsToldAsync(db, notice, cancellationToken))
        {
            db.Notices.Add(notice);
        }

        var saved = await MoveAsync(db, review, move, took, cancellationToken);
        if (saved)
        {
            await db.TouchAsync(touched, time.GetUtcNow(), cancellationToken);
        }

        if (saved && scored.Notice is not null)
        {
            signals.Noticed();
        }

        return saved;
    }

    /// <summary>
    /// Says which deal the call is about: the one that the CRM associates it with, and where it names none the account's only open one. What a
    /// person said of a joined call stays. The deals that have a call more or less now.
    /// </summary>
    private static async Task<IReadOnlyCollection<DealId>> TieAsync(RevOpsDb db, CallReview review, ScoredReview scored, CancellationToken cancellationToken)
    {
        var book = new CallDeals(db, review.ConnectionId);
        await book.SayAsync(review.ExternalCallId, scored.Deals, cancellationToken);
        var call = scored.Call?.Call ?? await db.Calls.SingleOrDefaultAsync(x => x.Id == scored.Joined, cancellationToken);
        if (call is null || call.DealSaidBy == DealSaidBy.Person)
        {
            return [];
        }

        var before = call.DealId;
        if (await book.ChooseAsync(scored.Deals, call.DealSaidBy == DealSaidBy.Crm ? before : null, cancellationToken) is { } deal)
        {
            call.IsAbout(deal, DealSaidBy.Crm);
        }
        else if (call.DealSaidBy == DealSaidBy.Crm)
        {
            call.IsAbout(null);
        }

        if (scored.Deals.Count == 0)
        {
            await db.LinkCallsAsync([call], cancellationToken);
        }

        return before == call.DealId ? [] : [.. new[] { before, call.DealId }.OfType<DealId>()];
    }

    /// <summary>A call that was heard live was told of when it ended.</summary>
    private static Task<bool> IsToldAsync(RevOpsDb db, FeedbackNotice notice, CancellationToken cancellationToken) => db.Notices.AnyAsync(
        x => x.ReviewId == notice.ReviewId || (x.CallId == notice.CallId && x.ReviewId == null), cancellationToken);

    private async Task<bool> MoveAsync(RevOpsDb db, CallReview review, ReviewMove move, TimeSpan? took, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var claimed = review.Version;
        db.ReviewSteps.Add(new ReviewStep(review.Id, review.Version + 1, review.State, move, review.Attempt, took, now));
        review.Move(move, now);
        var entry = db.Entry(review);
        entry.State = EntityState.Modified;
        entry.Property(x => x.Version).OriginalValue = claimed;
        if (move.KeepsLease)
        {
            // What the review holds is of the claim; it was renewed in the database since.
            entry.Property(x => x.LeaseUntil).CurrentValue = now + options.Value.Lease;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        signals.Changed();
        return true;
    }

    private async Task<bool> SaveWritesAsync(RevOpsDb db, CallReview review, ReviewProgress change, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var until = time.GetUtcNow() + options.Value.Lease;
        var held = await db.Reviews.Where(x => x.Id == review.Id && x.Version == review.Version)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.LeaseUntil, until), cancellationToken);
        if (held == 0)
        {
            return false;
        }

        db.CrmWrites.UpdateRange(change.Changed);
        db.CrmWrites.AddRange(change.Added);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signals.Changed();
        return true;
    }
}
