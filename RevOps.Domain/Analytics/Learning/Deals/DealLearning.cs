using RevOps.Domain.Analytics.Learning.Features;

namespace RevOps.Domain.Analytics.Learning.Deals;

/// <summary>What the win of a deal is learnt from.</summary>
public static class DealLearning
{
    // Ages and not shares of a deal's life: how long it will live is part of the outcome
    private static readonly int[] Ages = [7, 30, 60, 90, 150];

    /// <summary>The features.</summary>
    public static FeatureSet<DealMoment> Features { get; } = new(
        "deal won",
        [
            Feature<DealMoment>.Category("stage", "Stage", x => x.Stage),
            Feature<DealMoment>.Amount("age", "Days since creation", x => x.Age),
            Feature<DealMoment>.Amount("daysInStage", "Days in stage", x => x.DaysInStage),
            Feature<DealMoment>.Amount("daysToClose", "Days to the close date", x => x.DaysToClose),
            Feature<DealMoment>.Number("slips", "Times the close date was put off", x => x.Slips),
            Feature<DealMoment>.Amount("amount", "Amount", x => x.Amount),
            Feature<DealMoment>.Amount("daysSinceHeard", "Days since they were heard", x => x.DaysSinceHeard),
            Feature<DealMoment>.Amount("recentActivities", "Activities in 30 days", x => x.RecentActivities),
            Feature<DealMoment>.Amount("people", "People involved", x => x.People),
            Feature<DealMoment>.Category("source", "Source", x => x.Source),
            Feature<DealMoment>.Category("type", "Type", x => x.Type),
            Feature<DealMoment>.Category("industry", "Industry", x => x.Industry),
            Feature<DealMoment>.Category("region", "Region", x => x.Region),
            Feature<DealMoment>.Amount("employees", "Employees of the account", x => x.Employees),
        ]);

    /// <summary>The cases to learn from: each decided deal at fixed ages at which it was still open.</summary>
    public static TrainingData Cases(IEnumerable<DecidedDeal> deals) => Features.Label(deals.SelectMany(x => Ages
        .Select(age => x.History.CreatedAt.AddDays(age))
        .Where(at => at < (x.OpenUntil ?? x.DecidedAt))
        .Select(at => new Labelled<DealMoment>(DealMoment.Of(x.History, at), x.Won, x.DecidedAt))));
}
