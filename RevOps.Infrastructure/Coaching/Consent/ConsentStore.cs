using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Coaching.Consent;

/// <summary>Keeps what customers agreed to, and deletes what they did not.</summary>
internal sealed class ConsentStore(IDbContextFactory<RevOpsDb> databases) : IConsentStore
{
    public async Task<CallConsent?> FindAsync(LiveCallId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.LiveConsents.AsNoTracking().SingleOrDefaultAsync(x => x.LiveCallId == id, cancellationToken);
    }

    public async Task<(CallConsent Consent, DateTimeOffset StartedAt)?> FindAsync(Viewer viewer, CallId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await (from consent in db.LiveConsents.AsNoTracking()
                           join live in db.LiveCalls on consent.LiveCallId equals live.Id
                           join call in db.Calls on live.CallId equals call.Id
                           where call.Id == id
                           select new { consent, live.StartedAt, call.RepId, call.TeamId }).FirstOrDefaultAsync(cancellationToken);
        return found is not null && viewer.CanSee(found.RepId, found.TeamId) ? (found.consent, found.StartedAt) : null;
    }

    public async Task SaveAsync(CallConsent consent, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await PutAsync(db, consent, cancellationToken);
        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Stores an objection and deletes what came in since, all or nothing; with the number of deleted utterances.</summary>
    /// <param name="consent">With <see cref="CallConsent.RemovedFrom"/>.</param>
    /// <param name="audit">Makes the line from the number of deleted utterances.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<CallConsent> ForgetAsync(CallConsent consent, Func<int, AuditEntry> audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var deleted = await DeleteAsync(db, consent, cancellationToken);
        var stored = consent with { Removed = consent.Removed + deleted };
        await PutAsync(db, stored, cancellationToken);
        db.Audit.Add(audit(deleted));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return stored;
    }

    public async Task SweepAsync(LiveCallId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { RemovedFrom: not null } objected)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await DeleteAsync(db, objected, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>A call whose words are not stored is heard all the same, and must not be closed as silent.</summary>
    public async Task TouchAsync(LiveCallId id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.LiveCalls.Where(x => x.Id == id).ExecuteUpdateAsync(x => x.SetProperty(c => c.LastHeardAt, at), cancellationToken);
    }

    /// <summary>Words, what cues and bookmarks quote of them, and alerts: what was said is nowhere, that something happened stays.</summary>
    private static async Task<int> DeleteAsync(RevOpsDb db, CallConsent consent, CancellationToken cancellationToken)
    {
        var (call, from) = (consent.LiveCallId, consent.RemovedFrom!.Value);
        var words = db.LiveWords.Where(x => x.LiveCallId == call && x.ReceivedAt >= from);
        await db.LiveCues.Where(x => x.LiveCallId == call && (x.RaisedAt >= from || x.HeardAt >= from || words.Any(w => w.Sequence == x.Sequence)))
            .ExecuteUpdateAsync(
                x => x.SetProperty(c => c.Headline, LiveCue.Forgotten).SetProperty(c => c.Detail, "").SetProperty(c => c.Topic, "")
                    .SetProperty(c => c.Quote, (string?)null).SetProperty(c => c.Ask, (string?)null).SetProperty(c => c.Sequence, (int?)null),
                cancellationToken);
        await db.LiveAlerts.Where(x => x.LiveCallId == call && (x.At >= from || words.Any(w => w.Sequence == x.Sequence))).ExecuteDeleteAsync(cancellationToken);
        await db.LiveMarks.Where(x => x.LiveCallId == call && x.At >= from && x.Kind == LiveMarkKind.Bookmark)
            .ExecuteUpdateAsync(x => x.SetProperty(m => m.Text, ""), cancellationToken);
        return await words.ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task PutAsync(RevOpsDb db, CallConsent consent, CancellationToken cancellationToken)
    {
        var id = consent.LiveCallId;
        if (await db.LiveConsents.AnyAsync(x => x.LiveCallId == id, cancellationToken))
        {
            db.LiveConsents.Update(consent);
        }
        else
        {
            db.LiveConsents.Add(consent);
        }
    }
}
