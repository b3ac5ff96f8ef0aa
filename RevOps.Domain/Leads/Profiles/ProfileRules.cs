using RevOps.Domain.Leads.Icp.Profiles;

namespace RevOps.Domain.Leads.Profiles;

/// <summary>What a profile must hold to be usable.</summary>
public static class ProfileRules
{
    /// <summary>Criteria, exclusions or messages at most.</summary>
    public const int Most = 50;

    private const int LongestText = 200;

    /// <summary>What is wrong, in words for the editor; empty where nothing is.</summary>
    public static IReadOnlyList<string> Problems(IcpProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return [.. Whole(profile), .. profile.Criteria.SelectMany(Criterion), .. profile.Exclusions.SelectMany(x => Test($"Exclusion “{x.Label}”", x.Label, x.Test)),
            .. profile.Messages.SelectMany((x, i) => Test($"Message {i + 1}", x.Value, x.Test)), .. Twice(profile)];
    }

    private static IEnumerable<string> Whole(IcpProfile profile)
    {
        if (string.IsNullOrWhiteSpace(profile.Name) || profile.Name.Length > LongestText)
        {
            yield return $"The profile needs a name of at most {LongestText} characters";
        }

        if (string.IsNullOrWhiteSpace(profile.GeneralValue) || profile.GeneralValue.Length > LongestText)
        {
            yield return $"The general value needs 1 to {LongestText} characters";
        }

        if (profile.Criteria.Count is 0 or > Most || profile.Exclusions.Count > Most || profile.Messages.Count > Most)
        {
            yield return $"A profile has 1 to {Most} criteria, and at most {Most} exclusions and messages";
        }

        if (!(0 < profile.LeastC && profile.LeastC < profile.LeastB && profile.LeastB < profile.LeastA && profile.LeastA <= 100))
        {
            yield return "The bands need rising scores: C below B below A, all from 1 to 100";
        }

        if (profile.CoverageForA is < 0 or > 1 || profile.CoverageForB is < 0 or > 1 || profile.CoverageForB > profile.CoverageForA)
        {
            yield return "What must be known is a share from 0 to 100 %, for B no more than for A";
        }
    }

    private static IEnumerable<string> Criterion(IcpCriterion criterion)
    {
        var problems = Test($"Criterion “{criterion.Label}”", criterion.Label, criterion.Test);
        return criterion.Weight is > 0 and <= 100 ? problems : problems.Append($"Criterion “{criterion.Label}” needs a weight above 0 and up to 100");
    }

    private static IEnumerable<string> Test(string what, string label, FactTest test)
    {
        if (string.IsNullOrWhiteSpace(label) || label.Length > LongestText)
        {
            yield return $"{what} needs a name of at most {LongestText} characters";
        }

        if (string.IsNullOrWhiteSpace(test.Field))
        {
            yield return $"{what} needs a field";
        }

        if (test.Kind == TestKind.Between ? test is { From: null, To: null } : test.Values.Count == 0)
        {
            yield return test.Kind == TestKind.Between ? $"{what} needs a least or a greatest number" : $"{what} needs at least one word";
        }

        if (test is { From: { } from, To: { } to } && from > to)
        {
            yield return $"{what} has a least number above its greatest";
        }
    }

    private static IEnumerable<string> Twice(IcpProfile profile) => profile.Criteria.Select(x => x.Id).Concat(profile.Exclusions.Select(x => x.Id))
        .GroupBy(x => x, StringComparer.OrdinalIgnoreCase).Where(x => x.Count() > 1).Select(x => $"Two entries have the key “{x.Key}”");
}
