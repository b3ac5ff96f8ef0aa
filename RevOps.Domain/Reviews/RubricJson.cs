using System.Text.Json;
using System.Text.Json.Serialization;
using RevOps.Domain.Calls;

namespace RevOps.Domain.Reviews;

/// <summary>
/// Reads a rubric from JSON: <c>{key, version, name, callTypes:[key], criteria:[{key, name, question, weight, max, judge, anchors:[…]}]}</c>.
/// What breaks a rule of <see cref="RubricRules"/> is refused.
/// </summary>
public static class RubricJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The rubric, or what is wrong with the text.</summary>
    public static Result<Rubric, RubricError> Parse(string json)
    {
        RubricFile? file;
        try
        {
            file = JsonSerializer.Deserialize<RubricFile>(json, Options);
        }
        catch (JsonException e)
        {
            return new RubricError("rubric", e.Message);
        }

        if (file is null)
        {
            return new RubricError("rubric", "the text is empty");
        }

        var unknown = file.CallTypes.FirstOrDefault(x => CallTypes.Parse(x) is null);
        if (unknown is not null)
        {
            return new RubricError(file.Key, $"'{unknown}' is no type of call");
        }

        var rubric = file.ToRubric();
        var problems = RubricRules.Check(rubric);
        return problems.Count > 0 ? problems[0] : rubric;
    }

    private sealed record RubricFile(
        string Key, int Version, string Name, IReadOnlyList<string> CallTypes, IReadOnlyList<CriterionFile> Criteria)
    {
        public Rubric ToRubric() => new()
        {
            Key = Key,
            Version = Version,
            Name = Name,
            CallTypes = [.. CallTypes.Select(x => Calls.CallTypes.Parse(x)!.Value)],
            Criteria = [.. Criteria.Select(x => x.ToCriterion())],
        };
    }

    private sealed record CriterionFile(
        string Key, string Name, string Question, double Weight, string Judge, IReadOnlyList<string> Anchors, int Max = 5)
    {
        public Criterion ToCriterion() => new()
        {
            Key = Key,
            Name = Name,
            Question = Question,
            Weight = Weight,
            Max = Max,
            Judge = Judge,
            Anchors = Anchors,
        };
    }
}
