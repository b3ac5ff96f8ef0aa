using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Sessions;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Practice;

/// <summary>Keeps practices in the database. Unique keys decide who was first.</summary>
internal sealed class PracticeStore(IDbContextFactory<RevOpsDb> databases) : IPracticeStore
{
    public async Task<PracticeSession> StartAsync(PracticeSession practice, SpokenLine opening, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await SameAsync(db, practice, cancellationToken) is { } known)
        {
            return known;
        }

        db.Practices.Add(practice);
        db.PracticeLines.Add(opening);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return practice;
        }
        catch (DbUpdateException)
        {
            // The same click was quicker by another way.
            db.ChangeTracker.Clear();
            if (await SameAsync(db, practice, cancellationToken) is { } quicker)
            {
                return quicker;
            }

            throw;
        }
    }

    public async Task<PracticeSession?> FindAsync(PracticeId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Practices.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
    }

    public async Task<IReadOnlyList<SpokenLine>> LinesAsync(PracticeId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.PracticeLines.AsNoTracking().Where(x => x.PracticeId == id).OrderBy(x => x.Number).ToListAsync(cancellationToken);
    }

    public async Task<bool> AnswerAsync(PracticeId id, SpokenLine answer, SpokenLine reply, string? endedBecause, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var practice = await db.Practices.SingleAsync(x => x.Id == id, cancellationToken);
        if (!practice.TakeAnswer(endedBecause, answer.At))
        {
            return false;
        }

        db.PracticeLines.AddRange(answer, reply);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another window answered or ended it meanwhile; any other reason is an outage.
            db.ChangeTracker.Clear();
            if (await IsAnsweredOrOverAsync(db, answer, cancellationToken))
            {
                return false;
            }

            throw;
        }
    }

    public async Task EndAsync(PracticeId id, string because, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Practices.Where(x => x.Id == id && x.EndedAt == null).ExecuteUpdateAsync(
            x => x.SetProperty(p => p.EndedAt, at).SetProperty(p => p.EndedBecause, because).SetProperty(p => p.Version, p => p.Version + 1),
            cancellationToken);
    }

    public async Task JudgeAsync(PracticeId id, Scorecard card, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var practice = await db.Practices.SingleAsync(x => x.Id == id, cancellationToken);
        if (practice.Scorecard is not null)
        {
            return;
        }

        practice.Judge(card);
        var open = await db.PracticeAssignments.Where(x => x.RepId == practice.RepId && x.CompletedAt == null).ToListAsync(cancellationToken);
        open.ForEach(x => x.Complete(practice));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another window had it judged at the same moment, by the same words and the same rubric.
        }
    }

    public async Task AddDrillAsync(DrillResult drill, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.PracticeDrills.Add(drill);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await db.PracticeDrills.AnyAsync(x => x.Id == drill.Id && x.RepId == drill.RepId, cancellationToken))
            {
                throw;
            }
        }
    }

    public async Task AssignAsync(IReadOnlyList<PracticeAssignment> assignments, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.PracticeAssignments.AddRange(assignments);
        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<PracticeAssignment?> FindAssignmentAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.PracticeAssignments.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellationToken);
    }

    public async Task<bool> WithdrawAsync(Guid id, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.PracticeAssignments.Where(x => x.Id == id && x.CompletedAt == null).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return false;
        }

        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static Task<PracticeSession?> SameAsync(RevOpsDb db, PracticeSession practice, CancellationToken cancellationToken) =>
        db.Practices.AsNoTracking().SingleOrDefaultAsync(x => x.RepId == practice.RepId && x.ClientKey == practice.ClientKey, cancellationToken);

    private static async Task<bool> IsAnsweredOrOverAsync(RevOpsDb db, SpokenLine answer, CancellationToken cancellationToken) =>
        await db.PracticeLines.AnyAsync(x => x.PracticeId == answer.PracticeId && x.Number == answer.Number, cancellationToken)
        || await db.Practices.AnyAsync(x => x.Id == answer.PracticeId && x.EndedAt != null, cancellationToken);
}
