using RevOps.Domain.Coaching.Timeline;
using RevOps.Domain.Practice.Engine.Customer.Turns;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer;

/// <summary>
/// Decides what the customer says. First what no talk survives (insults, silence, noise), then what stands between the two (their question,
/// their objection), then what the rep wants (a step, a fact), and last what comes of the customer's own accord.
/// </summary>
internal sealed class CustomerMind
{
    private const int WrapUpBefore = 3;

    private readonly Talk _talk;
    private readonly OnSlip _slip;
    private readonly ITurnStage[] _business;
    private readonly OnRest _rest;
    private bool _wrappedUp;

    public CustomerMind(Scenario scenario, DifficultyTerms terms, LinePool lines)
    {
        _talk = new Talk(scenario, terms, lines);
        _slip = new OnSlip(_talk);
        _business = [new OnQuestion(_talk), new OnObjection(_talk), new OnStep(_talk), new OnManner(_talk), new OnFact(_talk)];
        _rest = new OnRest(_talk);
    }

    public Standing Standing => _talk.Standing;

    public Knowledge Knowledge => _talk.Knowledge;

    public Doubts Doubts => _talk.Doubts;

    public ScenarioQuestion? OpenQuestion => _talk.Questions.Open;

    /// <summary>True where the customer wants to hear a day.</summary>
    public bool DayIsAsked { get; private set; }

    /// <summary>True once a step was asked for, so that a bare day asks for it again.</summary>
    public bool StepWasProposed { get; private set; }

    public int Turns => _talk.Turns;

    /// <summary>True where nothing but the proposal is missing for a next step.</summary>
    public bool IsReady => _talk.IsReady;

    /// <summary>The customer's last words as they were heard.</summary>
    public void Heard(HeardLine own) => _talk.Heard = own;

    /// <summary>What the opening raises stands from the start.</summary>
    public void Open() => _talk.Own.Open();

    public Reaction React(AnswerReading answer)
    {
        _talk.Turns++;
        var turn = new Turn(answer);
        var reaction = _slip.React(turn) ?? Business(turn);
        DayIsAsked = reaction.Outcome.Step == StepResult.NoDay;
        StepWasProposed |= answer.Step >= StepKind.NoDay;
        return reaction.EndedBecause is null ? Limit(reaction) : reaction;
    }

    private Reaction Business(Turn turn)
    {
        // What the rep says unasked need not be asked for later
        _talk.Questions.Drop(turn.Answer);
        foreach (var stage in _business)
        {
            if (stage.React(turn) is { } reaction)
            {
                return reaction;
            }
        }

        return _rest.React(turn);
    }

    /// <summary>Patience, words and time end.</summary>
    private Reaction Limit(Reaction reaction)
    {
        // What was just told is said, whatever comes next
        if ((Standing.IsGone || _talk.Words.AreExhausted) && reaction.Outcome.FactResult != FactResult.Told)
        {
            return _talk.End(EndReasons.WalkedAway, reaction.Outcome);
        }

        if (Turns >= _talk.Terms.Turns)
        {
            return reaction with { Words = $"{reaction.Words} {_talk.Words.Last(EndReasons.OutOfTime)}", EndedBecause = EndReasons.OutOfTime };
        }

        if (Turns >= _talk.Terms.Turns - WrapUpBefore && !_wrappedUp)
        {
            _wrappedUp = true;
            return reaction with { Words = $"{reaction.Words} {_talk.Words.Say(Moments.WrapUp)}" };
        }

        return reaction;
    }
}
