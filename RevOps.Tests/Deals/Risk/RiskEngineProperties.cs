using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Deals.Risk;

namespace RevOps.Tests.Deals.Risk;

public sealed class RiskEngineProperties
{
    private static readonly IReadOnlyList<Func<DealFacts, DealFacts>> Unknown =
    [
        x => x with { LastActivityAt = null }, x => x with { Probability = null }, x => x with { ClosesOn = null }, x => x with { EngagedContacts = null },
        x => x with { OpenNextSteps = null }, x => x with { CloseDatePushes = null }, x => x with { StageNormDays = null }, x => x with { RivalsNamed = null },
        x => x with { EconomicBuyerMet = null }, x => x with { ChampionHeardAt = null }, x => x with { DiscountAsks = null }, x => x with { PaperProcessStarted = null },
        x => x with { IsLateStage = null }, x => x with { Letters = null },
    ];

    /// <summary>A sound deal with some things wrong (first bits) and some unknown (the rest).</summary>
    private static readonly Gen<DealFacts> Facts =
        from wrong in Gen.Choose(0, (1 << RiskEngineTests.Spoilt.Count) - 1)
        from unknown in Gen.Choose(0, (1 << Unknown.Count) - 1)
        select Apply(Apply(RiskEngineTests.Sound, [.. RiskEngineTests.Spoilt.Select(x => x.Spoil)], wrong), Unknown, unknown);

    [Fact]
    public void Health_AnyDeal_IsTheSumOfItsParts() => Check(x =>
    {
        var health = new RiskEngine().Judge(x);
        return Math.Abs(health.Parts.Sum(p => p.Points) - health.Health) < 1e-9
            && Math.Abs(health.Parts.Sum(p => p.Most) - 100) < 1e-9
            && health.Parts.All(p => p.Points >= 0 && p.Points <= p.Most && p.Known is >= 0 and <= 1)
            && health.Confidence is >= 0 and <= 1 + 1e-9;
    });

    [Fact]
    public void Health_OneMoreRisk_NeverRises() => Check(x =>
    {
        var before = new RiskEngine().Judge(x);
        return RiskEngineTests.Spoilt.All(s =>
        {
            var after = new RiskEngine().Judge(s.Spoil(x));

            // Spoiling one fact may settle another's question; what counts is that no risk went away
            return before.Risks.Select(r => r.Key).Except(after.Risks.Select(r => r.Key)).Any() || after.Health <= before.Health + 1e-9;
        });
    });

    [Fact]
    public void Health_FactForgotten_NeverFallsAndConfidenceNeverRises() => Check(x =>
    {
        var before = new RiskEngine().Judge(x);
        return Unknown.All(forget =>
        {
            var after = new RiskEngine().Judge(forget(x));
            return after.Health >= before.Health - 1e-9 && after.Confidence <= before.Confidence + 1e-9;
        });
    });

    private static void Check(Func<DealFacts, bool> holds) => Prop.ForAll(Facts.ToArbitrary(), holds).QuickCheckThrowOnFailure();

    private static DealFacts Apply(DealFacts facts, IReadOnlyList<Func<DealFacts, DealFacts>> changes, int bits) =>
        changes.Where((_, i) => (bits >> i & 1) == 1).Aggregate(facts, (x, change) => change(x));
}
