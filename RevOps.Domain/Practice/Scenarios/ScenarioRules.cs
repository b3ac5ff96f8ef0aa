using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Practice.Engine.Customer;
using RevOps.Domain.Practice.Engine.Hearing;
using RevOps.Domain.Reviews.Rules.Cues;

namespace RevOps.Domain.Practice.Scenarios;

/// <summary>
/// What a scenario must keep to, so that it can be played: enough to find out, doubts, words that are never said twice, and model answers
/// that the engine understands as what they are.
/// </summary>
public static class ScenarioRules
{
    private const int LongestLine = 260;

    /// <summary>Everything that is wrong with it; empty where it may be used.</summary>
    public static IReadOnlyList<string> Check(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        string[] errors = [.. Shape(scenario), .. Lines(scenario)];

        // Phrases that cannot be read would stop the ear
        return errors.Length > 0 ? errors : [.. Understood(scenario)];
    }

    private static IEnumerable<string> Shape(Scenario scenario)
    {
        if (scenario.Facts.Count is < 6 or > 12)
        {
            yield return $"It has {scenario.Facts.Count} facts; write 6 to 12.";
        }

        if (scenario.Objections.Count is < 2 or > 4)
        {
            yield return $"It has {scenario.Objections.Count} objections; write 2 to 4.";
        }

        string[] keys = [.. scenario.Facts.Select(x => x.Key), .. scenario.Questions.Select(x => x.Key), .. scenario.Objections.Select(x => x.Key)];
        foreach (var twice in keys.GroupBy(x => x).Where(x => x.Count() > 1))
        {
            yield return $"The key '{twice.Key}' is used more than once.";
        }

        foreach (var fact in scenario.Facts)
        {
            if (!FactKinds.All.Contains(fact.Kind))
            {
                yield return $"Fact {fact.Key}: '{fact.Kind}' is no kind; use one of {string.Join(", ", FactKinds.All)}.";
            }

            if (fact.Trust > 0 == fact.Withheld is null)
            {
                yield return $"Fact {fact.Key}: it needs 'withheld' where trust is above 0, and only there.";
            }
        }

        foreach (var when in scenario.Questions.Select(x => x.When).Concat(scenario.Objections.Select(x => x.When)).Except(Occasions.All))
        {
            yield return $"'{when}' is no occasion; use one of {string.Join(", ", Occasions.All)}.";
        }

        foreach (var label in scenario.Objections.Select(x => x.Label).Where(x => !UtteranceLabels.All.Contains(x) || !UtteranceLabels.IsObjection(x)))
        {
            yield return $"'{label}' is no kind of objection.";
        }

        foreach (var key in scenario.Agreement.Facts.Except(scenario.Facts.Select(x => x.Key)))
        {
            yield return $"The agreement needs the fact '{key}', which there is not.";
        }

        foreach (var key in scenario.Agreement.Facts.Except(scenario.Agreement.NotYet.Keys).Concat(scenario.Agreement.NotYet.Keys.Except(scenario.Agreement.Facts)))
        {
            yield return $"The agreement needs a line in 'notYet' for each of its facts, and only for them; look at '{key}'.";
        }

        foreach (var moment in scenario.Lines.Keys.Except(Moments.All))
        {
            yield return $"'{moment}' is no moment; use one of {string.Join(", ", Moments.All)}.";
        }

        if (SeedVoices.All.All(x => x.Key != scenario.Customer.Temper))
        {
            yield return $"There is no temper '{scenario.Customer.Temper}'; use one of {string.Join(", ", SeedVoices.All.Select(x => x.Key))}.";
        }
    }

    private static IEnumerable<string> Lines(Scenario scenario)
    {
        var voice = SeedVoices.All.Where(x => x.Key == scenario.Customer.Temper).SelectMany(x => x.Lines.Values.SelectMany(y => y));
        string[] lines = [.. Spoken(scenario), .. voice];
        foreach (var twice in lines.GroupBy(x => x, StringComparer.OrdinalIgnoreCase).Where(x => x.Count() > 1))
        {
            yield return $"The customer would say '{twice.Key}' twice; write it in other words.";
        }

        foreach (var line in lines.Where(x => x.Length is 0 or > LongestLine || x.Contains('!', StringComparison.Ordinal) || x != x.Trim()))
        {
            yield return $"The line '{line}' is empty, longer than {LongestLine} characters, shouted or padded; say it as people speak.";
        }

        foreach (var phrase in Phrases(scenario).Where(x => !CanBeRead(x)))
        {
            yield return $"The phrase '{phrase}' must begin and end with a word.";
        }
    }

    /// <summary>Model answers must be understood as what they are, else no rep could give them.</summary>
    private static IEnumerable<string> Understood(Scenario scenario)
    {
        foreach (var fact in scenario.Facts.Where(x => Hear(scenario, x.Ask).AskedFact() != x))
        {
            yield return $"Fact {fact.Key}: 'ask' does not bring it out but {Hear(scenario, fact.Ask).AskedFact()?.Key ?? "nothing"}; add its words to 'askedBy'.";
        }

        foreach (var question in scenario.Questions.Where(x => !Hear(scenario, x.Better).Heard.TellsWith(PracticeCues.Question + x.Key)))
        {
            yield return $"Question {question.Key}: 'better' has none of the phrases of 'answeredBy'.";
        }

        foreach (var objection in scenario.Objections.Where(x => x.Better is not null && !Hear(scenario, x.Better).Meets(x)))
        {
            yield return $"Objection {objection.Key}: 'better' has none of the phrases of 'answeredBy'.";
        }

        if (Hear(scenario, scenario.Agreement.Step).Step != StepKind.Firm)
        {
            yield return "Agreement: 'step' is not heard as a proposal with a day.";
        }
    }

    private static AnswerReading Hear(Scenario scenario, string words) =>
        new(new Ear(PracticeCues.Of(scenario), SeedPlaybook.Version1, ScenarioWords.Of(scenario)).HearRep(words), scenario, dayWasAsked: false, []);

    private static IEnumerable<string> Spoken(Scenario scenario) =>
    [
        .. scenario.Opening,
        .. scenario.Facts.SelectMany(x => (string?[])[x.Told, x.Again, x.Withheld]).OfType<string>(),
        .. scenario.Questions.SelectMany(x => (string[])[x.Asked, x.Again, x.Thanks]),
        .. scenario.Objections.Where(x => x.When != Occasions.Opening).Select(x => x.Raised),
        .. scenario.Objections.SelectMany(x => (string[])[x.Again, x.Behind, x.Settled]),
        scenario.Agreement.Yes,
        .. scenario.Agreement.NotYet.Values,
        .. scenario.Lines.Values.SelectMany(x => x),
    ];

    private static IEnumerable<string> Phrases(Scenario scenario) =>
        scenario.Facts.SelectMany(x => x.AskedBy).Concat(scenario.Questions.SelectMany(x => x.AnsweredBy)).Concat(scenario.Objections.SelectMany(x => x.AnsweredBy));

    private static bool CanBeRead(string phrase)
    {
        try
        {
            CuePattern.Parse(phrase);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
