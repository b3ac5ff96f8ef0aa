using RevOps.Domain.Analytics.Learning.Models;
using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Learning.Deals;

/// <summary>What the model in force says of an open deal at this moment, with what moves it up and down.</summary>
public sealed class SeeDealChance(IModelStore models, IDealTrails trails, TimeProvider time)
{
    /// <summary>The chance; null where the viewer sees no such deal, where it is closed, and before anything was learnt.</summary>
    public async Task<Chance?> RunAsync(Viewer viewer, DealId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await models.InForceAsync(ModelTarget.DealWin, cancellationToken) is not { } version
            || !version.Answers(DealLearning.Features.Definitions)
            || await trails.FindAsync(viewer, id, cancellationToken) is not { State: DealState.Open } deal)
        {
            return null;
        }

        return Of(deal, version, time.GetUtcNow());
    }

    // The close date of an open deal is known. A model that never saw one has no weight for it
    internal static Chance Of(DealTrail deal, ModelVersion version, DateTimeOffset at) => new(
        Predict.With(version.Model, DealLearning.Features.Read(DealMoment.Of(deal.ToHistory(closeDatesKept: true), at))), version.Number, version.TrainedAt);
}
