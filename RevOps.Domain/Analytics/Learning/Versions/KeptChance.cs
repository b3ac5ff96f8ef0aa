namespace RevOps.Domain.Analytics.Learning.Versions;

/// <summary>A chance as lists and sums use it. It is reckoned from the record and the model and can be made anew at any time.</summary>
public abstract class KeptChance
{
    /// <summary>Longest reason that is kept.</summary>
    public const int LongestReason = 300;

    private protected KeptChance()
    {
    }

    private protected KeptChance(Guid model, double probability, bool isLearnt, string? reason, DateTimeOffset at)
    {
        ModelId = model;
        Probability = probability;
        IsLearnt = isLearnt;
        Reason = reason is { Length: > LongestReason } ? reason[..LongestReason] : reason;
        AsOf = at;
    }

    /// <summary>The version of the model.</summary>
    public Guid ModelId { get; private set; }

    /// <summary>0 to 1.</summary>
    public double Probability { get; private set; }

    /// <summary>False: the base rate of its group.</summary>
    public bool IsLearnt { get; private set; }

    /// <summary>What moves it most, in a sentence.</summary>
    public string? Reason { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset AsOf { get; private set; }
}
