using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Deals;

namespace RevOps.Domain.Analytics.Learning.Deals;

/// <summary>The chance of an open deal; where nothing is learnt, the base rate of its stage.</summary>
public sealed class DealChance : KeptChance
{
    private DealChance()
    {
    }

    /// <summary>Notes a chance.</summary>
    public DealChance(DealId deal, int dealVersion, Guid model, double probability, bool isLearnt, string? reason, DateTimeOffset at)
        : base(model, probability, isLearnt, reason, at)
    {
        DealId = deal;
        DealVersion = dealVersion;
    }

    /// <summary>The deal.</summary>
    public DealId DealId { get; private set; }

    /// <summary>The version of the deal it was made of.</summary>
    public int DealVersion { get; private set; }
}
