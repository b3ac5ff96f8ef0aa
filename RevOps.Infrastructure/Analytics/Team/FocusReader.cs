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
        Dictionary<UserId, List<CallId>> lowest = [];
        foreach (var (row, _) in focus)
        {
            lowest[row.Rep!.Value] = await LowestAsync(row.Rep.Value, row.Key, cancellationToken);
        }

        var moments = await FocusMoments.ReadAsync(db, [.. lowest.Values.SelectMany(x => x).Distinct()], cancellationToken);
        return
        [
            .. focus.Select(x => new CoachingFocus(
                x.Row.Rep!.Value, names.GetValueOrDefault(x.Row.Rep.Value, "Somebody who has left"), x.Row.Name,
                Spread.Of(x.Row.Count, x.Row.Sum, x.Row.Squares), x.ToWin, moments.Of(lowest[x.Row.Rep.Value], x.Row.Key))),
        ];
    }

    private async Task<List<CallId>> LowestAsync(UserId rep, string key, CancellationToken cancellationToken) =>
        await period.All.Where(x => x.RepId == rep && x.Kind == CallFigureKind.Criterion && x.Key == key)
            .OrderBy(x => x.Value).ThenByDescending(x => x.Day).ThenBy(x => x.CallId).Take(MostMoments).Select(x => x.CallId).ToListAsync(cancellationToken);
}
