namespace RevOps.Domain.Reviews;

/// <summary>What a rubric must keep to, whoever wrote it.</summary>
public static class RubricRules
{
    /// <summary>Everything that is wrong with it; empty where it may be used.</summary>
    public static IReadOnlyList<RubricError> Check(Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        return [.. OfRubric(rubric), .. rubric.Criteria.SelectMany(OfCriterion)];
    }

    private static IEnumerable<RubricError> OfRubric(Rubric rubric)
    {
        if (string.IsNullOrWhiteSpace(rubric.Key) || string.IsNullOrWhiteSpace(rubric.Name))
        {
            yield return new("rubric", "it needs a key and a name");
        }

        if (rubric.Version < 1)
        {
            yield return new(rubric.Key, "versions count from 1");
        }

        if (rubric.Criteria.Count == 0)
        {
            yield return new(rubric.Key, "it has no criteria");
        }

        foreach (var twice in rubric.Criteria.GroupBy(x => x.Key, StringComparer.Ordinal).Where(x => x.Count() > 1))
        {
            yield return new(twice.Key, "the key is used by more than one criterion");
        }
    }

    private static IEnumerable<RubricError> OfCriterion(Criterion criterion)
    {
        if (string.IsNullOrWhiteSpace(criterion.Key) || string.IsNullOrWhiteSpace(criterion.Name)
            || string.IsNullOrWhiteSpace(criterion.Question) || string.IsNullOrWhiteSpace(criterion.Judge))
        {
            yield return new(criterion.Key, "a criterion needs key, name, question and judge");
        }

        if (!double.IsFinite(criterion.Weight) || criterion.Weight <= 0)
        {
            yield return new(criterion.Key, "the weight must be above 0");
        }

        if (criterion.Max < 2)
        {
            yield return new(criterion.Key, "the scale needs at least two points");
        }

        if (criterion.Anchors.Count != criterion.Max || criterion.Anchors.Any(string.IsNullOrWhiteSpace))
        {
            yield return new(criterion.Key, $"each of the {criterion.Max} points of the scale needs its anchor");
        }
    }
}

/// <summary>Why a rubric cannot be used.</summary>
/// <param name="Place">Key of the rubric or the criterion.</param>
/// <param name="Problem">What is wrong, without a stop.</param>
public sealed record RubricError(string Place, string Problem)
{
    /// <summary>Place and problem on one line.</summary>
    public override string ToString() => $"{Place}: {Problem}.";
}
