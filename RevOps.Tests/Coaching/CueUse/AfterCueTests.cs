using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.CueUse;

namespace RevOps.Tests.Coaching.CueUse;

public sealed class AfterCueTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("How long does it take to set up?", CustomerNext.Spoke | CustomerNext.Asked)]
    [InlineData("That is too expensive for us.", CustomerNext.Spoke | CustomerNext.Objected)]
    [InlineData("I went there on Tuesday.", CustomerNext.Spoke)]
    public void Of_WhatTheCustomerSaidNext_IsNamed(string next, CustomerNext expected) =>
        Assert.Equal(expected, After(Said(0, SpeakerRole.Rep, 0, "Well."), Said(1, SpeakerRole.Customer, 20, next)).Of(Start.AddSeconds(6)) & Plain);

    [Fact]
    public void Of_WordsBeforeTheCueOrAMinuteLater_DoNotCount()
    {
        var after = After(
            Said(0, SpeakerRole.Customer, 0, "That is too expensive."), Said(1, SpeakerRole.Rep, 10, "I see."), Said(2, SpeakerRole.Customer, 100, "That is too expensive."));

        Assert.Equal(CustomerNext.Silent, after.Of(Start.AddSeconds(6)));
    }

    [Fact]
    public void Of_ACueAfterTheLastWords_IsNotKnown() =>
        Assert.Null(After(Said(0, SpeakerRole.Customer, 0, "Bye.")).Of(Start.AddSeconds(6)));

    [Fact]
    public void Of_ACallPlayedTenTimesFaster_CountsItsOwnTime()
    {
        var said = new[] { Said(0, SpeakerRole.Rep, 0, "Well."), Said(1, SpeakerRole.Customer, 100, "That is too expensive.") }
            .Select(x => x with { ReceivedAt = Start + (x.End / 10) }).ToArray();

        Assert.Equal(CustomerNext.Silent, After(said).Of(Start.AddSeconds(1)));
    }

    [Fact]
    public void Tally_OfLedgerLines_CountsEachFateAndTheLateness()
    {
        var tally = new CueTally();
        foreach (var seconds in Enumerable.Range(1, 20))
        {
            tally.Add(new CueLine(CueFate.Used, true, Start, Start.AddSeconds(seconds), Start, CustomerNext.Spoke | CustomerNext.Asked));
        }

        tally.Add(new CueLine(CueFate.Expired, true, Start, null, null, null));
        tally.Add(new CueLine(CueFate.Muted, false, Start, Start, null, CustomerNext.Silent));

        var figures = tally.Figures;
        Assert.Equal((22, 21, 20, 1, 1, 1), (figures.Raised, figures.Shown, figures.Used, figures.Expired, figures.Muted, figures.Uncertain));
        Assert.Equal(new CueLateness(20, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(19)), figures.Lateness);
        Assert.Equal((21, 20, 1), (figures.Next.Known, figures.Next.Asked, figures.Next.Silent));
        Assert.Null(new CueTally().Figures.UseShare);
    }

    // Words of feeling are another test's
    private const CustomerNext Plain = CustomerNext.Spoke | CustomerNext.Asked | CustomerNext.Objected;

    private static AfterCue After(params LiveUtterance[] words) => new(new CoachSetup { CallType = CallType.Discovery, Playbook = CoachPlaybook.Empty }, words);

    private static LiveUtterance Said(int sequence, SpeakerRole side, int from, string text) => new(
        sequence, side, side.ToString(), TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(from + 5), text, true, Start.AddSeconds(from + 5));
}
