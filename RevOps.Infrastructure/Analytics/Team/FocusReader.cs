using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews;

namespace RevOps.Infrastructure.Analytics.Team;

/// <summary>Finds for each rep the criterion with the most to win, and the calls where it went least well.</summary>
internal sealed class FocusReader(RevOpsDb db, FigurePeriod period)
{
    // One bad call is no habit [P]
    private const int FewestCalls = 3;
    private const int MostReps = 12;
    private const int MostMoments = 3;

    public async Task<IReadOnlyList<CoachingFocus>> ReadAsync(CancellationToken cancellationToken)
    {
        var sums = (await period.ByRepAsync([CallFigureKind.Criterion], cancellationToken)).Where(x => x.Rep is not null);
        var focus = sums.Where(x => x.Count >= FewestCalls)
            .Select(x => (Row: x, ToWin: x.Weight * (100 - (x.Sum / x.Count))))
            .GroupBy(x => x.Row.Rep!.Value).Select(x => x.OrderByDescending(f => f.ToWin).ThenBy(f => f.Row.Key, StringComparer.Ordinal).First()).Where(x => x.ToWin > 0)
            .OrderByDescending(x => x.ToWin).ThenBy(x => x.Row.Rep!.Value.Value).Take(MostReps).ToList();
        var ids = focus.ConvertAll(x => x.Row.Rep!.Value);
        var names = await db.Users.Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.Name }).ToDictionaryAsync(x => x.Id, x => x.Name, cancellationToken);
        List<CoachingFocus> found = [];
        foreach (var (row, toWin) in focus)
        {
            var rep = row.Rep!.Value;
            found.Add(new CoachingFocus(
                rep, names.GetValueOrDefault(rep, "Somebody who has left"), row.Name, Spread.Of(row.Count, row.Sum, row.Squares), toWin,
                await MomentsAsync(rep, row.Key, cancellationToken)));
        }

        return found;
    }

    private async Task<IReadOnlyList<CallMoment>> MomentsAsync(UserId rep, string key, CancellationToken cancellationToken)
    {
        var ids = await period.All.Where(x => x.RepId == rep && x.Kind == CallFigureKind.Criterion && x.Key == key)
            .OrderBy(x => x.Value).ThenByDescending(x => x.Day).ThenBy(x => x.CallId).Take(MostMoments).Select(x => x.CallId).ToListAsync(cancellationToken);
        var calls = await db.Calls.AsNoTracking().Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.Title, x.StartedAt, x.RepName }).ToDictionaryAsync(x => x.Id, cancellationToken);
        var cards = await db.NewestScorecardsAsync(ids, cancellationToken);
        var criterion = key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return
        [
            .. ids.Where(calls.ContainsKey).Select(id =>
            {
                var evidence = cards.GetValueOrDefault(id)?.Criteria.FirstOrDefault(x => x.Key == criterion)?.Evidence is [var first, ..] ? first : null;
                return new CallMoment(id, calls[id].Title, calls[id].StartedAt, calls[id].RepName, evidence?.Seq, evidence?.Quote);
            }),
        ];
    }
}
