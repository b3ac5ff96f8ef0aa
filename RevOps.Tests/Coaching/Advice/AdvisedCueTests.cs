using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Advice;

namespace RevOps.Tests.Coaching.Advice;

/// <summary>What of an adviser's answer competes for the slot.</summary>
public sealed class AdvisedCueTests
{
    private const string Said = "our works council reads whatever we put on those screens";

    private static readonly SuggestedCue Good = new(CueKind.DealQuestion, "Ask about the works council", "They may have to agree.", "works council reads");

    [Fact]
    public void Advise_BorneOutByTheWords_TakesTheSlotAndIsInTheLedger()
    {
        var script = Heard();

        Assert.Equal([AdviceOutcome.Taken], Advise(script, 104, Good));
        var slot = script.Slot(104);

        Assert.Equal((CueKind.DealQuestion, "Ask about the works council", "works council reads", true), (slot!.Kind, slot.Headline, slot.Quote, slot.IsAdvised));
        Assert.Equal([CueFate.Raised, CueFate.Shown], script.Events.Where(x => x.Cue.Id == slot.Id).Select(x => x.Fate));
        Assert.Equal(CoachScript.At(103), slot.HeardAt);
    }

    public static TheoryData<SuggestedCue, AdviceOutcome> Unfit => new()
    {
        { Good with { Headline = "Ask about the council of works now" }, AdviceOutcome.TooLong },
        { Good with { Headline = " " }, AdviceOutcome.TooLong },
        { Good with { Detail = "One line\nand another" }, AdviceOutcome.TooLong },
        { Good with { Detail = new string('x', 201) }, AdviceOutcome.TooLong },
        { Good with { Ask = new string('x', 201) }, AdviceOutcome.TooLong },
        { Good with { Quote = "Works council reads" }, AdviceOutcome.NotSaid },
        { Good with { Quote = "you may go down by half" }, AdviceOutcome.NotSaid },
        { Good with { Quote = "" }, AdviceOutcome.NotSaid },
        { Good with { Quote = "for the time" }, AdviceOutcome.WrongKind },
        { Good with { Kind = CueKind.StatementMissing }, AdviceOutcome.WrongKind },
        { Good with { Kind = CueKind.Balance }, AdviceOutcome.WrongKind },
        { Good with { Kind = (CueKind)99 }, AdviceOutcome.WrongKind },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void Advise_Unfit_IsDroppedAndLeavesNoTrace(SuggestedCue suggested, AdviceOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(suggested);
        var script = Heard();

        Assert.Equal([outcome], Advise(script, 104, suggested));

        Assert.Null(script.Slot(104));
        Assert.Empty(script.Events);
    }

    [Fact]
    public void Advise_WordsOfTwoSecondsAgo_IsPast()
    {
        var script = Heard();

        Assert.Equal([AdviceOutcome.Past], Advise(script, 105.5, Good));
    }

    [Fact]
    public void Advise_MoreThanThree_DropsTheWholeAnswer()
    {
        var script = Heard();

        Assert.Equal([AdviceOutcome.TooLong], Advise(script, 104, [.. Enumerable.Range(0, 4).Select(x => Good with { Headline = $"Ask number {x}" })]));
        Assert.Null(script.Slot(104));
    }

    [Fact]
    public void Advise_WhatTheRulesSaid_IsUnwanted()
    {
        var script = Script().Customer(100, 103, "my people enter all of it by hand");
        Assert.False(script.Slot(103)!.IsAdvised);

        Assert.Equal([AdviceOutcome.Unwanted], Advise(script, 104, Good with { Quote = "by hand" }));
    }

    [Fact]
    public void Advise_Twice_IsGivenOnce()
    {
        var script = Heard();
        Advise(script, 104, Good);
        script.Answer(script.Slot(104)!, CueAnswer.Used, 105).Wait(105, 400).Customer(400, 403, Said);

        Assert.Equal([AdviceOutcome.Unwanted], Advise(script, 403.5, Good));
    }

    [Fact]
    public void Advise_MutedKind_IsUnwanted()
    {
        var script = Heard();
        script.Coach.Mute(CueKind.DealQuestion);

        Assert.Equal([AdviceOutcome.Unwanted], Advise(script, 104, Good));
    }

    [Fact]
    public void Advise_Objection_WaitsForTheBudgetAndTheGap()
    {
        // Half a cue is saved at the start: the rules' objection would pass, a model's does not
        var script = new CoachScript(CallType.Demo, CoachPlaybook.Small with { Statements = [] });
        script.Look(0);
        script.Customer(1, 4, Said);

        Assert.Equal([AdviceOutcome.Taken], Advise(script, 4.5, Good with { Kind = CueKind.Objection, Headline = "Ask who sits on it" }));
        script.Wait(4.5, 8);

        Assert.Empty(script.Shown);
        Assert.Single(script.With(CueFate.Expired));
    }

    [Fact]
    public void Excerpt_LongCall_IsItsEndAndBounded()
    {
        var script = Script();
        for (var i = 0; i < 30; i++)
        {
            script.Customer(i * 10, (i * 10) + 5, $"line {i} {new string('a', 900)}?");
        }

        var excerpt = script.Coach.Excerpt()!;

        Assert.Equal(CallExcerpt.MostCharacters, excerpt.Lines.Sum(x => x.Text.Length));
        Assert.Equal(31, excerpt.Lines[^1].Sequence);
        Assert.True(excerpt.OpenQuestions.Count <= CallExcerpt.MostQuestions);
        Assert.Equal("Playbook version 1", excerpt.Playbook);
    }

    [Fact]
    public void Excerpt_CustomerWantsToBeLeftAlone_IsNone()
    {
        var script = Script();
        Assert.NotNull(script.Coach.Excerpt());

        script.Customer(100, 103, "Please stop calling me and take me off your list");

        Assert.Null(script.Coach.Excerpt());
        Assert.Null(new CoachScript().Coach.Excerpt());
    }

    private static IReadOnlyList<AdviceOutcome> Advise(CoachScript script, double at, params SuggestedCue[] suggested) =>
        script.Coach.Advise(script.Coach.Excerpt()!, suggested, CoachScript.At(at));

    private static CoachScript Heard() => Script().Customer(100, 103, Said);

    /// <summary>A call in which a cue may come.</summary>
    private static CoachScript Script()
    {
        var script = new CoachScript(CallType.Demo, CoachPlaybook.Small with { Statements = [] });
        return script.Rep(0, 4, "thanks for the time").Customer(5, 6, "good morning").Wait(6, 90);
    }
}
