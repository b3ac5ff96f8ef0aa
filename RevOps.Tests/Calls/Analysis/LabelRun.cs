using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Labelling;

namespace RevOps.Tests.Calls.Analysis;

/// <summary>Runs the labeller over whole calls, as the engine does.</summary>
internal static class LabelRun
{
    /// <summary>Labels each utterance of a call; what a later utterance amends is taken over.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Label(IEnumerable<(string Text, SpeakerRole Role, int? Speaker)> call)
    {
        var labeller = new UtteranceLabeller([]);
        var labels = new List<IReadOnlyList<string>>();
        foreach (var (text, role, speaker) in call)
        {
            var step = labeller.Next(new Utterance(labels.Count, speaker, null, null, text), role);
            if (step.AmendedPrevious is { } amended)
            {
                labels[^1] = amended;
            }

            labels.Add(step.Labels);
        }

        return labels;
    }

    public static IReadOnlyList<IReadOnlyList<string>> Label(IReadOnlyList<GoldUtterance> call) =>
        Label(call.Select(x => (x.Text, x.Side, (int?)x.Side)));

    public static LabelScores Score(string set, string style) => Score(GoldSet.Calls(set).Where(x => x[0].Style == style));

    public static LabelScores Score(IEnumerable<IReadOnlyList<GoldUtterance>> calls)
    {
        var scores = new LabelScores();
        foreach (var call in calls)
        {
            foreach (var (expected, found) in call.Zip(Label(call)))
            {
                scores.Add(expected.Labels, found);
            }
        }

        return scores;
    }

    /// <summary>Objection flags in the calls of the set that have no objection.</summary>
    public static IReadOnlyList<int> FlagsWhereNone(IEnumerable<IReadOnlyList<GoldUtterance>> calls) =>
        [.. calls.Where(call => !call.Any(x => x.Labels.Any(UtteranceLabels.IsObjection)))
            .Select(call => Label(call).Count(x => x.Any(UtteranceLabels.IsObjection)))];
}
