namespace RevOps.Domain.Coaching.Detectors;

/// <summary>All detectors. They hold no state, so all calls share them.</summary>
internal static class CueDetectors
{
    private static readonly ICueDetector[] All =
    [
        new ObjectionDetector(),
        new StatementMissingDetector(),
        new NoNextStepDetector(),
        new UnansweredQuestionDetector(),
        new CompetitorDetector(),
        new BuyingSignalDetector(),
        new PricingBeforeValueDetector(),
        new SentimentFallingDetector(),
        new MonologueDetector(),
        new TrackerDetector(),
        new DealQuestionDetector(),
        new BalanceDetector(),
        new InterruptingDetector(),
        new NameOrNumberDetector(),
        new PatienceDetector(),
        new JargonDetector(),
        new PaceDetector(),
        new FillersDetector(),
    ];

    /// <summary>Those asked at every utterance.</summary>
    public static IReadOnlyList<ICueDetector> OfMoments { get; } = [.. All.Where(x => CueTerms.Of(x.Kind).IsMoment)];

    /// <summary>Those asked when the slot is open, the highest first.</summary>
    public static IReadOnlyList<ICueDetector> OfStates { get; } =
        [.. All.Where(x => !CueTerms.Of(x.Kind).IsMoment).OrderByDescending(x => CueTerms.Of(x.Kind).Priority)];
}
