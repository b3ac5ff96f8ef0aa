using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Rules;

namespace RevOps.Tests.Reviews;

public sealed class ScoringGateTests
{
    private static readonly CallAnalysis Good = CallFixture.Read("discovery-good").Analyse();

    [Fact]
    public void NotScoredReason_CompleteCall_IsNull() => Assert.Null(ScoringGate.NotScoredReason(Good));

    [Theory]
    [InlineData(59.9, true)]
    [InlineData(60, false)]
    public void NotScoredReason_Duration_DecidesAtAMinute(double seconds, bool refused) =>
        Assert.Equal(refused, ScoringGate.NotScoredReason(Good with { DurationSeconds = seconds }) is not null);

    [Fact]
    public void NotScoredReason_NoTimesAndFewWords_SaysSo() =>
        Assert.Contains("no times", ScoringGate.NotScoredReason(Good with { Utterances = [.. Good.Utterances.Take(4)] }), StringComparison.Ordinal);

    [Fact]
    public void NotScoredReason_NoCustomerWords_SaysSo()
    {
        var alone = Good with { Utterances = [.. Good.Utterances.Where(x => x.Utterance.Speaker == 0)] };
        Assert.Contains("No customer speech", ScoringGate.NotScoredReason(alone), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void NotScoredReason_RepUnknown_SaysSo(bool named)
    {
        var call = Good with
        {
            Speakers = named ? [.. Good.Speakers.Select(x => x with { Role = SpeakerRole.Unknown })] : [],
        };
        Assert.Contains(named ? "which speaker is the rep" : "who spoke", ScoringGate.NotScoredReason(call), StringComparison.Ordinal);
    }

    [Fact]
    public void Score_TooShort_HasReasonAndNoCriteria()
    {
        var card = new RulesScorer().Score(Good with { DurationSeconds = 12 }, ShippedRubrics.General);
        Assert.Null(card.Score);
        Assert.Empty(card.Criteria);
        Assert.Contains("12 seconds", card.NotScoredReason, StringComparison.Ordinal);
    }
}
