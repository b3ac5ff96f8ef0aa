using RevOps.Domain.Analytics.Learning.Evaluation;
using RevOps.Domain.Analytics.Team;

namespace RevOps.Infrastructure.Analytics.Team;

/// <summary>Reads in what share of calls each thing is brought up, and what followed.</summary>
internal static class MentionReader
{
    public static async Task<MentionReport> ReadAsync(MentionSums mentions, CancellationToken cancellationToken)
    {
        var sums = (await mentions.ReadAsync(cancellationToken)).ToLookup(x => x.Kind);
        List<MentionSum> calls = [.. sums[CallFigureKind.Call]];
        var segments = calls.Select(x => x.Segment).Distinct().OrderBy(x => x is null).ThenBy(x => x, StringComparer.Ordinal).ToList();
        var months = calls.Select(x => x.On).Distinct().Order().ToList();
        var of = sums[CallFigureKind.Mention].ToLookup(x => x.Key);
        var rivals = sums[CallFigureKind.Rival].GroupBy(x => x.Key)
            .OrderByDescending(x => x.Sum(c => c.Count)).ThenBy(x => x.Key, StringComparer.Ordinal).Take(MentionReport.MostRivals);
        return new MentionReport(
            calls.Sum(x => x.Count),
            [.. CallFigures.Mentions.Select(x => Row(x.Key, x.Value, [.. of[x.Key]])).OrderByDescending(x => x.All.Yes)],
            [.. rivals.Select(x => Row(MentionRow.RivalKey(x.Key), Name(x), [.. x]))],
            Answers(sums[CallFigureKind.Answer]),
            Followed(calls),
            segments,
            months);

        MentionRow Row(string key, string name, List<MentionSum> named) => new(
            key, name, Share(named, calls, _ => true), Followed(named),
            segments.ConvertAll(s => Share(named, calls, c => c.Segment == s)),
            months.ConvertAll(m => Share(named, calls, c => c.On == m)));
    }

    private static List<AnswerRow> Answers(IEnumerable<MentionSum> sums) =>
    [
        .. from row in sums.GroupBy(x => x.Key)
           where CallFigures.Mentions.ContainsKey(row.Key)
           orderby row.Sum(x => x.Count) descending, row.Key
           select new AnswerRow(row.Key, CallFigures.Mentions[row.Key], [.. Enum.GetValues<ObjectionAnswer>().Select(a => Answer(a, [.. row.Where(x => x.Name == a.ToString())]))]),
    ];

    private static AnswerFigures Answer(ObjectionAnswer answer, List<MentionSum> sums) => new(answer, sums.Sum(x => x.Count), Followed(sums));

    // Names of competitors differ from call to call: the same one, whatever the sums were taken from, and the one with capitals
    private static string Name(IEnumerable<MentionSum> sums) => sums.Select(x => x.Name).Min(StringComparer.Ordinal)!;

    private static WilsonInterval Followed(IReadOnlyCollection<MentionSum> sums) => WilsonInterval.Of(sums.Sum(x => x.Moved), sums.Sum(x => x.Told));

    private static WilsonInterval Share(List<MentionSum> named, List<MentionSum> calls, Func<MentionSum, bool> where) =>
        WilsonInterval.Of(named.Where(where).Sum(x => x.Count), calls.Where(where).Sum(x => x.Count));
}
