namespace RevOps.Domain.Practice.Scenarios;

/// <summary>The scenarios that come with the product, read once from Practice/Scenarios/Seed.</summary>
public static class SeedScenarios
{
    /// <summary>All, in the order in which they are offered.</summary>
    public static IReadOnlyList<Scenario> All => [];

    /// <summary>The scenario of a key; null where there is none.</summary>
    public static Scenario? Find(string key) => All.FirstOrDefault(x => x.Key == key);
}
