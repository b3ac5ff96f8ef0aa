using RevOps.Domain.Calls;
using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Tests.Practice;

/// <summary>Reps with a strategy, who answer until the call is over.</summary>
internal static class PracticeReps
{
    private const int MostTurns = 40;

    private static readonly string[] Pushing =
    [
        "Hi, we are the leading provider of an AI-powered platform that helps companies like yours with best-in-class dashboards and seamless features.",
        "Our platform also integrates everything, it is a robust, cutting edge solution that saves forty percent and everybody loves it.",
        "It is only 25,000 a year, and if you sign today I can give you twenty percent off.",
        "Trust me, you would be crazy not to do this, everybody else is.",
        "So let's get the contract signed by the end of the month.",
        "Let me also tell you about our game-changing features and the dashboards that our platform offers.",
        "This price is valid today only, so sign now and I throw in the training.",
    ];

    public static IEnumerable<(Scenario Scenario, Difficulty Difficulty)> All() =>
        from scenario in SeedScenarios.All from difficulty in Enum.GetValues<Difficulty>() select (scenario, difficulty);

    /// <summary>Asks, answers, takes doubts up, and fixes a next step when it knows enough.</summary>
    public static RolePlay PlayCurious(Scenario scenario, Difficulty difficulty, int seed)
    {
        var play = new RolePlay(scenario, difficulty, seed);
        play.Open();
        play.Answer(Opening(scenario));
        var asked = new HashSet<string>();
        var tries = new Dictionary<string, int>();
        for (var i = 0; i < MostTurns && !play.State.Ended; i++)
        {
            play.Answer(ToObjection(scenario, play, tries) ?? ToQuestion(scenario, play) ?? Next(scenario, play, asked));
        }

        return play;
    }

    /// <summary>Pitches, passes over what is said, and pushes for the price.</summary>
    public static RolePlay PlayPushing(Scenario scenario, Difficulty difficulty, int seed)
    {
        var play = new RolePlay(scenario, difficulty, seed);
        play.Open();
        for (var i = 0; i < MostTurns && !play.State.Ended; i++)
        {
            play.Answer(Pushing[i % Pushing.Length]);
        }

        return play;
    }

    private static string Opening(Scenario scenario) => scenario.CallType == CallType.ColdCall
        ? "Good morning, this is Jonas Weber from Fairway. You were not expecting me. I saw that you are hiring, may I take thirty seconds to say why I call?"
        : "Good morning, thanks for taking the time. I would like to understand how things are with you before I show anything. Is that okay?";

    private static string? ToObjection(Scenario scenario, RolePlay play, Dictionary<string, int> tries)
    {
        if (play.State.Objections.LastOrDefault(x => !x.Answered) is not { } met)
        {
            return null;
        }

        var tried = tries[met.Key] = tries.GetValueOrDefault(met.Key) + 1;
        return tried == 1 ? "I understand. What makes you say that?" : scenario.Objections.First(x => x.Key == met.Key).Better;
    }

    private static string? ToQuestion(Scenario scenario, RolePlay play)
    {
        var last = play.History[^1].Words;
        return scenario.Questions.FirstOrDefault(x => last.EndsWith(x.Asked, StringComparison.Ordinal) || last.EndsWith(x.Again, StringComparison.Ordinal))?.Better;
    }

    private static string Next(Scenario scenario, RolePlay play, HashSet<string> asked)
    {
        var known = play.State.Facts.Select(x => x.Key).ToHashSet();
        var next = scenario.Facts.OrderBy(x => x.Trust).FirstOrDefault(x => !known.Contains(x.Key) && !asked.Contains(x.Key));
        if (next is null || (known.Count >= 5 && scenario.Agreement.Facts.All(known.Contains)))
        {
            return scenario.Agreement.Step;
        }

        asked.Add(next.Key);
        return next.Ask;
    }
}
