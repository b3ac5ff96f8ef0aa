using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Calls.Detail;
using RevOps.Web.Components.Calls.Detail.Comments;
using RevOps.Web.Components.Calls.Detail.Lines;
using RevOps.Web.Components.Calls.Detail.Measures;
using RevOps.Web.Components.Calls.Detail.Scoring;
using RevOps.Web.Components.Calls.Detail.Timeline;

namespace RevOps.Tests.Calls.Components;

public sealed class CallModelsTests
{
    [Fact]
    public void CallUrl_FromItsOwnText_IsTheSame()
    {
        var url = CallUrl.From(CallId.New(), "comments", 12, " price & terms ", "objection");

        Assert.Equal($"calls/{url.Id}?tab=comments&line=12&q=price%20%26%20terms&label=objection", url.ToString());
    }

    [Fact]
    public void CallUrl_NonsenseParts_AreDropped()
    {
        var id = CallId.New();

        Assert.Equal(new CallUrl(id), CallUrl.From(id, "nowhere", -3, "  ", "no-label"));
    }

    [Theory]
    [InlineData("The budget, the Budget", "budget", null)]
    [InlineData("The budget, the Budget", null, "budget, the")]
    [InlineData("The budget, the Budget", "the", "budget, the B")]
    [InlineData("<script>alert(1)</script>", "script", "<script>")]
    [InlineData("", "x", null)]
    public void Parts_AnyMarks_AreTheTextTogether(string text, string? query, string? quote) =>
        Assert.Equal(text, string.Concat(LineText.Parts(text, query, quote).Select(x => x.Text)));

    [Fact]
    public void Parts_HitAcrossTheQuotesEnd_KeepsItsNumber()
    {
        var parts = LineText.Parts("not in the budget", "the budget", "in the");

        Assert.Equal([new("not ", null, false), new("in ", null, true), new("the", 0, true), new(" budget", 0, false)], parts);
    }

    [Fact]
    public void Search_WithLabel_CountsOnlyShownLines()
    {
        var lines = SampleCall.View(SampleCall.Analysis()).Lines;

        Assert.Equal(3, new LineSearch(lines, "BUDGET", null).Hits.Count);
        Assert.Equal([new LineHit(3, 0)], new LineSearch(lines, "budget", LabelChoice.AnyObjection).Hits);
    }

    [Fact]
    public void Search_Step_GoesRound()
    {
        var search = new LineSearch(SampleCall.View(SampleCall.Analysis()).Lines, "budget", null);

        Assert.Equal(0, search.Step(2, 1));
        Assert.Equal(2, search.Step(0, -1));
        Assert.Equal(1, search.FirstFrom(3));
    }

    [Fact]
    public void BlockPlan_ThousandsOfLines_ShowsOnlyWhatIsNear()
    {
        var plan = new BlockPlan(SampleCall.View(SampleCall.Analysis(3000)).Lines);

        Assert.True(plan.Bring(2000));

        Assert.Equal(100, plan.Blocks.Count);
        Assert.Equal([0, 1, 65, 66, 67], Enumerable.Range(0, 100).Where(plan.IsShown));
    }

    [Fact]
    public void BlockPlan_MeasuredHeight_ReplacesTheEstimate()
    {
        var plan = new BlockPlan(SampleCall.View(SampleCall.Analysis(300)).Lines);
        var guess = plan.Height(0);

        Assert.True(plan.Seen([3, 4], new Dictionary<int, int> { [0] = guess + 77 }));
        Assert.Equal(guess + 77, plan.Height(0));
        Assert.False(plan.IsShown(0));
    }

    [Fact]
    public void Timeline_WithoutTimes_IsInOrderAndAsWideAsItsWords()
    {
        var model = new TimelineModel(SampleCall.View(SampleCall.Analysis(times: false)));

        Assert.False(model.Scale.IsTimed);
        Assert.Empty(model.Axis);
        Assert.Equal(0, model.Scale.Left(0));
        Assert.Equal(100, model.Scale.Between(0, 5).Width, 3);
    }

    [Fact]
    public void Timeline_WithoutSpeakers_HasOneLaneWithEveryLine()
    {
        var lane = Assert.Single(new TimelineModel(SampleCall.View(SampleCall.Analysis(speakers: false))).Lanes);

        Assert.Equal(6, lane.Turns.Count);
    }

    [Fact]
    public void Timeline_FlagsAtOnePlace_StandAboveEachOther()
    {
        var flags = new TimelineModel(SampleCall.View(SampleCall.Analysis())).Flags;

        Assert.Equal(["pain", "objection.price"], flags.Select(x => x.Kind.Key));
        Assert.Equal([0, 1], flags.Select(x => x.Level));
    }

    [Theory]
    [InlineData("Hello @Pri", 10, "Pri")]
    [InlineData("@", 1, "")]
    [InlineData("mail me@pri", 11, null)]
    [InlineData("no mention", 5, null)]
    public void MentionAt_Caret_IsFoundOutsideOfAddresses(string text, int caret, string? typed) =>
        Assert.Equal(typed, MentionFinder.At(text, caret)?.Typed);

    [Fact]
    public void Mention_Completed_LeavesTheRestOfTheText()
    {
        var person = new Person(UserId.New(), "Priya Raman", "p@example.com", UserRole.Rep, []);
        var text = "Ask @Ram about it";
        var mention = MentionFinder.At(text, 8)!;

        Assert.Equal([person], MentionFinder.Choices([person], mention));
        Assert.Equal(("Ask @Priya Raman about it", 17), MentionFinder.Complete(text, mention, person));
    }

    [Theory]
    [InlineData("Ask for the date. Try: “By when does that have to change?”", "Ask for the date.", "By when does that have to change?")]
    [InlineData("Say less.", "Say less.", null)]
    [InlineData("You said “no”.", "You said “no”.", null)]
    public void Suggestion_Text_IsTakenApart(string text, string advice, string? say) =>
        Assert.Equal(new Suggestion(advice, say), Suggestion.Of(text));

    [Fact]
    public void Measures_WithoutTimes_SayWhyAndAreNotZero()
    {
        var call = SampleCall.View(SampleCall.Analysis(times: false));
        var ratio = Measured.Of(call, call.Speakers[0])[0];

        Assert.Null(ratio.Text);
        Assert.Equal("no times in the transcript", ratio.Missing);
        Assert.Null(ratio.Verdict);
    }

    [Fact]
    public void Measures_OfTheRep_AreJudgedAndOfTheCustomerNot()
    {
        var call = SampleCall.View(SampleCall.Analysis());

        Assert.Equal("above the range", Measured.Of(call, call.Speakers[0])[0].VerdictText);
        Assert.Null(Measured.Of(call, call.Speakers[1])[0].Verdict);
    }

    [Fact]
    public void Speakers_RepInAnyPlace_HasTheFirstColour()
    {
        var speakers = SpeakerView.Of([.. SampleCall.Analysis().Speakers.Reverse()]);

        Assert.Equal(["var(--chart-2)", "var(--chart-1)"], speakers.Select(x => x.Colour));
    }
}
