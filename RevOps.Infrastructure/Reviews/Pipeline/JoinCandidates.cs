using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>Reads stored calls as reviews need them: those that could be the CRM's, and one with its score in force.</summary>
internal sealed class JoinCandidates(IDbContextFactory<RevOpsDb> databases)
{
    /// <summary>Lengths are stored in whole seconds.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<JoinCandidate>> FindAsync(
        UserId rep, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var (earliest, latest) = JoinRule.Starts(from, to);
        (earliest, latest) = (earliest - Rounding, latest + Rounding);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var calls = await db.Calls.AsNoTracking()
            .Where(x => x.RepId == rep && x.StartedAtKnown && x.StartedAt >= earliest && x.StartedAt <= latest && x.DurationSeconds != null
                && !db.Reviews.Any(r => r.CallId == x.Id))
            .Select(x => new
            {
                x.Id,
                x.StartedAt,
                Seconds = x.DurationSeconds!.Value,
                Domain = db.Accounts.Where(a => a.Id == x.AccountId).Select(a => a.Domain).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        if (calls.Count == 0)
        {
            return [];
        }

        var ids = calls.ConvertAll(x => x.Id);
        var people = (await db.Participants.AsNoTracking().Where(x => ids.Contains(x.CallId) && x.Role != SpeakerRole.Rep)
            .Select(x => new { x.CallId, x.Name, x.Email }).ToListAsync(cancellationToken)).ToLookup(x => x.CallId);
        return calls.ConvertAll(x => new JoinCandidate(
            x.Id,
            x.StartedAt,
            x.StartedAt.AddSeconds(x.Seconds),
            [.. people[x.Id].Select(p => p.Email?.ToLowerInvariant()).OfType<string>()],
            [.. people[x.Id].Select(p => p.Name)],
            x.Domain));
    }

    public async Task<StoredCall?> StoredAsync(CallId call, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var owner = await db.Calls.Where(x => x.Id == call).ToOwnership().SingleOrDefaultAsync(cancellationToken);
        var cards = await db.NewestScorecardsAsync([call], cancellationToken);
        if (owner is null || !cards.TryGetValue(call, out var card))
        {
            return null;
        }

        var facts = await db.Calls.Where(x => x.Id == call).Select(x => new { x.Score, x.StartedAt }).SingleAsync(cancellationToken);
        var overrides = (await db.OverridesInForceAsync([call], cancellationToken))[call].ToList();
        var authors = overrides.ConvertAll(x => x.ByUserId);
        var names = await db.Users.Where(x => authors.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Name, cancellationToken);
        return new StoredCall(
            owner,
            await db.ReadAnalysisAsync(call, cancellationToken),
            card,
            facts.Score,
            [.. overrides.OrderBy(x => x.At).Select(x => new NamedOverride(x, names.GetValueOrDefault(x.ByUserId) ?? "a manager"))],
            facts.StartedAt)
        {
            Worded = await db.WordedSteps.AsNoTracking().SingleOrDefaultAsync(x => x.CallId == call, cancellationToken),
        };
    }
}
