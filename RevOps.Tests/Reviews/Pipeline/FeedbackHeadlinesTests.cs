using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Context;
using RevOps.Domain.Reviews.Pipeline;
using static RevOps.Tests.Reviews.Pipeline.FeedbackNoteTests;

namespace RevOps.Tests.Reviews.Pipeline;

public sealed class FeedbackHeadlinesTests
{
    [Fact]
    public void Of_ForgottenPromise_ComesBeforeTheCraft()
    {
        var headline = FeedbackHeadlines.Of(Card());

        Assert.Equal(new FeedbackHeadline(72, null, "Next step: A day and an owner.", "You promised the deck on 3 November; it was not mentioned."), headline);
    }

    [Fact]
    public void Of_OtherRemarks_LeaveRoomForTheCraft()
    {
        var card = Card() with { Context = [new(ContextRemarkKind.PromiseTakenUp, "x", null, null, null, 1)] };

        Assert.Equal("Ask by when.", FeedbackHeadlines.Of(card).DoNext);
    }

    [Theory]
    [InlineData("You asked (“is it a person?”) and waited. Then more.", "You asked (“is it a person?”) and waited.")]
    [InlineData("Graham: “it is. A person”: you’re fine. More.", "Graham: “it is. A person”: you’re fine.")]
    [InlineData("Version 1.2 is out", "Version 1.2 is out")]
    [InlineData("Try: “Shall we? On Tuesday.”", "Try: “Shall we? On Tuesday.”")]
    public void Of_Explanation_IsItsFirstSentence(string explanation, string said)
    {
        var card = Card() with { Criteria = [Criterion("a", "A", 5, explanation, null)] };

        Assert.Equal("A: " + said, FeedbackHeadlines.Of(card).Strength);
    }

    [Fact]
    public void Of_LongWords_AreCutBetweenWordsAndNeverInACharacter()
    {
        var words = FeedbackHeadlines.Of(Card() with { Criteria = [Criterion("a", "A", 5, string.Join(' ', Enumerable.Repeat("sentence", 60)), null)] }).Strength!;
        var smileys = FeedbackHeadlines.Of(Card() with { Criteria = [Criterion("a", "AB", 5, string.Concat(Enumerable.Repeat("\ud83d\ude00", 400)), null)] }).Strength!;

        Assert.EndsWith("sentence …", words, StringComparison.Ordinal);
        Assert.All([words, smileys], x => Assert.InRange(x.Length, 100, 160));
        Assert.DoesNotContain(smileys.EnumerateRunes(), x => x.Value == 0xFFFD);
    }

    [Theory]
    [InlineData(2, 40, "word word …”")]
    [InlineData(27, 1, "(“word”) word word …")]
    public void Of_LongQuotation_IsClosedWhereItIsCut(int before, int quoted, string end)
    {
        static string Say(int words) => string.Join(' ', Enumerable.Repeat("word", words));
        var explanation = $"{Say(before)} (“{Say(quoted)}”) {Say(9)}.";

        var strength = FeedbackHeadlines.Of(Card() with { Criteria = [Criterion("a", "A", 5, explanation, null)] }).Strength!;

        Assert.EndsWith(end, strength, StringComparison.Ordinal);
        Assert.InRange(strength.Length, 100, 160);
    }

    [Fact]
    public void Of_NothingThatStandsOut_SaysNothing()
    {
        Assert.Equal((null, null), (FeedbackHeadlines.Of(Card() with { Criteria = [], Context = [] }).Strength, FeedbackHeadlines.Of(Card() with { Criteria = [], Context = [] }).DoNext));
        Assert.Null(FeedbackHeadlines.Of(Card() with { Criteria = [Criterion("a", "A", 3, "x", null), Criterion("b", "B", null, "x", null)] }).Strength);
    }

    [Fact]
    public void Fields_OfSteps_AreTheFirmestAndThenTheEarliest()
    {
        NextStep Step(int seq, int firmness, int? day) => new(seq, $"Step {seq}", null, day is { } d ? new DateOnly(2026, 12, d) : null, firmness);
        var call = Call() with { NextSteps = [Step(1, 2, 1), Step(2, 4, null), Step(3, 4, 9), Step(4, 4, 8)] };

        Assert.Equal(new NextStepFields("Step 4", new DateOnly(2026, 12, 8)), NextStepFields.Of(call));
        Assert.Null(NextStepFields.Of(call with { NextSteps = [] }));
        Assert.InRange(NextStepFields.Of(call with { NextSteps = [Step(1, 1, 1) with { Text = new string('x', 4000) }] })!.Text.Length, 200, NextStepFields.Longest);
    }

    [Fact]
    public void Fields_OfACustomersFirmerStep_AreStillOurs()
    {
        SpeakerMetrics Speaker(string name, SpeakerRole role) => new() { Name = name, Role = role, RoleConfidence = 1, RoleSource = "participants", Words = 10, Questions = 0 };
        NextStep Step(int seq, string text, string? owner, int firmness) => new(seq, text, owner, new DateOnly(2026, 12, seq), firmness);
        var theirs = Step(1, "Yes, I will send it tomorrow.", "Jolene Whitaker", 4);
        var call = Call() with
        {
            Speakers = [Speaker("Nora North", SpeakerRole.Rep), Speaker("Jolene Whitaker", SpeakerRole.Customer)],
            NextSteps = [theirs, Step(2, "I will send you the proposal.", "Nora North", 2)],
        };

        Assert.Equal(new NextStepFields("I will send you the proposal.", new DateOnly(2026, 12, 2)), NextStepFields.Of(call));
        Assert.Equal("Jolene Whitaker: Yes, I will send it tomorrow.", NextStepFields.Of(call with { NextSteps = [theirs] })!.Text);
    }
}
