using System.Text.Json;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Rules;

namespace RevOps.Tests.Reviews;

public sealed class RulesScorerTests
{
    // Apart by this much, or the scores do not help anybody
    private const double ClearlyBetter = 30;

    public static TheoryData<string> Calls => [.. CallFixture.Names];

    public static TheoryData<string> Types => ["cold", "discovery", "demo", "negotiation", "renewal"];

    [Theory]
    [MemberData(nameof(Types))]
    public void Score_GoodAndBadCall_AreFarApart(string type)
    {
        var good = Score(CallFixture.Read(type + "-good"));
        var bad = Score(CallFixture.Read(type + "-bad"));
        Assert.True(good.Score - bad.Score > ClearlyBetter, $"{good.Score} against {bad.Score}");
        Assert.InRange(good.Score!.Value, 80, 100);
        Assert.InRange(bad.Score!.Value, 0, 40);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Score_GeneralRubric_AlsoTellsGoodFromBad(string type) => Assert.True(
        Score(CallFixture.Read(type + "-good"), ShippedRubrics.General).Score > Score(CallFixture.Read(type + "-bad"), ShippedRubrics.General).Score + 15);

    [Theory]
    [MemberData(nameof(Calls))]
    public void Score_Twice_IsTheSame(string name)
    {
        var call = CallFixture.Read(name);
        Assert.Equal(JsonSerializer.Serialize(Score(call)), JsonSerializer.Serialize(Score(call)));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Score_EveryQuote_IsVerbatim(string name)
    {
        var fixture = CallFixture.Read(name);
        foreach (var call in new[] { fixture, fixture.AsRecognised() })
        {
            foreach (var rubric in ShippedRubrics.All)
            {
                var card = Score(call, rubric);
                Assert.True(EvidenceCheck.Check(card, call.Analyse()).IsSuccess, rubric.Key);
                Assert.All(card.Criteria, x => Assert.True(!x.Applies || x.Score == 1 || x.Explanation.Length > 20));
                Assert.All(card.Criteria.Where(x => x.Score < 5), x => Assert.NotNull(x.Suggestion));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Score_WithoutPunctuation_StaysWithinAPoint(string name)
    {
        var call = CallFixture.Read(name);
        var written = Score(call).Criteria;
        var heard = Score(call.AsRecognised()).Criteria;
        Assert.All(written.Zip(heard), x => Assert.InRange(Math.Abs((x.First.Score ?? 0) - (x.Second.Score ?? 0)), 0, 1));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Score_LabelledByTheEngine_KeepsGoodAndBadApart(string type)
    {
        var good = ScoreByEngine(CallFixture.Read(type + "-good"));
        var bad = ScoreByEngine(CallFixture.Read(type + "-bad"));
        Assert.True(good.Score - bad.Score > ClearlyBetter, $"{good.Score} against {bad.Score}");
    }

    [Fact]
    public void Score_NoObjectionRaised_IsNoOccasion()
    {
        var calm = CallFixture.Read("demo-good").Without(x => x.Labels.Any(UtteranceLabels.IsObjection));
        var objections = Score(calm).Criteria.Single(x => x.Key == "objections");
        Assert.False(objections.Applies);
        Assert.Null(objections.Score);
        Assert.Contains("No occasion", objections.Explanation, StringComparison.Ordinal);
    }

    private static Scorecard ScoreByEngine(CallFixture call)
    {
        var analysis = new CallAnalyzer().Analyze(call.AsTranscript(), new() { RepName = call.Rep, CallType = call.Type });
        return new RulesScorer().Score(analysis, RubricChoice.For(analysis).Rubric);
    }

    internal static Scorecard Score(CallFixture call, Rubric? rubric = null)
    {
        var analysis = call.Analyse();
        return new RulesScorer().Score(analysis, rubric ?? RubricChoice.For(analysis).Rubric);
    }
}
