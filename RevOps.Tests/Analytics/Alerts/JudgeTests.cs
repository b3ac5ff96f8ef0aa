using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Accounts.Churn;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Analytics.Alerts.Judging;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Risk;

namespace RevOps.Tests.Analytics.Alerts;

public sealed class JudgeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(74, 0.8, false)]
    [InlineData(72, 0.8, true)]
    [InlineData(72, 0.3, false)]
    public void Deal_HealthAtTheEdge_CountsByMarginAndConfidence(double health, double confidence, bool told)
    {
        var (decision, _) = JudgeDeal.Run(Rule(RevenueAlertKind.DealTurned), new DealMark(HealthBand.Good, 80, []), new DealLook(true, health, confidence, [], null), [], Now);

        Assert.Equal(told, decision.Begun.Count == 1);
    }

    [Fact]
    public void Deal_FallOfUnknown_IsToldOnceItIsKnown()
    {
        var rule = Rule(RevenueAlertKind.DealTurned);
        var (_, after) = JudgeDeal.Run(rule, new DealMark(HealthBand.Good, 80, []), new DealLook(true, 40, 0.1, [], null), [], Now);
        var (decision, _) = JudgeDeal.Run(rule, after, new DealLook(true, 40, 0.9, [], null), [], Now);

        Assert.Equal("health:AtRisk", Assert.Single(decision.Begun).Cause);
    }

    [Fact]
    public void Deal_NewGraveRisks_AreOneAlertUntilAllAreGone()
    {
        var rule = Rule(RevenueAlertKind.DealTurned);
        var mark = new DealMark(HealthBand.Good, 80, ["old"]);
        var (first, after) = JudgeDeal.Run(rule, mark, Look("old", "b", "a"), [], Now);
        var cause = Assert.Single(first.Begun).Cause;
        var (second, _) = JudgeDeal.Run(rule, after, Look("b"), [cause], Now);
        var (third, _) = JudgeDeal.Run(rule, after, Look("old"), [cause], Now);

        Assert.Equal("risk:a+b", cause);
        Assert.Equal((0, 0), (second.Begun.Count, second.Over.Count));
        Assert.Equal([cause], third.Over);
    }

    [Fact]
    public void Deal_Closed_EndsAll()
    {
        var (decision, _) = JudgeDeal.Run(Rule(RevenueAlertKind.DealTurned), new DealMark(HealthBand.Good, 80, []), Look("a") with { IsOpen = false }, ["health:Watch", "risk:a"], Now);

        Assert.Empty(decision.Begun);
        Assert.Equal(2, decision.Over.Count);
    }

    [Fact]
    public void Deal_AnyWay_TellsOfNoCauseTwiceWhileItIsOpen() => Prop.ForAll(Gen.Choose(0, 100).ListOf().ToArbitrary(), healths =>
    {
        var rule = Rule(RevenueAlertKind.DealTurned);
        DealMark? mark = null;
        HashSet<string> open = [];
        foreach (var health in healths)
        {
            var (decision, after) = JudgeDeal.Run(rule, mark, new DealLook(true, health, 1, health % 3 == 0 ? [Risk("a")] : [], null), open, Now);
            open.ExceptWith(decision.Over);
            if (decision.Begun.Any(x => !open.Add(x.Cause)))
            {
                return false;
            }

            mark = after;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Account_Fall_BeginsAtTheLimitAndEndsClearlyAboveIt()
    {
        var rule = Rule(RevenueAlertKind.UsageFell);
        var now = new AccountLook { Today = new(2026, 3, 2), UsageUntil = new(2026, 3, 1), UsageChange = -0.26, Arr = 12_000, Currency = "USD" };

        var begun = Assert.Single(JudgeAccount.Usage(rule, now, []).Begun);
        Assert.Contains(begun.Evidence, x => x.Text == "12,000 USD a year");
        Assert.Empty(JudgeAccount.Usage(rule, now with { UsageUntil = new(2026, 1, 1) }, []).Begun);
        Assert.Empty(JudgeAccount.Usage(rule, now with { UsageChange = -0.21 }, ["usage"]).Over);
        Assert.Single(JudgeAccount.Usage(rule, now with { UsageChange = -0.19 }, ["usage"]).Over);
        Assert.Empty(JudgeAccount.Usage(rule, now with { UsageChange = null }, []).Begun);
    }

    [Fact]
    public void Account_Renewal_IsToldForItsDayAndEndsWithIt()
    {
        var rule = Rule(RevenueAlertKind.RenewalAtRisk);
        var now = new AccountLook { Today = new(2026, 3, 2), RenewsOn = new(2026, 4, 1), ChurnScore = 70, ChurnBand = ChurnBand.High, ChurnReason = "Use falls" };

        var cause = Assert.Single(JudgeAccount.Renewal(rule, now, []).Begun).Cause;
        Assert.Empty(JudgeAccount.Renewal(rule, now with { ChurnScore = 55 }, [cause]).Over);
        Assert.Single(JudgeAccount.Renewal(rule, now with { RenewsOn = new(2027, 4, 1) }, [cause]).Over);
        Assert.Empty(JudgeAccount.Renewal(rule, now with { RenewsOn = new(2026, 12, 1) }, []).Begun);
    }

    [Fact]
    public void Lead_Hot_IsToldWhenItGetsSoOrComesInSo()
    {
        var rule = Rule(RevenueAlertKind.LeadHot);
        var now = new LeadLook(true, 85, 0.7, Now.AddDays(-40), "Acme", "Trade show");

        Assert.Empty(JudgeLead.Run(rule, null, now, [], Now).Decision.Begun);
        Assert.Single(JudgeLead.Run(rule, null, now with { CreatedAt = Now.AddHours(-1) }, [], Now).Decision.Begun);
        Assert.Single(JudgeLead.Run(rule, false, now, [], Now).Decision.Begun);
        Assert.True(JudgeLead.Run(rule, true, now with { Score = 76 }, ["hot"], Now) is { IsHot: true, Decision.Over.Count: 0 });
        Assert.Single(JudgeLead.Run(rule, true, now with { IsOpen = false }, ["hot"], Now).Decision.Over);
    }

    private static RevenueAlertRule Rule(RevenueAlertKind kind) => RevenueAlertRules.Usual.Single(x => x.Kind == kind);

    private static DealLook Look(params string[] risks) => new(true, 80, 1, [.. risks.Select(Risk)], null);

    private static DealRisk Risk(string key) => new(key, RiskSeverity.High, [new RiskEvidence("f", key)], $"Mend {key}");
}
