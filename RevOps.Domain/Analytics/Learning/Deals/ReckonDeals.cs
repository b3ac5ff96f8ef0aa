using RevOps.Domain.Analytics.Learning.Versions;

namespace RevOps.Domain.Analytics.Learning.Deals;

/// <summary>Keeps the chances of open deals up to date: reckoned anew when the deal or the model changed, and once a day.</summary>
public sealed class ReckonDeals(IModelStore models, IDealTrails trails, TimeProvider time)
{
    /// <summary>Reckons what is due.</summary>
    /// <returns>How many deals that were.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (await models.InForceAsync(ModelTarget.DealWin, cancellationToken) is not { } version || !version.Answers(DealLearning.Features.Definitions))
        {
            return 0;
        }

        await trails.ForgetClosedAsync(cancellationToken);
        return await DueParts.WorkOffAsync(
            time,
            (before, most) => trails.DueAsync(version.Id, before, most, cancellationToken),
            (part, now) => trails.SaveAsync([.. part.Select(x => Reckon(x, version, now))], cancellationToken));
    }

    private static DealChance Reckon(DealTrail deal, ModelVersion version, DateTimeOffset now)
    {
        var chance = SeeDealChance.Of(deal, version, now);
        return new(deal.Id, deal.Version, version.Id, chance.Prediction.Probability, chance.IsLearnt, chance.Reason, now);
    }
}
