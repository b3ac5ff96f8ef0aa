using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Tests.Practice;

public class RolePlayProperties
{
    private static readonly string[] Lines =
    [
        "Hello, how are you today?", "What is your biggest challenge?", "Tell me more.", "okay", "", "   ", "asdf qwer", "Do you like pineapple on pizza?",
        "So if I understand you right, that takes too long. Is that right?", "What does that cost you?", "Who else is involved in the decision?", "By when do you need it?",
        "Let's keep in touch.", "Could we set up a meeting?", "Tuesday at ten.", "Shall we meet on Thursday at nine with your boss?", "We work with many customers of your size.",
        "I understand. What makes you say that?", "That's fair, thank you for telling me.", "It is 20,000 a year.", "Our platform offers robust dashboards and all the features you need today.",
        "Trust me, sign today.", "What happens if nothing changes?", "Who else are you looking at?", "I will find out and get back to you.", "I am sorry, that is on us.",
        "You can start with a small pilot, for example one team for two weeks, and stop whenever you want.", "Why?", "Yes.", "No.", "How do you handle vendor onboarding?",
    ];

    private static readonly Gen<Game> Games =
        from scenario in Gen.Elements(SeedScenarios.All.AsEnumerable())
        from difficulty in Gen.Elements(Enum.GetValues<Difficulty>())
        from seed in Gen.Choose(0, 1_000_000)
        from answers in Answer(scenario).ArrayOf(40)
        select new Game(scenario, difficulty, seed, answers);

    [Fact]
    public void Answer_AnyWords_NoLineIsSaidTwice() => Check(game =>
    {
        var said = Played(game).Customer;
        return said.Count == said.Distinct(StringComparer.OrdinalIgnoreCase).Count() && said.TrueForAll(x => x.Trim().Length > 0);
    });

    [Fact]
    public void Answer_AnyWords_EveryCallEnds() => Check(game =>
    {
        var (play, _, replies) = Played(game);
        return play.State.Ended && replies[^1].Ended && replies.SkipLast(1).All(x => !x.Ended) && EndReasons.All.Contains(play.State.EndedBecause!)
            && play.State.GoalReached == (play.State.EndedBecause == EndReasons.Agreed);
    });

    [Fact]
    public void Answer_FoldedAgain_IsTheSameTalk() => Check(game =>
    {
        var (first, said, replies) = Played(game);
        var (again, saidAgain, repliesAgain) = Played(game);
        return said.SequenceEqual(saidAgain) && replies.Select(x => (x.Mood, x.Remark)).SequenceEqual(repliesAgain.Select(x => (x.Mood, x.Remark)))
            && first.State.Facts.SequenceEqual(again.State.Facts) && first.State.Objections.SequenceEqual(again.State.Objections);
    });

    [Fact]
    public void Answer_WithoutAQuestion_NoFactComesOut() => Check(game =>
    {
        var statements = game with { Answers = [.. game.Answers.Select(x => x.Replace('?', '.')).Where(x => !LooksLikeAsking(x))] };
        var (play, said, _) = Played(statements);
        return play.State.Facts.Count == 0 && game.Scenario.Facts.All(x => !said.Exists(y => y.Contains(x.Told, StringComparison.Ordinal) || y.Contains(x.Again, StringComparison.Ordinal)));
    });

    [Fact]
    public void Answer_AnyWords_OneAnswerBringsOneFactAtMost() => Check(game =>
    {
        var play = new RolePlay(game.Scenario, game.Difficulty, game.Seed);
        play.Open();
        foreach (var answer in game.Answers.TakeWhile(_ => !play.State.Ended))
        {
            var known = play.State.Facts.Count;
            var reply = play.Answer(answer);
            if (play.State.Facts.Count > known + 1 || (play.State.Facts.Count > known && !reply.Words.Contains(play.State.Facts[^1].Text, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    });

    private static Gen<string> Answer(Scenario scenario) => Gen.Frequency(
        (5, Gen.Elements(Lines)),
        (3, Gen.Elements(scenario.Facts.Select(x => x.Ask).ToArray())),
        (1, Gen.Elements(scenario.Objections.Select(x => x.Better!).Concat(scenario.Questions.Select(x => x.Better)).Append(scenario.Agreement.Step).ToArray())),
        (1, ArbMap.Default.GeneratorFor<string>().Select(x => x ?? "")));

    // What asks without a mark ("tell me more") asks
    private static bool LooksLikeAsking(string words) =>
        new[] { "what", "how", "who", "when", "which", "why", "tell me", "walk me", "could", "can you", "do you", "does", "is there", "have", "whose", "by when", "where", "are you", "did", "whom", "give me" }
            .Any(x => words.Contains(x, StringComparison.OrdinalIgnoreCase));

    private static (RolePlay Play, List<string> Customer, List<PracticeReply> Replies) Played(Game game)
    {
        var play = new RolePlay(game.Scenario, game.Difficulty, game.Seed);
        var replies = new List<PracticeReply> { play.Open() };
        foreach (var answer in game.Answers.TakeWhile(_ => !play.State.Ended))
        {
            replies.Add(play.Answer(answer));
        }

        return (play, [.. play.History.Where(x => !x.ByRep).Select(x => x.Words)], replies);
    }

    private static void Check(Func<Game, bool> holds) =>
        Prop.ForAll(Games.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private sealed record Game(Scenario Scenario, Difficulty Difficulty, int Seed, string[] Answers);
}
