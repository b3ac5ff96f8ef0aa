using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Leads;

namespace RevOps.Domain.Analytics.Learning.Leads;

/// <summary>The chance of an open lead; where nothing is learnt, the base rate of its source.</summary>
public sealed class LeadChance : KeptChance
{
    private LeadChance()
    {
    }

    /// <summary>Notes a chance.</summary>
    public LeadChance(LeadId lead, Guid model, double probability, bool isLearnt, string? reason, DateTimeOffset at)
        : base(model, probability, isLearnt, reason, at) => LeadId = lead;

    /// <summary>The lead.</summary>
    public LeadId LeadId { get; private set; }
}
