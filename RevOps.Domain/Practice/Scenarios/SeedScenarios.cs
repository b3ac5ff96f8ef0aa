using RevOps.Domain.Reviews;

namespace RevOps.Domain.Practice.Scenarios;

/// <summary>The scenarios that come with the product, read once from Practice/Scenarios/Seed.</summary>
public static class SeedScenarios
{
    private static readonly Lazy<IReadOnlyList<Scenario>> Read = new(() =>
        [.. EmbeddedText.Read("Practice.Scenarios.").OrderBy(x => x.Name, StringComparer.Ordinal).Select(x => Load(x.Name, x.Text))]);

    /// <summary>All, in the order in which they are offered: by the type of call, as a deal goes.</summary>
    public static IReadOnlyList<Scenario> All => Read.Value;

    /// <summary>The scenario of a key; null where there is none.</summary>
    public static Scenario? Find(string key) => All.FirstOrDefault(x => x.Key == key);

    private static Scenario Load(string name, string text)
    {
        var result = ScenarioReader.Read(name, text);

        // A shipped file that does not load is a bug of the build, not something a user can mend
        return result.IsSuccess ? result.Value : throw new InvalidOperationException(result.Error.ToString());
    }
}
