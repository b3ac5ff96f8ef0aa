using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.NextSteps;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews.Pipeline;

namespace RevOps.Infrastructure.Reviews.NextSteps;

/// <summary>Keeps worded next steps. Whatever changes sends the call's review back to its write-back in the same transaction.</summary>
internal sealed class WordedSteps(IDbContextFactory<RevOpsDb> databases, IReviewSignals signals) : IWordedSteps
{
    public async Task<StepOfCall?> FindAsync(CallId call, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var owner = await db.Calls.Where(x => x.Id == call).ToOwnership().SingleOrDefaultAsync(cancellationToken);
        return owner is null ? null : new StepOfCall(owner, await db.WordedSteps.AsNoTracking().SingleOrDefaultAsync(x => x.CallId == call, cancellationToken));
    }

    public Task SaveAsync(WordedStep step, AuditEntry audit, CancellationToken cancellationToken) =>
        ReplaceAsync(step.CallId, step, audit, cancellationToken);

    public Task RemoveAsync(CallId call, AuditEntry audit, CancellationToken cancellationToken) => ReplaceAsync(call, null, audit, cancellationToken);

    private async Task ReplaceAsync(CallId call, WordedStep? step, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Held until the end, so that of two who word it at once the later stands whole
        await db.Calls.Where(x => x.Id == call).ExecuteUpdateAsync(x => x.SetProperty(c => c.Title, c => c.Title), cancellationToken);
        await db.WordedSteps.Where(x => x.CallId == call).ExecuteDeleteAsync(cancellationToken);
        if (step is not null)
        {
            db.WordedSteps.Add(step);
        }

        db.Audit.Add(audit);
        var renewed = await db.RenewReviewAsync(call, $"{audit.Actor} worded the next step", audit.At, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (renewed)
        {
            signals.Due();
        }
    }
}
