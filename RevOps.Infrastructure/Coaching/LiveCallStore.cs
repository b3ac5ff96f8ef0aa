using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews.Pipeline;

namespace RevOps.Infrastructure.Coaching;

/// <summary>Keeps live calls. What comes in by the hundred a second is <see cref="LiveWriter"/>'s.</summary>
internal sealed class LiveCallStore(IDbContextFactory<RevOpsDb> databases, IReviewSignals signals, TimeProvider time) : ILiveCallStore
{
    public async Task<LiveCall> OpenAsync(LiveCall call, CallConsent consent, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await SameAsync(db, call, cancellationToken) is { } known)
        {
            return known;
        }

        db.LiveCalls.Add(call);
        db.LiveConsents.Add(consent);
        db.Audit.Add(audit);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return call;
        }
        catch (DbUpdateException) when (call.ClientKey is not null)
        {
            // The same key was quicker by another way.
            db.ChangeTracker.Clear();
            return await SameAsync(db, call, cancellationToken) ?? throw new InvalidOperationException("The live call could not be stored.");
        }
    }

    public async Task<LiveCall?> FindAsync(LiveCallId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.LiveCalls.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
    }

    public async Task<IReadOnlyList<LiveUtterance>> WordsAsync(LiveCallId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var words = await db.LiveWords.AsNoTracking().Where(x => x.LiveCallId == id).OrderBy(x => x.Sequence).ToListAsync(cancellationToken);
        return words.ConvertAll(x => x.ToUtterance());
    }

    public async Task<IReadOnlyList<LiveCallId>> SilentSinceAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.LiveCalls.Where(x => x.EndedAt == null && x.LastHeardAt < since).Select(x => x.Id).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<LiveCallId>> UnfinishedAsync(DateTimeOffset overSince, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.LiveCalls.Where(x => x.EndedAt < overSince && !x.IsFinished).Select(x => x.Id).ToListAsync(cancellationToken);
    }

    public async Task<bool> CloseAsync(LiveCallId id, LiveCallEnd end, DateTimeOffset at, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var call = await db.LiveCalls.SingleOrDefaultAsync(x => x.Id == id && x.EndedAt == null, cancellationToken);
        if (call is null)
        {
            return false;
        }

        call.Close(end, at);
        db.Audit.Add(audit);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    public async Task<CallId> FinishAsync(LiveCallId id, NewCall call, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await StoredAsync(db, id, cancellationToken) is { } before)
        {
            return before;
        }

        var live = await db.LiveCalls.SingleAsync(x => x.Id == id, cancellationToken);
        CallStore.Add(db, call);
        db.Audit.Add(audit);
        db.Notices.Add(new FeedbackNotice(null, call.Call.Id, live.RepId, live.TeamId, FeedbackHeadlines.Of(call.Scorecard), time.GetUtcNow()));
        live.Finish(call.Call.Id);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await db.WakeReviewsAsync(call.Call, call.Call.CreatedAt, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody else finished it at the same moment: theirs is it.
            db.ChangeTracker.Clear();
            return await StoredAsync(db, id, cancellationToken) ?? throw new InvalidOperationException("The live call could not be finished.");
        }

        signals.Noticed();
        return call.Call.Id;
    }

    public async Task FinishEmptyAsync(LiveCallId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.LiveCalls.Where(x => x.Id == id && x.EndedAt != null)
            .ExecuteUpdateAsync(x => x.SetProperty(c => c.IsFinished, true).SetProperty(c => c.Version, c => c.Version + 1), cancellationToken);
    }

    private static async Task<CallId?> StoredAsync(RevOpsDb db, LiveCallId id, CancellationToken cancellationToken)
    {
        var key = $"live:{id}";
        return await db.Calls.Where(x => x.ImportKey == key).Select(x => (CallId?)x.Id).SingleOrDefaultAsync(cancellationToken);
    }

    private static Task<LiveCall?> SameAsync(RevOpsDb db, LiveCall call, CancellationToken cancellationToken) => call.ClientKey is null
        ? Task.FromResult<LiveCall?>(null)
        : db.LiveCalls.AsNoTracking().SingleOrDefaultAsync(x => x.RepId == call.RepId && x.ClientKey == call.ClientKey, cancellationToken);
}
