using RevOps.Domain.Analytics.Learning.Models;
using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;

namespace RevOps.Domain.Analytics.Learning.Leads;

/// <summary>What the model in force says of an open lead at this moment, with what moves it up and down.</summary>
public sealed class SeeLeadChance(IModelStore models, ILeadTrails trails, TimeProvider time)
{
    /// <summary>The chance; null where the viewer sees no such lead, where it is decided, and before anything was learnt.</summary>
    public async Task<Chance?> RunAsync(Viewer viewer, LeadId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return await models.InForceAsync(ModelTarget.LeadConversion, cancellationToken) is { } version
            && version.Answers(LeadLearning.Features.Definitions)
            && await trails.FindAsync(viewer, id, cancellationToken) is { State: LeadState.Open } lead
            ? Of(lead, version, time.GetUtcNow())
            : null;
    }

    internal static Chance Of(LeadTrail lead, ModelVersion version, DateTimeOffset at) => new(
        Predict.With(version.Model, LeadLearning.Features.Read(LeadMoment.Of(lead, at))), version.Number, version.TrainedAt);
}
