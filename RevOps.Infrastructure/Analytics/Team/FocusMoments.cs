using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Calls;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews;

namespace RevOps.Infrastructure.Analytics.Team;

/// <summary>The words of calls by which they were scored, read for all reps at once.</summary>
internal sealed class FocusMoments
{
    private readonly Dictionary<CallId, CallMoment> _calls;
    private readonly Dictionary<CallId, Scorecard> _cards;

    private FocusMoments(Dictionary<CallId, CallMoment> calls, Dictionary<CallId, Scorecard> cards) => (_calls, _cards) = (calls, cards);

    public static async Task<FocusMoments> ReadAsync(RevOpsDb db, List<CallId> ids, CancellationToken cancellationToken) => new(
        await db.Calls.AsNoTracking().Where(x => ids.Contains(x.Id)).Select(x => new CallMoment(x.Id, x.Title, x.StartedAt, x.RepName, null, null))
            .ToDictionaryAsync(x => x.Call, cancellationToken),
        await db.NewestScorecardsAsync(ids, cancellationToken));

    /// <summary>The first words behind a criterion in each call.</summary>
    /// <param name="calls">The calls, in order.</param>
    /// <param name="key">Rubric and criterion.</param>
    public IReadOnlyList<CallMoment> Of(IEnumerable<CallId> calls, string key)
    {
        var criterion = key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return
        [
            .. calls.Where(_calls.ContainsKey).Select(id =>
            {
                var evidence = _cards.GetValueOrDefault(id)?.Criteria.FirstOrDefault(x => x.Key == criterion)?.Evidence is [var first, ..] ? first : null;
                return _calls[id] with { Line = evidence?.Seq, Words = evidence?.Quote };
            }),
        ];
    }
}
