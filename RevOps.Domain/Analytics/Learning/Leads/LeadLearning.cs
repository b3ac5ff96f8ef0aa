using RevOps.Domain.Analytics.Learning.Features;

namespace RevOps.Domain.Analytics.Learning.Leads;

/// <summary>What the conversion of a lead is learnt from.</summary>
public static class LeadLearning
{
    // The first days decide what is worked on; what is older has shown by then what it does
    private static readonly int[] Ages = [1, 7, 21, 60];

    /// <summary>The features.</summary>
    public static FeatureSet<LeadMoment> Features { get; } = new(
        "lead converted",
        [
            Feature<LeadMoment>.Category("source", "Source", x => x.Source),
            Feature<LeadMoment>.Category("level", "Level of the title", x => x.Level),
            Feature<LeadMoment>.Category("industry", "Industry", x => x.Industry),
            Feature<LeadMoment>.Category("region", "Region", x => x.Region),
            Feature<LeadMoment>.Amount("employees", "Employees", x => x.Employees),
            Feature<LeadMoment>.Flag("mql", "Qualified by marketing", x => x.IsMql),
            Feature<LeadMoment>.Amount("age", "Days since it came in", x => x.Age),
            Feature<LeadMoment>.Amount("touches", "Calls, meetings and mails", x => x.Touches),
            Feature<LeadMoment>.Amount("answers", "Times they spoke or wrote", x => x.Answers),
            Feature<LeadMoment>.Amount("daysSinceHeard", "Days since they were heard", x => x.DaysSinceHeard),
        ]);

    /// <summary>The cases to learn from: each decided lead at fixed ages at which it was still open.</summary>
    public static TrainingData Cases(IEnumerable<LeadTrail> leads, DateTimeOffset now) => Features.Label(
        from lead in leads
        let outcome = lead.Outcome(now)
        where outcome is not null
        from age in Ages
        let at = lead.CreatedAt.AddDays(age)
        where at < outcome.Value.At
        select new Labelled<LeadMoment>(LeadMoment.Of(lead, at), outcome.Value.Converted, outcome.Value.At));
}
