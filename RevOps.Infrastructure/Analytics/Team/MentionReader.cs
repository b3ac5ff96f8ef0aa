using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Learning.Evaluation;
using RevOps.Domain.Analytics.Team;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Team;

/// <summary>Reads in what share of calls each thing is brought up, and what followed.</summary>
internal sealed class MentionReader(RevOpsDb db, IQueryable<CallFigure> figures, DateTimeOffset now)
{
    private static readonly CallFigureKind[] Kinds = [CallFigureKind.Call, CallFigureKind.Mention, CallFigureKind.Rival];

    public async Task<MentionReport> ReadAsync(CancellationToken cancellationToken)
    {
        var counts = await figures.Where(x => Kinds.Contains(x.Kind))
            .GroupBy(x => new { x.Kind, x.Key, x.Segment, x.Day.Year, x.Day.Month })
            .Select(g => new Counted(g.Key.Kind, g.Key.Key, g.Max(x => x.Name)!, g.Key.Segment, g.Key.Year, g.Key.Month, g.Count()))
            .ToListAsync(cancellationToken);
        var progress = await new ProgressReader(db, figures, now).ReadAsync(cancellationToken);
        var calls = counts.Where(x => x.Kind == CallFigureKind.Call).ToList();
        var segments = calls.Select(x => x.Segment).Distinct().OrderBy(x => x is null).ThenBy(x => x, StringComparer.Ordinal).ToList();
        var months = calls.Select(x => x.On).Distinct().Order().ToList();
        var of = counts.Where(x => x.Kind == CallFigureKind.Mention).ToLookup(x => x.Key);
        var rivals = counts.Where(x => x.Kind == CallFigureKind.Rival).GroupBy(x => x.Key)
            .OrderByDescending(x => x.Sum(c => c.Count)).ThenBy(x => x.Key, StringComparer.Ordinal).Take(MentionReport.MostRivals);
        return new MentionReport(
            calls.Sum(x => x.Count),
            [.. CallFigures.Mentions.Select(x => Row(x.Key, x.Value, [.. of[x.Key]], progress.Of(CallFigureKind.Mention, x.Key))).OrderByDescending(x => x.All.Yes)],
            [.. rivals.Select(x => Row(MentionRow.RivalKey(x.Key), x.MaxBy(c => c.Count)!.Name, [.. x], progress.Of(CallFigureKind.Rival, x.Key)))],
            await AnswersAsync(progress, cancellationToken),
            progress.Of(CallFigureKind.Call, CallFigures.Counted),
            segments,
            months);

        MentionRow Row(string key, string name, List<Counted> named, WilsonInterval followed) => new(
            key, name, Share(named, calls, _ => true), followed,
            segments.ConvertAll(s => Share(named, calls, c => c.Segment == s)),
            months.ConvertAll(m => Share(named, calls, c => c.On == m)));
    }

    private async Task<IReadOnlyList<AnswerRow>> AnswersAsync(Progress progress, CancellationToken cancellationToken)
    {
        var counts = await figures.Where(x => x.Kind == CallFigureKind.Answer).GroupBy(x => new { x.Key, x.Name })
            .Select(g => new { g.Key.Key, g.Key.Name, Count = g.Count() }).ToListAsync(cancellationToken);
        return
        [
            .. from row in counts.GroupBy(x => x.Key)
               where CallFigures.Mentions.ContainsKey(row.Key)
               orderby row.Sum(x => x.Count) descending, row.Key
               select new AnswerRow(
                   row.Key,
                   CallFigures.Mentions[row.Key],
                   [
                       .. Enum.GetValues<ObjectionAnswer>().Select(a => new AnswerFigures(
                           a, row.Where(x => x.Name == a.ToString()).Sum(x => x.Count), progress.Of(CallFigureKind.Answer, row.Key, a.ToString()))),
                   ]),
        ];
    }

    private static WilsonInterval Share(List<Counted> named, List<Counted> calls, Func<Counted, bool> where) =>
        WilsonInterval.Of(named.Where(where).Sum(x => x.Count), calls.Where(where).Sum(x => x.Count));

    private sealed record Counted(CallFigureKind Kind, string Key, string Name, string? Segment, int Year, int Month, int Count)
    {
        public DateOnly On => new(Year, Month, 1);
    }
}
