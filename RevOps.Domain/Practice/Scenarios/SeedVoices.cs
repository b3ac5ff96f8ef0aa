using RevOps.Domain.Reviews;

namespace RevOps.Domain.Practice.Scenarios;

/// <summary>The tempers that come with the product, read once from Practice/Scenarios/Voices.</summary>
public static class SeedVoices
{
    private static readonly Lazy<IReadOnlyDictionary<string, Voice>> Read = new(() =>
        EmbeddedText.Read("Practice.Voices.").Select(x => ScenarioFile.Parse<Voice>(x.Text)).ToDictionary(x => x.Key, StringComparer.Ordinal));

    /// <summary>All tempers.</summary>
    public static IReadOnlyCollection<Voice> All => [.. Read.Value.Values];

    /// <summary>The temper of a key.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Voice Of(string key) =>
        Read.Value.TryGetValue(key, out var voice) ? voice : throw new ArgumentException($"There is no temper '{key}'.", nameof(key));
}
