using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer;

/// <summary>The objections of a call: which come, which is open, which are met.</summary>
internal sealed class Doubts(IReadOnlyList<ScenarioObjection> all, DifficultyTerms terms)
{
    private const int FactsToLapse = 2;

    private readonly List<ScenarioObjection> _waiting = [.. all.Take(terms.Objections)];
    private readonly List<(ScenarioObjection Objection, bool Met)> _raised = [];

    private int _factsBefore;

    public ScenarioObjection? Open { get; private set; }

    /// <summary>True once the rep asked what is behind the open one.</summary>
    public bool WasAsked { get; set; }

    /// <summary>True once the rep showed that they heard the open one.</summary>
    public bool WasHeard { get; set; }

    public IReadOnlyList<MetObjection> Met => [.. _raised.Select(x => new MetObjection(x.Objection.Key, x.Objection.Label, x.Objection.Raised, x.Met))];

    /// <summary>The next one for an occasion; null: none.</summary>
    public ScenarioObjection? Next(string occasion) => _waiting.Find(x => x.When == occasion);

    /// <summary>Raises it; from now on facts are counted that the customer tells all the same.</summary>
    public string Raise(ScenarioObjection objection, int factsTold)
    {
        _factsBefore = factsTold;
        _waiting.Remove(objection);
        _raised.Add((objection, false));
        (Open, WasAsked, WasHeard) = (objection, false, false);
        return objection.Raised;
    }

    /// <summary>True where a brush-off was overtaken by the talk.</summary>
    public bool HasLapsed(int factsTold) =>
        Open?.Label == UtteranceLabels.ObjectionBrushOff && factsTold - _factsBefore >= FactsToLapse;

    public void Settle()
    {
        _raised[^1] = (_raised[^1].Objection, true);
        Open = null;
    }

    public bool MayBeSettled(AnswerReading answer)
    {
        var fits = answer.Meets(Open!);
        return terms.SettledBy switch
        {
            Settling.AnyAnswer => fits || answer.AnswersInGeneral,
            Settling.FittingAnswer => fits || (WasAsked && answer.AnswersInGeneral),
            _ => fits && (WasAsked || WasHeard || answer.Acknowledges),
        };
    }
}
