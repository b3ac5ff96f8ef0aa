namespace RevOps.Infrastructure.Demo.Revenue;

/// <summary>The demo's pipeline.</summary>
internal static class DemoStages
{
    public const string Won = "Closed won";
    public const string Lost = "Closed lost";

    public static IReadOnlyList<(string Name, int Probability)> Open { get; } =
        [("Qualification", 10), ("Discovery", 20), ("Evaluation", 35), ("Proposal", 60), ("Negotiation", 80), ("Verbal commit", 90)];

    public static int Probability(string stage) => stage switch
    {
        Won => 100,
        Lost => 0,
        _ => Open.Single(x => x.Name == stage).Probability,
    };
}
