using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer;

/// <summary>What the customer knows, what of it is out, and which fact a question asks for.</summary>
internal sealed class Knowledge(Scenario scenario, Standing standing)
{
    private const int StoryFirst = 2;

    private readonly List<LearntFact> _told = [];
    private readonly Dictionary<string, int> _tellings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withheld = new(StringComparer.Ordinal);
    private ScenarioFact? _last;

    public IReadOnlyList<LearntFact> Told => _told;

    public bool IsTold(string key) => _tellings.ContainsKey(key);

    /// <summary>How often it was told.</summary>
    public int Tellings(ScenarioFact fact) => _tellings.GetValueOrDefault(fact.Key);

    public bool MayTell(ScenarioFact fact) => IsTold(fact.Key) || standing.Reaches(fact.Trust);

    /// <summary>True the first time that it is kept back.</summary>
    public bool Withhold(ScenarioFact fact) => _withheld.Add(fact.Key);

    public void Tell(ScenarioFact fact, string words)
    {
        if (Tellings(fact) == 0)
        {
            _told.Add(new(fact.Key, fact.Name, words));
        }

        _tellings[fact.Key] = Tellings(fact) + 1;
        _last = fact;
    }

    /// <summary>The fact that is asked for: by its own phrases, else by its kind, else as more of the last one.</summary>
    public ScenarioFact? Asked(AnswerReading answer)
    {
        if (answer.AskedFact() is { } fact)
        {
            return fact;
        }

        foreach (var kind in answer.AskedKinds())
        {
            if (Best(scenario.Facts.Where(x => x.Kind == kind)) is { } found)
            {
                return found;
            }
        }

        return answer.AsksForMore && _last is not null ? Following(_last) : null;
    }

    /// <summary>What a good rep would ask next: first how things are, then what the agreement needs, in the order of the story.</summary>
    public ScenarioFact? NextWorthAsking() =>
        scenario.Facts.Where(x => !IsTold(x.Key) && standing.Reaches(x.Trust))
            .OrderBy(x => _told.Count >= StoryFirst && scenario.Agreement.Facts.Contains(x.Key) ? 0 : 1)
            .FirstOrDefault();

    private ScenarioFact? Best(IEnumerable<ScenarioFact> facts) =>
        facts.Where(MayTell).OrderBy(x => IsTold(x.Key) ? 1 : 0).FirstOrDefault();

    private ScenarioFact? Following(ScenarioFact last) =>
        scenario.Facts.SkipWhile(x => x != last).Skip(1).FirstOrDefault(x => !IsTold(x.Key) && standing.Reaches(x.Trust) && x.Kind is FactKinds.Situation or FactKinds.Problem or FactKinds.Impact);
}
