using RevOps.Domain.Analytics.Learning;
using RevOps.Domain.Analytics.Learning.Features;
using RevOps.Infrastructure.Analytics.Learning;

namespace RevOps.Tests.Analytics.Learning;

/// <summary>Deals whose outcome hangs on their age and source by a known rule, with chance of a fixed seed.</summary>
internal static class LearningWorld
{
    public static readonly DateTimeOffset Start = new(2025, 1, 6, 0, 0, 0, TimeSpan.Zero);

    public static FeatureSet<DealSnapshot> Features { get; } = new(
        "deal won",
        [
            Feature<DealSnapshot>.Number("age", "Days in stage", x => x.Age),
            Feature<DealSnapshot>.Amount("amount", "Amount", x => x.Amount),
            Feature<DealSnapshot>.Category("source", "Source", x => x.Source),
        ]);

    /// <summary>The rules of deals with few strengths to try: quick.</summary>
    public static LearningRules Quick { get; } = LearningRules.Deals with { Folds = 2, Strengths = [30, 3] };

    public static TrainModel Trainer => new(new LogisticRegression());

    public static IReadOnlyList<Labelled<DealSnapshot>> PastDeals(int count, int seed = 1) =>
        [.. Enumerable.Range(0, count).Select(x => Deal(x, new Random(seed + (7919 * x))))];

    public static TrainingData Data(int count, int seed = 1) => Features.Label(PastDeals(count, seed));

    private static Labelled<DealSnapshot> Deal(int number, Random random)
    {
        var age = random.NextDouble() * 100;
        var source = random.Next(10) switch { < 4 => "Referral", < 9 => "Advert", _ => $"Fair {random.Next(30)}" };
        double? amount = random.Next(5) == 0 ? null : Math.Exp(8 + (3 * random.NextDouble()));
        var chance = Logistic.Probability(0.5 - (0.05 * (age - 30)) + (source == "Referral" ? 1.2 : 0) - (amount is null ? 1 : 0));
        var at = Start.AddHours(7 * number);
        var stage = age > 50 ? "Negotiation" : "Discovery";
        return new(new($"deal-{number:D5}", at, stage, age, amount, source), random.NextDouble() < chance, at.AddDays(10 + random.Next(30)));
    }
}

internal sealed record DealSnapshot(string Subject, DateTimeOffset At, string? Group, double? Age, double? Amount, string? Source) : ISnapshot;
