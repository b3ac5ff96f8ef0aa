using RevOps.Domain.Leads;

namespace RevOps.Domain.Analytics.Learning.Leads;

/// <summary>The chance of an open lead as lists use it. It is reckoned from the lead and the model and can be made anew at any time.</summary>
public sealed class LeadChance
{
    /// <summary>Longest reason that is kept.</summary>
    public const int LongestReason = 300;

    private LeadChance()
    {
    }

    /// <summary>Notes a chance.</summary>
    public LeadChance(LeadId lead, Guid model, double probability, bool isLearnt, string? reason, DateTimeOffset at)
    {
        LeadId = lead;
        ModelId = model;
        Probability = probability;
        IsLearnt = isLearnt;
        Reason = reason is { Length: > LongestReason } ? reason[..LongestReason] : reason;
        AsOf = at;
    }

    /// <summary>The lead.</summary>
    public LeadId LeadId { get; private set; }

    /// <summary>The version of the model.</summary>
    public Guid ModelId { get; private set; }

    /// <summary>0 to 1.</summary>
    public double Probability { get; private set; }

    /// <summary>False: the base rate of its source.</summary>
    public bool IsLearnt { get; private set; }

    /// <summary>What moves it most, in a sentence.</summary>
    public string? Reason { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset AsOf { get; private set; }
}
