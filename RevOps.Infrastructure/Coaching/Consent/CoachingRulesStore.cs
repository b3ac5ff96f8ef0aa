using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Coaching.Consent;

/// <inheritdoc />
internal sealed class CoachingRulesStore(IDbContextFactory<RevOpsDb> databases, TimeProvider time) : ICoachingRules
{
    private const string Key = "live-calls";

    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);

    private (long At, StoredRules Rules)? _recent;

    private readonly Lock _turn = new();

    public async Task<StoredRules> RecentAsync(CancellationToken cancellationToken)
    {
        lock (_turn)
        {
            if (_recent is var (at, rules) && time.GetElapsedTime(at) < Kept)
            {
                return rules;
            }
        }

        var before = time.GetTimestamp();
        var read = await CurrentAsync(cancellationToken);
        lock (_turn)
        {
            _recent = (before, read);
        }

        return read;
    }

    public async Task<StoredRules> CurrentAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var stored = await db.CoachingRules.AsNoTracking().SingleOrDefaultAsync(x => x.Key == Key, cancellationToken);
        return stored is null ? new StoredRules(CoachingRules.Default, 0) : new StoredRules(Json.Read<CoachingRules>(stored.Json), stored.Version);
    }

    public async Task<bool> SaveAsync(CoachingRules rules, int basedOn, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var record = new CoachingRulesRecord { Key = Key, Version = basedOn, Json = Json.Write(rules), ChangedAt = audit.At };
        if (basedOn == 0)
        {
            db.Add(record);
        }
        else
        {
            db.Update(record);
        }

        record.Version = basedOn + 1;
        db.Audit.Add(audit);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            lock (_turn)
            {
                _recent = null;
            }

            return true;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Others were quicker, or the database is not there: the second reading tells which.
            return (await CurrentAsync(cancellationToken)).Version == basedOn
                ? throw new InvalidOperationException("The rules could not be stored.")
                : false;
        }
    }
}
