using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Context;
using RevOps.Domain.Reviews.Rules;
using static RevOps.Tests.Reviews.Context.History;

namespace RevOps.Tests.Reviews.Context;

public sealed class ContextJudgeTests
{
    private static readonly string[] Weather = ["Nora North: Good morning Graham, how was the ferry?", "Graham Tully: Rough, but we got in."];

    [Theory]
    [InlineData("I'll send you the pricing sheet.", "You promised the pricing sheet on 3 November; it was not mentioned.")]
    [InlineData("I'll send you the pricing sheet by Thursday.", "You promised the pricing sheet for 5 November; it was not mentioned.")]
    [InlineData("I'll send over our two case studies on freight.", "You promised the two case studies on 3 November; they were not mentioned.")]
    [InlineData("I'll email you a copy of the audit report.", "You promised a copy of the audit report on 3 November; it was not mentioned.")]
    [InlineData("I'll check with our engineers whether single sign-on covers the depot tablets.", "Left with you on 3 November: “I'll check with our engineers whether single sign-on covers the depot tablets”; it was not mentioned.")]
    public void Judge_PromiseNobodySpokeOf_IsForgotten(string promise, string remark)
    {
        var found = Judge(Earlier(["Nora North: " + promise, "Graham Tully: Perfect, thanks."]), Weather);

        Assert.Equal((remark, ContextRemarkKind.PromiseForgotten), (found.Text, found.Kind));
        Assert.Null(found.Seq);
    }

    [Theory]
    [InlineData("Nora North: So the pricing sheet is the one you should have open.", "You promised the pricing sheet on 3 November and came back to it.")]
    [InlineData("Graham Tully: I have looked through your pricing sheets.", "You promised the pricing sheet on 3 November; the customer brought it up.")]
    public void Judge_PromiseNamed_IsTakenUp(string line, string remark)
    {
        var found = Judge(Earlier("Nora North: I'll send you the pricing sheet.", "Graham Tully: Great."), [.. Weather, line]);

        Assert.Equal((remark, ContextRemarkKind.PromiseTakenUp, 2), (found.Text, found.Kind, found.Seq));
    }

    [Theory]
    [InlineData("Nora North: As promised, it is in your inbox.")]
    [InlineData("Nora North: Did you get a chance to look at what I sent you?")]
    [InlineData("Graham Tully: The proposal is with our board.")]
    [InlineData("Graham Tully: What would that cost a month?")]
    public void Judge_SomethingLikeThePromise_IsLeftAlone(string line) =>
        Assert.Empty(Remarks(Earlier("Nora North: I'll send you the pricing sheet.", "Graham Tully: Great."), [.. Weather, line]));

    [Theory]
    [InlineData("I'll send you the invite for Thursday.")]
    [InlineData("I'll follow up with you next week.")]
    [InlineData("I'll schedule a call with our engineer for Thursday.")]
    [InlineData("I'll send you some information.")]
    [InlineData("I'll send it over.")]
    public void Judge_MeetingsAndVagueWords_AreNoPromises(string promise) =>
        Assert.Empty(Remarks(Earlier("Nora North: " + promise, "Graham Tully: Great."), Weather));

    [Fact]
    public void Judge_NoteTellsThatItWasSent_IsLeftAlone()
    {
        var earlier = Earlier("Nora North: I'll send you the pricing sheet.", "Graham Tully: Great.");
        var call = Call(Now, Weather);
        var kept = Known(earlier) with { Notes = [new("1", LastTime.AddDays(1), "Sent Graham the prices for 40 trucks")] };
        var older = Known(earlier) with { Notes = [new("1", LastTime.AddDays(-9), "Sent Graham the prices for 40 trucks")] };

        Assert.Empty(ContextJudge.Judge(call, kept));
        Assert.Single(ContextJudge.Judge(call, older));
    }

    [Fact]
    public void Judge_DayNotComeYet_IsLeftAlone()
    {
        var earlier = Earlier("Nora North: I'll send you the pricing sheet by Thursday.", "Graham Tully: Great.");

        Assert.Empty(ContextJudge.Judge(Call(LastTime.AddDays(1), Weather), Known(earlier) with { At = LastTime.AddDays(1) }));
        Assert.Empty(ContextJudge.Judge(Call(Now, Weather), Known(earlier) with { At = null }));
    }

    [Fact]
    public void Judge_PromiseOfAColleague_IsNotPutOnThisRep()
    {
        var earlier = Earlier("Nora Weston: I'll send you the pricing sheet.", "Graham Tully: Great.");
        var call = Call(Now, "Nora North: Good morning.", "Graham Tully: Morning.");

        // One shared part of a name is not the same person
        Assert.StartsWith("Nora promised the pricing sheet", Assert.Single(ContextJudge.Judge(call, Known(earlier))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_TheirPromise_IsSaidToBeMissing()
    {
        var earlier = Earlier("Nora North: What would help is your fleet list.", "Graham Tully: I'll send you the fleet list.", "Nora North: Perfect.");

        var found = Assert.Single(ContextJudge.Judge(Call(Now, Weather), Known(earlier)));

        Assert.Equal(("Graham promised the fleet list on 3 November; you did not ask for it.", ContextRemarkKind.TheirPromiseNotAskedFor), (found.Text, found.Kind));
    }

    [Fact]
    public void Judge_ObjectionLeftOpen_IsSaidOnceTheSubjectIsNotTouched()
    {
        string[] doubt = ["Graham Tully: Honestly it's too expensive, we have no budget for another system.", "Nora North: Shall we look at the next screen?", "Graham Tully: Let me find my glasses."];
        var earlier = Earlier(doubt);
        var found = Judge(earlier, Weather);

        Assert.Equal(ContextRemarkKind.ObjectionStillOpen, found.Kind);
        Assert.StartsWith("On 3 November Graham's objection was the price (“", found.Text, StringComparison.Ordinal);
        Assert.Empty(Remarks(earlier, [.. Weather, "Nora North: You said the budget was tight."]));
        Assert.Empty(Remarks(Earlier([.. doubt[..2], "Graham Tully: Okay, that makes sense, I like it. That settles it for me, great."]), Weather));
    }

    [Fact]
    public void Judge_OtherPeopleOfTheCustomer_AreAnotherConversation()
    {
        var earlier = Earlier("Nora North: I'll send you the pricing sheet.", "Owen Clarke: Great.");

        Assert.Empty(Remarks(earlier, Weather));
        Assert.Single(Remarks(earlier, [.. Weather, "Graham Tully: Owen told me about you."]));
    }

    [Theory]
    [InlineData("2026-11-20", "qualified", "The deal “Depots” was to close on 20 November and is still open: give it a date you can stand by.")]
    [InlineData("2026-11-20", "closedlost", null)]
    [InlineData("2026-12-01", "qualified", "The deal “Depots” closes on 1 December, the next step is on 3 December: one of the two has to move.")]
    [InlineData("2026-12-24", "qualified", null)]
    [InlineData("2025-11-20", null, "The deal “Depots” was to close on 20 November 2025 and is still open: give it a date you can stand by.")]
    public void Judge_Deal_IsHeldAgainstTheDates(string closes, string? stage, string? remark)
    {
        var call = Call(Now, [.. Weather, "Nora North: I'll send you the contract by next Thursday.", "Graham Tully: Perfect."]);
        var deal = new CrmDeal("7", "Depots", stage, 1000, "EUR", DateOnly.Parse(closes, System.Globalization.CultureInfo.InvariantCulture), null);

        Assert.Equal(remark, ContextJudge.Judge(call, Known() with { Deals = [deal] }).SingleOrDefault()?.Text);
    }

    [Fact]
    public void Judge_OfTwoDeals_SaysNothingOfTheNextStep()
    {
        var call = Call(Now, [.. Weather, "Nora North: I'll send you the contract by next Thursday.", "Graham Tully: Perfect."]);
        CrmDeal Deal(string id) => new(id, "Depots", null, null, null, new DateOnly(2026, 12, 1), null);

        Assert.Empty(ContextJudge.Judge(call, Known() with { Deals = [Deal("1"), Deal("2")] }));
    }

    [Fact]
    public void Judge_ManyThings_KeepsTheMostPressing()
    {
        var earlier = Earlier([.. "pricing sheet,security questionnaire,rollout plan,loading dock survey,video tour,freight benchmark,insurance form".Split(',')
            .SelectMany(x => new[] { $"Nora North: I'll send you the {x}.", "Graham Tully: Great." })]);
        var context = Known(earlier) with { Deals = [new CrmDeal("7", "Depots", null, null, null, new DateOnly(2026, 1, 1), null)] };

        var found = ContextJudge.Judge(Call(Now, Weather), context);

        Assert.Equal(ContextJudge.Most, found.Count);
        Assert.All(found, x => Assert.Equal(ContextRemarkKind.PromiseForgotten, x.Kind));
    }

    [Fact]
    public void Check_RemarkBesideTheCall_IsRefused()
    {
        var call = Call(Now, Weather);
        var card = new Scorecard { Rubric = "x", Version = 1, Criteria = [], Scorer = "x", Context = [new(ContextRemarkKind.PromiseTakenUp, "x", CallId.New(), 1, "x", 99)] };

        Assert.Equal(EvidenceProblem.NoSuchUtterance, EvidenceCheck.Check(card, call).Error?.Problem);
        Assert.True(EvidenceCheck.Check(card with { Context = [card.Context[0] with { Seq = 1 }] }, call).IsSuccess);
    }

    [Fact]
    public async Task ScoreCall_WithContext_AddsRemarksAndChangesNoFigure()
    {
        var call = Call(Now, [.. Enumerable.Range(0, 12).SelectMany(_ => Weather.Append("Graham Tully: The pallets are logged on paper, which takes two people every single night of the week."))]);
        var score = new ScoreCall(new RulesScorer(), new ShippedOnly());

        var without = await score.RunAsync(call, CancellationToken.None);
        var with = await score.RunAsync(call, Known(Earlier("Nora North: I'll send you the pricing sheet.", "Graham Tully: Great.")), CancellationToken.None);

        Assert.Null(without.NotScoredReason);
        Assert.Equal(without.Score, with.Score);
        Assert.Empty(without.Context);
        Assert.Equal(ContextRemarkKind.PromiseForgotten, Assert.Single(with.Context).Kind);
    }

    private static ContextRemark Judge(EarlierCall earlier, params string[] now) => Assert.Single(Remarks(earlier, now));

    private static IReadOnlyList<ContextRemark> Remarks(EarlierCall earlier, params string[] now) =>
        ContextJudge.Judge(Call(Now, now), Known(earlier));
}
