using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews;

namespace RevOps.Domain.Analytics.Team;

/// <summary>Takes a call's figures out of its analysis and its scorecard in force.</summary>
public static class CallFigures
{
    /// <summary>Key of the figure that counts the call.</summary>
    public const string Counted = "call";

    /// <summary>By which figures are told that an older version of the product took; they are taken anew.</summary>
    public const string Rules = "figures/2";

    /// <summary>Key of the score.</summary>
    public const string Score = "score";

    /// <summary>Metrics that are kept, with their names.</summary>
    public static IReadOnlyDictionary<string, string> Metrics { get; } = new Dictionary<string, string>
    {
        ["talk-ratio"] = "Talk ratio, %",
        ["questions-hour"] = "Questions an hour",
        ["monologue"] = "Longest monologue, s",
        ["patience"] = "Patience, s",
        ["pace"] = "Words a minute",
        ["interactivity"] = "Changes of speaker a minute",
    };

    /// <summary>Labels that are kept, with their names.</summary>
    public static IReadOnlyDictionary<string, string> Mentions { get; } = new Dictionary<string, string>
    {
        [UtteranceLabels.ObjectionPrice] = "Objection: price",
        [UtteranceLabels.ObjectionTiming] = "Objection: timing",
        [UtteranceLabels.ObjectionAuthority] = "Objection: authority",
        [UtteranceLabels.ObjectionNeed] = "Objection: need",
        [UtteranceLabels.ObjectionCompetitor] = "Objection: competitor",
        [UtteranceLabels.ObjectionStatusQuo] = "Objection: what they have works",
        [UtteranceLabels.ObjectionTrust] = "Objection: trust",
        [UtteranceLabels.ObjectionBrushOff] = "Brush-off",
        [UtteranceLabels.Competitor] = "Another supplier or own build",
    };

    /// <summary>The figures of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="analysis">Its analysis; its utterances may be left out.</param>
    /// <param name="lines">What was said, with its labels.</param>
    /// <param name="rivals">Competitors that were named.</param>
    /// <param name="score">The score in force; null where it has none.</param>
    /// <param name="criteria">The criteria in force.</param>
    /// <param name="rubric">Key of their rubric.</param>
    public static IReadOnlyList<CallFigure> Of(
        FigureCall call, CallAnalysis analysis, IReadOnlyList<LabelledLine> lines, IReadOnlyList<NamedRival> rivals, double? score, IReadOnlyList<CriterionScore> criteria, string? rubric)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        List<CallFigure> figures = [new(call, CallFigureKind.Call, Counted, Rules, 1)];
        if (score is { } known)
        {
            figures.Add(new(call, CallFigureKind.Score, Score, "Score", known));
        }

        var weights = criteria.Sum(x => x.Weight);
        figures.AddRange(criteria.Where(x => x is { Applies: true, Score: not null, Max: > 1 }).Select(x =>
            new CallFigure(call, CallFigureKind.Criterion, $"{rubric}/{x.Key}", x.Name, 100d * (x.Score!.Value - 1) / (x.Max - 1)) { Weight = weights > 0 ? x.Weight / weights : 0 }));
        figures.AddRange(Measured(analysis).Where(x => x.Value is not null).Select(x => new CallFigure(call, CallFigureKind.Metric, x.Key, Metrics[x.Key], x.Value!.Value)));
        figures.AddRange(lines.SelectMany(x => x.Labels).Where(Mentions.ContainsKey)
            .GroupBy(x => x).Select(x => new CallFigure(call, CallFigureKind.Mention, x.Key, Mentions[x.Key], x.Count())));
        figures.AddRange(rivals.GroupBy(x => x.Key).Select(x => new CallFigure(call, CallFigureKind.Rival, x.Key, x.First().Name, x.Count())));
        figures.AddRange(ObjectionAnswers.Of(lines).Select(x => new CallFigure(call, CallFigureKind.Answer, x.Label, x.Answer.ToString(), x.Line ?? -1)));
        return figures;
    }

    private static IEnumerable<(string Key, double? Value)> Measured(CallAnalysis analysis)
    {
        var rep = analysis.Speakers.FirstOrDefault(x => x.Role == SpeakerRole.Rep);
        return
        [
            ("talk-ratio", rep?.TalkRatio * 100),
            ("questions-hour", rep?.QuestionsPerHour),
            ("monologue", rep?.LongestMonologueSeconds),
            ("patience", rep?.PatienceSeconds),
            ("pace", rep?.WordsPerMinute),
            ("interactivity", analysis.Interactivity),
        ];
    }
}
