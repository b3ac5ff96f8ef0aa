using RevOps.Domain.Analytics.Learning.Versions;

namespace RevOps.Domain.Analytics.Learning.Leads;

/// <summary>Keeps the chances of open leads up to date: reckoned anew when the lead or the model changed, and once a day.</summary>
public sealed class ReckonLeads(IModelStore models, ILeadTrails trails, TimeProvider time)
{
    /// <summary>Reckons what is due.</summary>
    /// <returns>How many leads that were.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (await models.InForceAsync(ModelTarget.LeadConversion, cancellationToken) is not { } version || !version.Answers(LeadLearning.Features.Definitions))
        {
            return 0;
        }

        await trails.ForgetClosedAsync(cancellationToken);
        return await DueParts.WorkOffAsync(
            time,
            (before, most) => trails.DueAsync(version.Id, before, most, cancellationToken),
            (part, now) => trails.SaveAsync([.. part.Select(x => Reckon(x, version, now))], cancellationToken));
    }

    private static LeadChance Reckon(LeadTrail lead, ModelVersion version, DateTimeOffset now)
    {
        var chance = SeeLeadChance.Of(lead, version, now);
        return new(lead.Id, version.Id, chance.Prediction.Probability, chance.IsLearnt, chance.Reason, now);
    }
}
