using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Learning.Models;
using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Learning;

/// <inheritdoc />
internal sealed class ModelStore(IDbContextFactory<RevOpsDb> databases, TimeProvider time) : IModelStore
{
    private const string Product = "RevOps";

    // A version never changes: it is read once a node, and after that only asked whether it is still the newest
    private readonly ConcurrentDictionary<ModelTarget, ModelVersion> _known = [];

    public async Task<ModelVersion?> InForceAsync(ModelTarget target, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await InForceAsync(db, target, cancellationToken);
    }

    public async Task<IReadOnlyList<ModelSummary>> VersionsAsync(ModelTarget target, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ModelVersions.Where(x => x.Target == target).OrderByDescending(x => x.Number).Take(most)
            .Select(x => new ModelSummary(x.Number, x.TrainedAt, x.TrainedBy, x.Basis, x.Positives, x.Negatives, x.Auc, x.Brier)).ToListAsync(cancellationToken);
    }

    public async Task<ModelTraining?> TrainingAsync(ModelTarget target, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ModelTrainings.AsNoTracking().SingleOrDefaultAsync(x => x.Target == target, cancellationToken);
    }

    public async Task AskAsync(ModelTarget target, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await BeginAsync(db, target, cancellationToken);
        var (now, by) = (Now(), audit.Actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.ModelTrainings.Where(x => x.Target == target).ExecuteUpdateAsync(x => x.SetProperty(t => t.AskedAt, now).SetProperty(t => t.AskedBy, by), cancellationToken);
        db.Audit.Add(audit);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<ModelTraining?> ClaimAsync(ModelTarget target, bool isMissing, TimeSpan lease, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var training = await BeginAsync(db, target, cancellationToken);
        var now = Now();
        if (!training.IsDue(now, await db.Imports.MaxAsync(x => x.EndedAt, cancellationToken), isMissing))
        {
            return null;
        }

        var (seen, until) = (training.LeasedUntil, now + lease);
        var taken = await db.ModelTrainings.Where(x => x.Target == target && x.LeasedUntil == seen)
            .ExecuteUpdateAsync(x => x.SetProperty(t => t.StartedAt, now).SetProperty(t => t.LeasedUntil, until).SetProperty(t => t.FailedAt, (DateTimeOffset?)null), cancellationToken);
        training.Take(now, until);
        return taken == 1 ? training : null;
    }

    public async Task<bool> FinishAsync(ModelTraining training, LearntModel model, int decided, CancellationToken cancellationToken)
    {
        var (target, held, now) = (training.Target, training.LeasedUntil, Now());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var mine = await db.ModelTrainings.Where(x => x.Target == target && x.LeasedUntil == held)
            .ExecuteUpdateAsync(x => x.SetProperty(t => t.EndedAt, now).SetProperty(t => t.LeasedUntil, (DateTimeOffset?)null), cancellationToken);
        if (mine == 0)
        {
            return false;
        }

        // Without a decided case there is nothing to keep, and the next round looks again
        var before = await InForceAsync(db, target, cancellationToken);
        if (before is null ? decided > 0 : !IsSame(before.Model, model))
        {
            var asked = training.AskedAt is { } at && !(training.EndedAt > at);
            db.Add(new ModelVersion(target, (before?.Number ?? 0) + 1, model, decided, asked ? training.AskedBy ?? Product : Product));
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public async Task FailAsync(ModelTraining training, TimeSpan pause, CancellationToken cancellationToken)
    {
        var (target, held, now) = (training.Target, training.LeasedUntil, Now());
        var until = now + pause;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.ModelTrainings.Where(x => x.Target == target && x.LeasedUntil == held)
            .ExecuteUpdateAsync(x => x.SetProperty(t => t.FailedAt, now).SetProperty(t => t.LeasedUntil, until), cancellationToken);
    }

    // The same cases give the same model to the last digit: nothing new was learnt
    private static bool IsSame(LearntModel one, LearntModel other) => Json.Write(one with { TrainedAt = default }) == Json.Write(other with { TrainedAt = default });

    private static async Task<ModelTraining> BeginAsync(RevOpsDb db, ModelTarget target, CancellationToken cancellationToken)
    {
        var there = db.ModelTrainings.AsNoTracking().Where(x => x.Target == target);
        if (await there.SingleOrDefaultAsync(cancellationToken) is { } known)
        {
            return known;
        }

        db.Add(new ModelTraining(target));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another node was quicker; any other reason is an outage, which the next line tells
        }

        db.ChangeTracker.Clear();
        return await there.SingleAsync(cancellationToken);
    }

    private async Task<ModelVersion?> InForceAsync(RevOpsDb db, ModelTarget target, CancellationToken cancellationToken)
    {
        var newest = db.ModelVersions.AsNoTracking().Where(x => x.Target == target).OrderByDescending(x => x.Number);
        if (await newest.Select(x => (Guid?)x.Id).FirstOrDefaultAsync(cancellationToken) is not { } id)
        {
            return null;
        }

        if (!_known.TryGetValue(target, out var known) || known.Id != id)
        {
            known = await db.ModelVersions.AsNoTracking().SingleAsync(x => x.Id == id, cancellationToken);
            _known[target] = known;
        }

        return known;
    }

    // As exact as every database keeps it, so that it can be compared
    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
