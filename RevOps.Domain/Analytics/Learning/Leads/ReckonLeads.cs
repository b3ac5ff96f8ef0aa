using RevOps.Domain.Analytics.Learning.Versions;

namespace RevOps.Domain.Analytics.Learning.Leads;

/// <summary>Keeps the chances of open leads up to date: reckoned anew when the lead or the model changed, and once a day.</summary>
public sealed class ReckonLeads(IModelStore models, ILeadTrails trails, TimeProvider time)
{
    private const int Part = 500;
    private const int MostRounds = 1000;
    private static readonly TimeSpan Stale = TimeSpan.FromDays(1);

    /// <summary>Reckons what is due.</summary>
    /// <returns>How many leads that were.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (await models.InForceAsync(ModelTarget.LeadConversion, cancellationToken) is not { } version || !version.Answers(LeadLearning.Features.Definitions))
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

    private static LeadChance Reckon(LeadTrail lead, ModelVersion version, DateTimeOffset now)
    {
        var chance = SeeLeadChance.Of(lead, version, now);
        return new(lead.Id, version.Id, chance.Prediction.Probability, chance.IsLearnt, chance.Reason, now);
    }
}
