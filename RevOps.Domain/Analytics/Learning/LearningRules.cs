namespace RevOps.Domain.Analytics.Learning;

/// <summary>When and how a model is learnt.</summary>
public sealed record LearningRules
{
    /// <summary>For deals: 50 won and 150 lost, below which weights follow chance.</summary>
    public static LearningRules Deals { get; } = new() { LeastPositives = 50, LeastNegatives = 150, Noun = "deals", Positive = "won", Negative = "lost" };

    /// <summary>For leads.</summary>
    public static LearningRules Leads { get; } = new() { LeastPositives = 50, LeastNegatives = 150, Noun = "leads", Positive = "converted", Negative = "not converted" };

    /// <summary>For accounts.</summary>
    public static LearningRules Accounts { get; } = new() { LeastPositives = 50, LeastNegatives = 150, Noun = "accounts", Positive = "left", Negative = "stayed" };

    /// <summary>Different cases with the outcome that it takes to learn weights.</summary>
    public required int LeastPositives { get; init; }

    /// <summary>Different cases without.</summary>
    public required int LeastNegatives { get; init; }

    /// <summary>What a case is, in words and plural.</summary>
    public required string Noun { get; init; }

    /// <summary>A case with the outcome.</summary>
    public required string Positive { get; init; }

    /// <summary>A case without.</summary>
    public required string Negative { get; init; }

    /// <summary>Share of the latest cases held out.</summary>
    public double HoldOutShare { get; init; } = 0.25;

    /// <summary>Growing windows of the cross-validation.</summary>
    public int Folds { get; init; } = 4;

    /// <summary>Strengths tried, strongest first so that each fit starts close to the next.</summary>
    public IReadOnlyList<double> Strengths { get; init; } = [300, 100, 30, 10, 3, 1, 0.3];
}
