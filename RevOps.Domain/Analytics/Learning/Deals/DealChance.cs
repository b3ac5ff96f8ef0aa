using RevOps.Domain.Deals;

namespace RevOps.Domain.Analytics.Learning.Deals;

/// <summary>The chance of an open deal as lists and sums use it. It is reckoned from the deal and the model and can be made anew at any time.</summary>
public sealed class DealChance
{
    /// <summary>Longest reason that is kept.</summary>
    public const int LongestReason = 300;

    private DealChance()
    {
    }

    /// <summary>Notes a chance.</summary>
    public DealChance(DealId deal, int dealVersion, Guid model, double probability, bool isLearnt, string? reason, DateTimeOffset at)
    {
        DealId = deal;
        DealVersion = dealVersion;
        ModelId = model;
        Probability = probability;
        IsLearnt = isLearnt;
        Reason = reason is { Length: > LongestReason } ? reason[..LongestReason] : reason;
        AsOf = at;
    }

    /// <summary>The deal.</summary>
    public DealId DealId { get; private set; }

    /// <summary>The version of the deal it was made of.</summary>
    public int DealVersion { get; private set; }

    /// <summary>The version of the model.</summary>
    public Guid ModelId { get; private set; }

    /// <summary>0 to 1.</summary>
    public double Probability { get; private set; }

    /// <summary>False: the base rate of its stage.</summary>
    public bool IsLearnt { get; private set; }

    /// <summary>What moves it most, in a sentence.</summary>
    public string? Reason { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset AsOf { get; private set; }
}
