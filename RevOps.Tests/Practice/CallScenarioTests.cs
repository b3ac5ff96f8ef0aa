using RevOps.Domain.Calls;
using RevOps.Domain.Practice.Continuing;
using RevOps.Domain.Practice.Engine;

namespace RevOps.Tests.Practice;

public class CallScenarioTests
{
    private static readonly StoredCall Call = new("call-7", "Harbour Foods, first talk", CallType.Discovery, "Dana Reyes", "Harbour Foods");

    private static readonly (SpeakerRole Side, string Text)[] Talk =
    [
        (SpeakerRole.Rep, "Thanks for taking the time, Dana."),
        (SpeakerRole.Customer, "Sure, happy to talk."),
        (SpeakerRole.Rep, "Let me show you our dashboards."),
        (SpeakerRole.Customer, "Honestly, that sounds too expensive for us."),
        (SpeakerRole.Rep, "Okay. So who is doing the stock count today?"),
        (SpeakerRole.Customer, "Two people in the warehouse count everything by hand every Friday night."),
        (SpeakerRole.Rep, "And what happens when the count is wrong?"),
        (SpeakerRole.Customer, "We lost a supermarket chain in spring because eighty pallets of salmon were missing."),
        (SpeakerRole.Rep, "Who decides about something like this?"),
        (SpeakerRole.Customer, "Our finance director signs anything over twenty thousand."),
        (SpeakerRole.Customer, "He is called Okafor."),
        (SpeakerRole.Rep, "Fine, I'll send you something."),
        (SpeakerRole.Customer, "Okay, bye."),
    ];

    [Fact]
    public void From_CustomersLine_StartsWithTheirWordsAndTheHistory()
    {
        var made = From(3)!;

        Assert.Equal("Honestly, that sounds too expensive for us.", made.Begin(Difficulty.Normal, 1).Open().Words);
        Assert.Equal(3, made.History.Count);
        Assert.True(made.History[^1].ByRep);
    }

    [Fact]
    public void From_RepsLine_StartsWithWhatTheRepHadToAnswer() =>
        Assert.Equal("Honestly, that sounds too expensive for us.", From(4)!.Scenario.Opening[0]);

    [Fact]
    public void From_FirstRepLine_StartsWithTheCustomersFirstWords() => Assert.Equal("Sure, happy to talk.", From(0)!.Scenario.Opening[0]);

    [Fact]
    public void From_CallWithoutCustomer_IsNone() =>
        Assert.Null(CallScenario.From(Call, [new(new Utterance(0, 0, null, null, "Hello?"), SpeakerRole.Rep)], 0, null));

    [Fact]
    public void Answer_AskedAboutWhatTheySaidLater_TellsItAndNothingElse()
    {
        var play = Begun(5);
        var reply = play.Answer("What happens when the count is wrong?");

        Assert.Equal("We lost a supermarket chain in spring because eighty pallets of salmon were missing.", reply.Words);
        Assert.Single(play.State.Facts);
        Assert.StartsWith("Our finance director signs", play.Answer("Who decides, the finance director?").Words, StringComparison.Ordinal);
        var again = play.Answer("What did you lose when the pallets were missing?").Words;
        Assert.Contains("supermarket", again, StringComparison.Ordinal);
        Assert.NotEqual(reply.Words, again);
    }

    [Fact]
    public void Answer_NotAsked_TellsNothing()
    {
        var play = Begun(5);
        for (var i = 0; i < 4 && !play.State.Ended; i++)
        {
            play.Answer($"We have worked with warehouses for {i + 3} years and know how pallets move.");
        }

        Assert.Empty(play.State.Facts);
    }

    [Fact]
    public void Answer_OpeningObjection_CanBeSettledAtEveryDifficulty()
    {
        foreach (var difficulty in Enum.GetValues<Difficulty>())
        {
            var play = From(3)!.Begin(difficulty, 1);
            play.Open();
            Assert.Equal("objection.price", Assert.Single(play.State.Objections).Label);
            play.Answer("I hear you. What makes you say that?");
            play.Answer("That is fair, so we start with one warehouse for three weeks, and you can stop if the count is not better than today.");

            Assert.True(play.State.Objections[0].Answered, difficulty.ToString());
        }
    }

    [Fact]
    public void Answer_CallEndsSoonAfter_StillTalksAndEnds()
    {
        var play = Begun(12);
        for (var i = 0; i < 40 && !play.State.Ended; i++)
        {
            Assert.NotEmpty(play.Answer($"What do you think about point number {i}?").Words);
        }

        Assert.True(play.State.Ended);
        Assert.Equal(0, play.State.FactsInAll);
    }

    [Fact]
    public void Begin_WithAFocus_CarriesIt()
    {
        var focus = new PracticeFocus("Objections", "The doubt is taken up before it is answered.");
        var made = CallScenario.From(Call, Lines(), 3, focus)!;

        Assert.Same(focus, made.Begin(Difficulty.Easy, 1).Focus);
        Assert.Equal("Objections: The doubt is taken up before it is answered.", made.Scenario.Goal);
    }

    private static RolePlay Begun(int sequence)
    {
        var play = From(sequence)!.Begin(Difficulty.Normal, 1);
        play.Open();
        return play;
    }

    private static CallScenario? From(int sequence) => CallScenario.From(Call, Lines(), sequence, null);

    private static StoredLine[] Lines() =>
        [.. Talk.Select((x, i) => new StoredLine(new Utterance(i, x.Side == SpeakerRole.Rep ? 0 : 1, null, null, x.Text), x.Side))];
}
