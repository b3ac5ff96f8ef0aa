namespace RevOps.Infrastructure.Demo.Crm.Storage;

/// <summary>The account's one pipeline of deals.</summary>
internal static class DealPipeline
{
    public const string Id = "default";
    public const string Label = "Sales";
    public const string Stage = "dealstage";
    public const string CloseDate = "closedate";

    /// <summary>In their order; the probability of a closed stage says whether it is won.</summary>
    public static IReadOnlyList<DealPipelineStage> Stages { get; } =
    [
        new("qualification", "Qualification", false, "0.1"),
        new("discovery", "Discovery", false, "0.2"),
        new("evaluation", "Evaluation", false, "0.35"),
        new("proposal", "Proposal", false, "0.6"),
        new("negotiation", "Negotiation", false, "0.8"),
        new("verbalcommit", "Verbal commit", false, "0.9"),
        new("closedwon", "Closed won", true, "1.0"),
        new("closedlost", "Closed lost", true, "0.0"),
    ];

    /// <summary>Properties whose earlier values are kept.</summary>
    public static IReadOnlyList<string> Remembered { get; } = [Stage, CloseDate];

    public static bool Knows(string? stage) => Stages.Any(x => x.Id == stage);
}

/// <summary>A stage.</summary>
internal sealed record DealPipelineStage(string Id, string Label, bool IsClosed, string Probability);
