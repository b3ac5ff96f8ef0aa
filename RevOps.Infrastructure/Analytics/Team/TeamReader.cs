using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Coaching;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Team;

/// <summary>Reads how a team's calls are held: the database adds up by rep and by month, and only those sums come here.</summary>
internal sealed class TeamReader(RevOpsDb db, AnalyticsFilter filter, FigurePeriod period)
{
    // Below that a mean says little of a rep [P]
    private const int FewestToRank = 5;

    public async Task<TeamReport> ReadAsync(CancellationToken cancellationToken)
    {
        var sums = await period.ByRepAsync(CallFigureMonth.Kinds, cancellationToken);
        var months = await period.CriteriaByMonthAsync(cancellationToken);
        var columns = months.Select(x => new DateOnly(x.Year, x.Month, 1)).Distinct().Order().ToList();
        var courses = months.ToLookup(x => x.Key);
        var reps = await RepsAsync(sums, cancellationToken);
        var top = reps.Where(x => x.IsTop).Select(x => (UserId?)x.Rep).ToHashSet();
        var criteria = sums.Where(x => x.Kind == CallFigureKind.Criterion).GroupBy(x => x.Key).Select(x => new CriterionFigures(
            x.Key, x.First().Name, x.Max(s => s.Weight), SpreadOf(x), SpreadOf(x.Where(s => top.Contains(s.Rep))), SpreadOf(x.Where(s => !top.Contains(s.Rep))),
            [.. columns.Select(c => courses[x.Key].Where(m => m.Year == c.Year && m.Month == c.Month).Select(m => Spread.Of(m.Count, m.Sum, m.Squares)).FirstOrDefault())]));
        return new TeamReport(
            sums.Where(x => x.Kind == CallFigureKind.Call).Sum(x => x.Count), reps, [.. criteria.OrderByDescending(x => x.ToWin).ThenBy(x => x.Key, StringComparer.Ordinal)], columns);
    }

    private async Task<IReadOnlyList<RepFigures>> RepsAsync(List<FigureSum> sums, CancellationToken cancellationToken)
    {
        var of = sums.Where(x => x.Rep is not null).ToLookup(x => x.Rep!.Value);
        var ids = of.Select(x => x.Key).ToList();
        var names = await db.Users.Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.Name }).ToDictionaryAsync(x => x.Id, x => x.Name, cancellationToken);
        var (begin, end) = (Midnight(filter.From), Midnight(filter.To.AddDays(1)));
        var practised = await db.Practices.Where(x => ids.Contains(x.RepId) && x.EndedAt >= begin && x.EndedAt < end)
            .GroupBy(x => x.RepId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count, cancellationToken);
        var cues = await db.LiveCues.Where(x => ids.Contains(x.RepId) && x.RaisedAt >= begin && x.RaisedAt < end && x.ShownAt != null)
            .GroupBy(x => x.RepId).Select(g => new { g.Key, Shown = g.Count(), Followed = g.Count(x => x.Fate == CueFate.Used || x.Fate == CueFate.Met) })
            .ToDictionaryAsync(x => x.Key, cancellationToken);
        var scores = of.ToDictionary(x => x.Key, x => SpreadOf(x.Where(s => s.Kind == CallFigureKind.Score)));
        var ranked = scores.Where(x => x.Value.Count >= FewestToRank).OrderByDescending(x => x.Value.Mean).ThenBy(x => x.Key.Value).Select(x => x.Key).ToList();
        var top = ranked.Count < 2 ? [] : ranked.Take((ranked.Count + 3) / 4).ToHashSet();
        return
        [
            .. of.Select(x => new RepFigures(
                    x.Key, names.GetValueOrDefault(x.Key, "Somebody who has left"), x.Where(s => s.Kind == CallFigureKind.Call).Sum(s => s.Count), scores[x.Key],
                    x.Where(s => s.Kind == CallFigureKind.Metric).ToDictionary(s => s.Key, s => Spread.Of(s.Count, s.Sum, s.Squares)),
                    practised.GetValueOrDefault(x.Key), cues.GetValueOrDefault(x.Key)?.Shown ?? 0, cues.GetValueOrDefault(x.Key)?.Followed ?? 0, top.Contains(x.Key)))
                .OrderByDescending(x => x.Score.Mean ?? -1).ThenBy(x => x.Name, StringComparer.Ordinal),
        ];
    }

    private static Spread SpreadOf(IEnumerable<FigureSum> sums)
    {
        var all = sums.ToList();
        return Spread.Of(all.Sum(x => x.Count), all.Sum(x => x.Sum), all.Sum(x => x.Squares));
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
