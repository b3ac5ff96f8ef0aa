using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Tests.Practice;

public class RolePlayTests
{
    private static readonly Scenario Close = SeedScenarios.Find("discovery-close")!;

    public static TheoryData<string> Keys => [.. SeedScenarios.All.Select(x => x.Key)];

    [Theory, MemberData(nameof(Keys))]
    public void Answer_FactAskedTwice_IsTheSameInOtherWords(string key)
    {
        var scenario = SeedScenarios.Find(key)!;
        foreach (var fact in scenario.Facts.Where(x => x.Trust == 0))
        {
            var play = Opened(scenario, Difficulty.Easy);
            var first = Ask(play, scenario, fact);
            var second = Ask(play, scenario, fact);

            Assert.Contains(fact.Told, first, StringComparison.Ordinal);
            Assert.Contains(fact.Again, second, StringComparison.Ordinal);
            Assert.Single(play.State.Facts, x => x.Key == fact.Key);
        }
    }

    [Theory, MemberData(nameof(Keys))]
    public void Answer_FactThatNeedsTrust_IsWithheldFromAHardCustomer(string key)
    {
        var scenario = SeedScenarios.Find(key)!;
        foreach (var fact in scenario.Facts.Where(x => x.Trust > scenario.Customer.Trust))
        {
            var play = Opened(scenario, Difficulty.Hard);

            Assert.Contains(fact.Withheld!, Ask(play, scenario, fact), StringComparison.Ordinal);
            Assert.DoesNotContain(play.State.Facts, x => x.Key == fact.Key);
        }
    }

    [Theory]
    [InlineData("asdf qwer")]
    [InlineData("blorp zizzle wug")]
    [InlineData("")]
    [InlineData("   ...   ")]
    [InlineData("Do you like pineapple on pizza?")]
    [InlineData("The cat sat on the moon.")]
    public void Answer_Nonsense_IsNoticedByEveryTemper(string words)
    {
        foreach (var scenario in SeedScenarios.All)
        {
            var play = Opened(scenario, Difficulty.Normal);
            var before = play.State.Mood.Trust;
            var reply = play.Answer(words);

            var voice = SeedVoices.Of(scenario.Customer.Temper);
            string[] noticing = [.. new[] { Moments.Nonsense, Moments.OffTopic, Moments.Silent }.SelectMany(x => scenario.Lines.GetValueOrDefault(x, []).Concat(voice.Lines[x]))];
            Assert.Contains(reply.Words, noticing);
            Assert.True(reply.Mood.Trust < before);
            Assert.Equal(RemarkVerdict.Weak, reply.Remark!.Content.Verdict);
        }
    }

    [Fact]
    public void Answer_OpenQuestion_BringsOutAProblem()
    {
        var play = Opened(Close, Difficulty.Normal);

        Assert.Contains("never match", play.Answer("What is your biggest challenge right now?").Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_InsultedTwice_Ends()
    {
        var play = Opened(Close, Difficulty.Easy);

        Assert.False(play.Answer("That is a stupid way to do it.").Ended);
        var last = play.Answer("You people are idiots.");

        Assert.Equal(EndReasons.Insulted, last.EndedBecause);
        Assert.Throws<InvalidOperationException>(() => play.Answer("Sorry."));
    }

    [Fact]
    public void Answer_Goodbye_EndsWithoutTheGoal()
    {
        var play = Opened(Close, Difficulty.Normal);
        var reply = play.Answer("Thanks for your time, goodbye.");

        Assert.Equal(EndReasons.RepLeft, reply.EndedBecause);
        Assert.False(play.State.GoalReached);
    }

    [Fact]
    public void Answer_StepBeforeAnythingIsKnown_IsRefusedWithAReason()
    {
        var play = Opened(Close, Difficulty.Normal);
        var reply = play.Answer(SeedScenarios.Find("discovery-close")!.Agreement.Step);

        Assert.False(reply.Ended);
        Assert.Equal(RemarkVerdict.Weak, Opened(SeedScenarios.Find("competitor-displacement")!, Difficulty.Normal)
            .Answer("Could we meet on Thursday at ten?").Remark!.Strategy.Verdict);
    }

    [Fact]
    public void Answer_StepWithoutADay_AsksForTheDayAndTakesItAlone()
    {
        var scenario = SeedScenarios.Find("security-review")!;
        var play = Opened(scenario, Difficulty.Easy);
        foreach (var fact in scenario.Facts.Where(x => x.Trust == 0))
        {
            Ask(play, scenario, fact);
        }

        Settle(play, scenario);
        var withoutDay = play.Answer("Could we set up a meeting about that?");
        Assert.False(withoutDay.Ended);
        Assert.Equal("A step without a day is a wish.", withoutDay.Remark!.Strategy.Why);
        Assert.Equal(EndReasons.Agreed, play.Answer("Tuesday at three.").EndedBecause);
    }

    [Fact]
    public void Open_Twice_IsRefused()
    {
        var play = Opened(Close, Difficulty.Normal);

        Assert.Throws<InvalidOperationException>(() => play.Open());
        Assert.Throws<InvalidOperationException>(() => new RolePlay(Close, Difficulty.Normal, 1).Answer("Hello"));
    }

    [Fact]
    public void Brief_AfterAReply_HoldsOnlyToldFacts()
    {
        var play = Opened(Close, Difficulty.Normal);
        var reply = play.Answer(Close.Facts[0].Ask);
        var brief = play.Brief(reply);

        Assert.Equal(Close.Facts[0].Key, Assert.Single(brief.Told).Key);
        Assert.Equal(reply.Words, brief.Meant);
        Assert.True(brief.History[^1].ByRep);
    }

    [Fact]
    public void Answer_HugeInput_IsAnsweredAtOnce() =>
        Assert.False(string.IsNullOrEmpty(Opened(Close, Difficulty.Normal).Answer(new string('x', 1_000_000)).Words));

    private static RolePlay Opened(Scenario scenario, Difficulty difficulty)
    {
        var play = new RolePlay(scenario, difficulty, 3);
        play.Open();
        return play;
    }

    /// <summary>Asks for the fact; what the customer brought up meanwhile is met first.</summary>
    private static string Ask(RolePlay play, Scenario scenario, ScenarioFact fact)
    {
        Settle(play, scenario);
        return play.Answer(fact.Ask).Words;
    }

    private static void Settle(RolePlay play, Scenario scenario)
    {
        for (var i = 0; i < 4; i++)
        {
            if (play.State.Objections.LastOrDefault(x => !x.Answered) is { } met)
            {
                play.Answer(Told(scenario.Objections.First(x => x.Key == met.Key).Better!));
            }
            else if (scenario.Questions.FirstOrDefault(x => play.History[^1].Words.EndsWith(x.Asked, StringComparison.Ordinal)) is { } question)
            {
                play.Answer(Told(question.Better));
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>The answer without the question at its end.</summary>
    private static string Told(string answer) => answer[..(answer.LastIndexOf('.') + 1)];
}
