using RevOps.Domain.Analytics.Learning.Features;
using RevOps.Domain.Analytics.Learning.Versions;

namespace RevOps.Domain.Analytics.Learning.Leads;

/// <summary>The cases for the conversion of a lead: the newest ones that are decided.</summary>
public sealed class LearnLeadConversions(ILeadTrails trails, TimeProvider time) : ITrainingSource
{
    private const int MostLeads = 5000;

    /// <inheritdoc />
    public ModelTarget Target => ModelTarget.LeadConversion;

    /// <inheritdoc />
    public LearningRules Rules => LearningRules.Leads;

    /// <inheritdoc />
    public IReadOnlyList<FeatureDefinition> Features => LeadLearning.Features.Definitions;

    /// <inheritdoc />
    public async Task<TrainingCases> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var before = now.AddDays(-LeadTrail.GivenUpAfter);
        var leads = await trails.DecidedAsync(before, MostLeads, cancellationToken);
        return new(LeadLearning.Cases(leads, now), await trails.CountDecidedAsync(before, cancellationToken));
    }
}
