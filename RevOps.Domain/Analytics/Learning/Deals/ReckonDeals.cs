using RevOps.Domain.Analytics.Learning.Versions;

namespace RevOps.Domain.Analytics.Learning.Deals;

/// <summary>Keeps the chances of open deals up to date: reckoned anew when the deal or the model changed, and once a day.</summary>
public sealed class ReckonDeals(IModelStore models, IDealTrails trails, TimeProvider time)
{
    private const int Part = 500;

    // What is still due after so many parts, as by a clock that runs ahead, waits for the next time
    private const int MostRounds = 1000;
    private static readonly TimeSpan Stale = TimeSpan.FromDays(1);

    /// <summary>Reckons what is due.</summary>
    /// <returns>How many deals that were.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (await models.InForceAsync(ModelTarget.DealWin, cancellationToken) is not { } version || !version.Answers(DealLearning.Features.Definitions))
        {
            return 0;
        }

        await trails.ForgetClosedAsync(cancellationToken);
        var done = 0;
        for (var round = 0; ; round++)
        {
            var now = time.GetUtcNow();
            var part = await trails.DueAsync(version.Id, now - Stale, Part, cancellationToken);
            if (part.Count > 0)
            {
                await trails.SaveAsync([.. part.Select(x => Reckon(x, version, now))], cancellationToken);
            }

            done += part.Count;
            if (part.Count < Part || round == MostRounds)
            {
                return done;
            }
        }
    }

    private static DealChance Reckon(DealTrail deal, ModelVersion version, DateTimeOffset now)
    {
        var chance = SeeDealChance.Of(deal, version, now);
        return new(deal.Id, deal.Version, version.Id, chance.Prediction.Probability, chance.IsLearnt, chance.Reason, now);
    }
}
