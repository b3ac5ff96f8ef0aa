using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Rules;

namespace RevOps.Tests.Reviews;

public sealed class ScorecardTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 25)]
    [InlineData(3, 50)]
    [InlineData(5, 100)]
    public void Of_OneCriterion_MapsTheScaleToHundred(int score, double expected) =>
        Assert.Equal(expected, WeightedScore.Of([Criterion(score, 7)]));

    [Fact]
    public void Of_Weights_CountInProportion() => Assert.Equal(75, WeightedScore.Of([Criterion(5, 30), Criterion(1, 10)]));

    [Fact]
    public void Of_NoOccasion_LeavesTheDenominator() =>
        Assert.Equal(100, WeightedScore.Of([Criterion(5, 10), Criterion(null, 90)]));

    [Fact]
    public void Of_NothingApplies_IsNull() => Assert.Null(WeightedScore.Of([Criterion(null, 10)]));

    [Theory]
    [InlineData(0, "How was the weekend?", null)]
    [InlineData(0, "How  was\tthe weekend?", null)]
    [InlineData(0, "how was the weekend?", EvidenceProblem.NotVerbatim)]
    [InlineData(0, "How was your weekend?", EvidenceProblem.NotVerbatim)]
    [InlineData(1, "How was the weekend?", EvidenceProblem.NotVerbatim)]
    [InlineData(99, "How was the weekend?", EvidenceProblem.NoSuchUtterance)]
    [InlineData(0, " ", EvidenceProblem.Empty)]
    public void Check_Quote_MustStandInItsUtterance(int seq, string quote, EvidenceProblem? expected)
    {
        var call = CallFixture.Read("discovery-good").Analyse();
        var card = new Scorecard
        {
            Rubric = "r",
            Version = 1,
            Scorer = "model",
            Criteria = [Criterion(3, 1) with { Evidence = [new(seq, quote)] }],
        };
        var result = EvidenceCheck.Check(card, call);
        Assert.Equal(expected, result.Error?.Problem);
        Assert.Equal(expected is null, result.IsSuccess);
    }

    [Fact]
    public void Score_UnknownJudge_IsNoOccasionAndOtherScaleKeepsTheHeight()
    {
        var anchors = new[] { "a", "b", "c" };
        var rubric = new Rubric
        {
            Key = "own",
            Version = 3,
            Name = "Own",
            CallTypes = [],
            Criteria =
            [
                new() { Key = "x", Name = "X", Question = "?", Weight = 1, Judge = "model-only", Max = 3, Anchors = anchors },
                new() { Key = "y", Name = "Y", Question = "?", Weight = 1, Judge = "next-step", Max = 3, Anchors = anchors },
            ],
        };
        var card = new RulesScorer().Score(CallFixture.Read("discovery-good").Analyse(), rubric);
        Assert.False(card.Criteria[0].Applies);
        Assert.Equal(3, card.Criteria[1].Score);
        Assert.Equal(3, card.Version);
        Assert.Equal(100, card.Score);
    }

    private static CriterionScore Criterion(int? score, double weight) => new()
    {
        Key = "k",
        Name = "K",
        Score = score,
        Max = 5,
        Weight = weight,
        Applies = score is not null,
        Explanation = "",
        Evidence = [],
    };
}
