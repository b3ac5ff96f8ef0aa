using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Learning.Evaluation;
using RevOps.Domain.Analytics.Team;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Team;

/// <summary>Reads in what share of calls each thing is brought up.</summary>
internal sealed class MentionReader(RevOpsDb db, IQueryable<CallFigure> figures)
{
    private const int MostMoments = 20;

    public async Task<MentionReport> ReadAsync(CancellationToken cancellationToken)
    {
        var counts = await figures.Where(x => x.Kind == CallFigureKind.Mention || x.Kind == CallFigureKind.Call)
            .GroupBy(x => new { x.Kind, x.Key, x.Segment, x.Day.Year, x.Day.Month })
            .Select(g => new Counted(g.Key.Kind, g.Key.Key, g.Key.Segment, g.Key.Year, g.Key.Month, g.Count()))
            .ToListAsync(cancellationToken);
        var calls = counts.Where(x => x.Kind == CallFigureKind.Call).ToList();
        var segments = calls.Select(x => x.Segment).Distinct().OrderBy(x => x is null).ThenBy(x => x, StringComparer.Ordinal).ToList();
        var months = calls.Select(x => x.On).Distinct().Order().ToList();
        var of = counts.Where(x => x.Kind == CallFigureKind.Mention).ToLookup(x => x.Key);
        var rows = CallFigures.Mentions.Select(x => new MentionRow(
            x.Key, x.Value, Share(of[x.Key], calls, _ => true),
            segments.ConvertAll(s => Share(of[x.Key], calls, c => c.Segment == s)),
            months.ConvertAll(m => Share(of[x.Key], calls, c => c.On == m))));
        return new MentionReport(calls.Sum(x => x.Count), [.. rows.OrderByDescending(x => x.All.Yes)], segments, months);
    }

    public async Task<IReadOnlyList<CallMoment>> MomentsAsync(string key, CancellationToken cancellationToken)
    {
        var found = await figures.Where(x => x.Kind == CallFigureKind.Mention && x.Key == key)
            .OrderByDescending(x => x.Day).ThenByDescending(x => x.CallId).Take(MostMoments).Select(x => x.CallId).ToListAsync(cancellationToken);
        var calls = await db.Calls.AsNoTracking().Where(x => found.Contains(x.Id)).Select(x => new { x.Id, x.Title, x.StartedAt, x.RepName }).ToListAsync(cancellationToken);
        var lines = await db.Utterances.AsNoTracking().Where(x => found.Contains(x.CallId) && (" " + x.Labels + " ").Contains(" " + key + " "))
            .Select(x => new { x.CallId, x.Seq, x.Text }).ToListAsync(cancellationToken);
        var first = lines.GroupBy(x => x.CallId).ToDictionary(x => x.Key, x => x.MinBy(l => l.Seq)!);
        return
        [
            .. calls.OrderByDescending(x => x.StartedAt).Select(x =>
                new CallMoment(x.Id, x.Title, x.StartedAt, x.RepName, first.GetValueOrDefault(x.Id)?.Seq, first.GetValueOrDefault(x.Id)?.Text)),
        ];
    }

    private static WilsonInterval Share(IEnumerable<Counted> named, List<Counted> calls, Func<Counted, bool> where) =>
        WilsonInterval.Of(named.Where(where).Sum(x => x.Count), calls.Where(where).Sum(x => x.Count));

    private sealed record Counted(CallFigureKind Kind, string Key, string? Segment, int Year, int Month, int Count)
    {
        public DateOnly On => new(Year, Month, 1);
    }
}
