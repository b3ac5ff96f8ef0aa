using System.Text.Json;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Deals.Meddpicc.Assessing;
using RevOps.Domain.Deals.Risk;

namespace RevOps.Tests.Deals.Risk;

public sealed class RiskEngineTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 4);
    private static readonly DatedQuote Quote = new("call-1", DealSourceKind.Call, Now.AddDays(-3), 7, "We're also evaluating Brightmere.", "Tom");

    /// <summary>A deal with every fact known and nothing wrong.</summary>
    internal static DealFacts Sound { get; } = new()
    {
        AsOf = Now,
        LastActivityAt = Now.AddDays(-2),
        Probability = 70,
        IsLateStage = true,
        ClosesOn = Today.AddDays(60),
        IsCommitted = false,
        CloseDatePushes = 0,
        StageSince = Now.AddDays(-5),
        StageNormDays = 20,
        EngagedContacts = ["Tom", "Ida"],
        OpenNextSteps = ["Demo on Friday"],
        EconomicBuyerMet = true,
        ChampionHeardAt = Now.AddDays(-2),
        RivalsNamed = [],
        DiscountAsks = [],
        PaperProcessStarted = false,
        Letters = [.. MeddpiccLetters.All.Select(x => new LetterAssessment { Letter = x, State = LetterState.Suggested, Score = 3 })],
    };

    internal static IReadOnlyList<(string Key, Func<DealFacts, DealFacts> Spoil)> Spoilt { get; } =
    [
        (RiskKeys.NoActivity, x => x with { LastActivityAt = Now.AddDays(-14) }),
        (RiskKeys.CloseDatePassed, x => x with { ClosesOn = Today.AddDays(-1), PaperProcessStarted = true }),
        (RiskKeys.LateStageUnlikely, x => x with { Probability = 49 }),
        (RiskKeys.ClosingUncommitted, x => x with { ClosesOn = Today.AddDays(30), PaperProcessStarted = true }),
        (RiskKeys.SingleThreaded, x => x with { EngagedContacts = ["Tom"] }),
        (RiskKeys.NoNextStep, x => x with { OpenNextSteps = [] }),
        (RiskKeys.CloseDatePushed, x => x with { CloseDatePushes = 1 }),
        (RiskKeys.StageTooOld, x => x with { StageSince = Now.AddDays(-21) }),
        (RiskKeys.CompetitorNamed, x => x with { RivalsNamed = [Quote] }),
        (RiskKeys.BuyerUnmet, x => x with { EconomicBuyerMet = false }),
        (RiskKeys.ChampionSilent, x => x with { ChampionHeardAt = Now.AddDays(-21) }),
        (RiskKeys.DiscountPressure, x => x with { DiscountAsks = [Quote] }),
        (RiskKeys.PaperLate, x => x with { ClosesOn = Today.AddDays(45) }),
    ];

    public static TheoryData<string> Keys => [.. Spoilt.Select(x => x.Key)];

    [Fact]
    public void Judge_SoundDeal_HasNoRiskAndFullHealth()
    {
        var health = new RiskEngine().Judge(Sound);

        Assert.Empty(health.Risks);
        Assert.Equal((100, 1), (Math.Round(health.Health, 9), Math.Round(health.Confidence, 9)));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Judge_OneThingWrong_NamesThatRiskWithEvidenceAndAWayOut(string key)
    {
        var health = new RiskEngine().Judge(Spoilt.Single(x => x.Key == key).Spoil(Sound));

        var risk = Assert.Single(health.Risks);
        Assert.Equal(key, risk.Key);
        Assert.NotEmpty(risk.Mitigation);
        Assert.All(risk.Evidence, x => Assert.NotEmpty(x.Text));
        Assert.True(health.Health < 100);
    }

    [Fact]
    public void Defaults_EveryRule_HasACheckAndAPart()
    {
        Assert.Equal(RiskRules.Defaults.Select(x => x.Key).Order(), RiskRules.Parts.SelectMany(x => x.Risks).Order());
        Assert.Equal(RiskRules.Defaults.Select(x => x.Key).Order(), Spoilt.Select(x => x.Key).Order());
        Assert.Equal(100, RiskRules.Parts.Sum(x => x.Weight));
    }

    [Fact]
    public void Rules_ThroughJson_StayTheSame()
    {
        var back = JsonSerializer.Deserialize<List<RiskRule>>(JsonSerializer.Serialize(RiskRules.Defaults))!;

        var facts = Spoilt.Aggregate(Sound, (x, s) => s.Spoil(x));
        Assert.Equal(new RiskEngine().Judge(facts).Health, new RiskEngine(back, RiskRules.Parts).Judge(facts).Health);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, "The close date passed yesterday")]
    [InlineData(-12, "The close date passed 12 days ago")]
    public void Judge_CommittedDeal_OverdueIsSaidWhateverTheWord(int closesIn, string? said)
    {
        var health = new RiskEngine().Judge(Sound with { ClosesOn = Today.AddDays(closesIn), IsCommitted = true, PaperProcessStarted = true });

        Assert.Equal(said, health.Risks.Select(x => x.Evidence[0].Text).SingleOrDefault());
        Assert.Equal(said is null ? HealthBand.Good : HealthBand.Watch, HealthBands.Of(health.Health));
    }

    [Fact]
    public void Judge_OverdueWithoutLegal_CountsTheDaysBehindTheDate()
    {
        var risks = new RiskEngine().Judge(Sound with { ClosesOn = Today.AddDays(-5) }).Risks;

        Assert.Equal([RiskKeys.CloseDatePassed, RiskKeys.PaperLate], risks.Select(x => x.Key));
        Assert.Equal("Legal and security have not begun, and the close date passed 5 days ago", risks[1].Evidence[0].Text);
    }

    [Fact]
    public void Judge_OwnLimit_IsUsed()
    {
        var rule = RiskRules.Defaults.Single(x => x.Key == RiskKeys.NoActivity) with { Limits = new Dictionary<string, double> { ["days"] = 2 } };

        Assert.Equal("No activity for 2 days", Assert.Single(new RiskEngine([rule], RiskRules.Parts).Judge(Sound).Risks).Evidence[0].Text);
    }

    [Fact]
    public void Judge_RuleSwitchedOff_IsNotLookedAt() =>
        Assert.Empty(new RiskEngine([.. RiskRules.Defaults.Select(x => x with { Enabled = false })], RiskRules.Parts).Judge(Spoilt[0].Spoil(Sound)).Risks);

    [Fact]
    public void Actions_RisksAndQuestions_UrgentFirstWithReasonAndNoWeekend()
    {
        var facts = Sound with { LastActivityAt = Now.AddDays(-20), OpenNextSteps = [] };
        LetterAssessment champion = new() { Letter = MeddpiccLetter.Champion, State = LetterState.Empty, Score = 0, Gaps = LetterGaps.NotAsked, NextQuestion = "How did they react?" };

        var actions = NextBestActions.Of(new RiskEngine().Judge(facts), [champion], Now);

        Assert.Equal(["risk:no-activity", "risk:no-next-step", "ask:champion"], actions.Select(x => x.Key));
        Assert.Equal("No activity for 20 days", actions[0].Reason);
        Assert.Equal([Today.AddDays(1), Today.AddDays(5), Today.AddDays(7)], actions.Select(x => x.Due));
    }
}
