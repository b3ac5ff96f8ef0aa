using RevOps.Domain.Analytics.Learning.Features;
using RevOps.Domain.Analytics.Learning.Versions;

namespace RevOps.Domain.Analytics.Learning.Deals;

/// <summary>The cases for the win of a deal: the deals decided last.</summary>
public sealed class LearnDealWins(IDealTrails trails) : ITrainingSource
{
    /// <summary>Decided deals that are learnt from: older ones tell of another organisation, and more would hardly sharpen a weight.</summary>
    public const int MostDeals = 5000;

    /// <inheritdoc />
    public ModelTarget Target => ModelTarget.DealWin;

    /// <inheritdoc />
    public LearningRules Rules => LearningRules.Deals;

    /// <inheritdoc />
    public IReadOnlyList<FeatureDefinition> Features => DealLearning.Features.Definitions;

    /// <inheritdoc />
    public async Task<TrainingCases> ReadAsync(CancellationToken cancellationToken)
    {
        var kept = await trails.CloseDatesKeptAsync(cancellationToken);
        var deals = await trails.DecidedAsync(MostDeals, cancellationToken);
        return new(DealLearning.Cases(deals.Select(x => x.ToDecided(kept)).OfType<DecidedDeal>()), await trails.CountDecidedAsync(cancellationToken));
    }
}
