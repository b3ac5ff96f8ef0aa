using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews.Rules.Judges;
using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules;

/// <summary>
/// The built-in scorer: rules and lexicons, no model, no clock, no chance. Each criterion goes to the judge it names;
/// judges look at single acts, never at shares or lengths, so that talk without matter changes nothing. See docs/rubrics.md.
/// </summary>
public sealed class RulesScorer : IScorer
{
    private static readonly Dictionary<string, IJudge> Judges =
        AllJudges.Create().ToDictionary(x => x.Name, StringComparer.Ordinal);

    /// <summary>Names that a criterion may give as its judge.</summary>
    public static IReadOnlyCollection<string> JudgeNames => Judges.Keys;

    /// <inheritdoc/>
    public string Name => "rules/1";

    /// <inheritdoc/>
    public Task<Scorecard> ScoreAsync(CallAnalysis call, Rubric rubric, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Score(call, rubric));
    }

    /// <summary>Scores at once; the work is a few milliseconds of computing.</summary>
    public Scorecard Score(CallAnalysis call, Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(rubric);
        if (ScoringGate.NotScoredReason(call) is { } reason)
        {
            return new() { Rubric = rubric.Key, Version = rubric.Version, NotScoredReason = reason, Criteria = [], Scorer = Name };
        }

        var reading = CallReading.Of(call, rubric.Criteria.Any(x => x.Judge == ObjectionJudge.Key));
        var criteria = rubric.Criteria.Select(x => Judge(reading, x)).ToList();
        var score = WeightedScore.Of(criteria);
        return new()
        {
            Rubric = rubric.Key,
            Version = rubric.Version,
            Score = score,
            NotScoredReason = score is null ? "The call gave no occasion for any criterion." : null,
            Criteria = criteria,
            Scorer = Name,
        };
    }

    private static CriterionScore Judge(CallReading call, Criterion criterion)
    {
        var judgement = Judges.TryGetValue(criterion.Judge, out var judge)
            ? judge.Judge(call)
            : Judgement.NoOccasion($"the built-in scorer has no judge named '{criterion.Judge}'; a model can judge by the anchors.");
        return new()
        {
            Key = criterion.Key,
            Name = criterion.Name,
            Score = judgement.Applies ? OnScale(judgement.Score, criterion.Max) : null,
            Max = criterion.Max,
            Weight = criterion.Weight,
            Applies = judgement.Applies,
            Explanation = judgement.Explanation,
            Suggestion = judgement.Suggestion,
            Evidence = judgement.Evidence,
        };
    }

    // Judges know five points; a rubric with another scale gets the point at the same height
    private static int OnScale(int score, int max) =>
        1 + (int)Math.Round((score - 1) * (max - 1) / (double)(Judgement.Top - 1), MidpointRounding.AwayFromZero);
}
