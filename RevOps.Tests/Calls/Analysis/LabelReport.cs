using System.Globalization;
using System.Text;
using RevOps.Domain.Calls.Analysis.Labelling;
using RevOps.Domain.Calls.Analysis.Labelling.Phrases;

namespace RevOps.Tests.Calls.Analysis;

/// <summary>The tables of docs/quality.md, and the mistakes on the dev set to learn from; never those on the test set.</summary>
internal static class LabelReport
{
    public static string Write()
    {
        var report = new StringBuilder();
        // REVOPS_LABEL_SETS=dev leaves the test set unseen while tuning.
        var sets = Environment.GetEnvironmentVariable("REVOPS_LABEL_SETS") is { Length: > 0 } asked ? asked.Split(',') : ["dev", "test"];
        foreach (var set in sets)
        {
            foreach (var style in new[] { "asr", "punctuated" })
            {
                report.Append(CultureInfo.InvariantCulture, $"### {set}, {style}\n\n{LabelRun.Score(set, style).Table()}\n");
            }

            report.Append(CultureInfo.InvariantCulture, $"Objection flags in calls without an objection ({set}): {string.Join(", ", LabelRun.FlagsWhereNone(GoldSet.Calls(set)))}\n\n");
        }

        if (SampleCalls.Folder is { } folder)
        {
            var calls = SampleCalls.Read(folder).ToList();
            report.Append(CultureInfo.InvariantCulture, $"### sample calls\n\n{LabelRun.Score(calls).Table()}\n");
            report.Append(CultureInfo.InvariantCulture, $"Objection flags in calls without an objection (sample calls): {string.Join(", ", LabelRun.FlagsWhereNone(calls))}\n\n");
        }

        return report.Append("### Mistakes on dev\n\n").AppendJoin('\n', GoldSet.Calls("dev").SelectMany(Mistakes)).Append('\n').ToString();
    }

    private static IEnumerable<string> Mistakes(IReadOnlyList<GoldUtterance> call) =>
        from pair in call.Zip(LabelRun.Label(call))
        let extra = pair.Second.Except(pair.First.Labels)
        let missed = pair.First.Labels.Except(pair.Second)
        from mistake in extra.Select(x => $"+{x}").Concat(missed.Select(x => $"-{x}"))
        orderby mistake
        select $"{mistake} | {call[0].Call} | {pair.First.Role} | {pair.First.Text} | {Phrases(pair.First)}";

    private static string Phrases(GoldUtterance utterance)
    {
        var reading = new Reading();
        reading.Read(utterance.Text, utterance.Side, null, Lexicon.Current);
        return string.Join("; ", reading.Hits.Select(x => $"{x.Sense} ({x.Place}): {string.Join(' ', reading.Words[x.Start..x.End].Select(w => reading.Text.Substring(w.Start, w.Length)))}"));
    }
}
