using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Timeline;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer;

/// <summary>
/// Decides what the customer says. First what no talk survives (insults, silence, noise), then what stands between the two (their question,
/// their objection), then what the rep wants (a step, a fact), and last what comes of the customer's own accord.
/// </summary>
internal sealed class CustomerMind
{
    private const int Opening = 3;
    private const int IdleAllowed = 2;
    private const int WrapUpBefore = 3;

    // Nobody raises something new in every breath
    private const int BetweenOwn = 2;

    private readonly Scenario _scenario;
    private readonly DifficultyTerms _terms;
    private readonly LinePool _lines;
    private readonly List<ScenarioQuestion> _questions;
    private HeardLine? _heard;
    private bool _questionPassed;
    private bool _wasInsulted;
    private bool _wasWarned;
    private bool _wrappedUp;
    private int _idle;
    private int _lastOwn;
    private bool _exhausted;

    public CustomerMind(Scenario scenario, DifficultyTerms terms, LinePool lines)
    {
        (_scenario, _terms, _lines) = (scenario, terms, lines);
        Standing = new Standing(terms, scenario.Customer.Trust);
        Knowledge = new Knowledge(scenario, Standing);
        Doubts = new Doubts(scenario.Objections, terms);
        _questions = [.. scenario.Questions];
    }

    public Standing Standing { get; }

    public Knowledge Knowledge { get; }

    public Doubts Doubts { get; }

    public ScenarioQuestion? OpenQuestion { get; private set; }

    /// <summary>True where the customer wants to hear a day.</summary>
    public bool DayIsAsked { get; private set; }

    /// <summary>True once a step was asked for, so that a bare day asks for it again.</summary>
    public bool StepWasProposed { get; private set; }

    public int Turns { get; private set; }

    /// <summary>True where nothing but the proposal is missing for a next step.</summary>
    public bool IsReady => KnowsEnough && Standing.Reaches(_scenario.Agreement.Trust) && Doubts.Open is null;

    private bool KnowsEnough
    {
        get
        {
            var needed = _scenario.Agreement.Facts;
            var known = needed.Count(Knowledge.IsTold);
            return _terms.SettledBy == Settling.AnyAnswer ? 2 * known >= needed.Count : known == needed.Count;
        }
    }

    /// <summary>The customer's last words as they were heard.</summary>
    public void Heard(HeardLine own) => _heard = own;

    /// <summary>What the opening raises stands from the start.</summary>
    public void Open()
    {
        if (Doubts.Next(Occasions.Opening) is { } objection)
        {
            Doubts.Raise(objection, 0);
        }
        else if (_questions.Find(x => x.When == Occasions.Opening) is { } question)
        {
            _questions.Remove(question);
            OpenQuestion = question;
        }
    }

    public Reaction React(AnswerReading answer)
    {
        Turns++;
        var reaction = Slip(answer) ?? Business(answer);
        DayIsAsked = reaction.Outcome.Step == StepResult.NoDay;
        StepWasProposed |= answer.Step >= StepKind.NoDay;
        if (reaction.EndedBecause is not null)
        {
            return reaction;
        }

        // What was just told is said, whatever comes next
        if ((Standing.IsGone || _exhausted) && reaction.Outcome.FactResult != FactResult.Told)
        {
            return End(EndReasons.WalkedAway, reaction.Outcome);
        }

        if (Turns >= _terms.Turns)
        {
            return reaction with { Words = $"{reaction.Words} {Last(EndReasons.OutOfTime)}", EndedBecause = EndReasons.OutOfTime };
        }

        if (Turns >= _terms.Turns - WrapUpBefore && !_wrappedUp)
        {
            _wrappedUp = true;
            return reaction with { Words = $"{reaction.Words} {Say(Moments.WrapUp)}" };
        }

        return reaction;
    }

    private Reaction? Slip(AnswerReading answer)
    {
        if (answer.IsRude)
        {
            Standing.Lose(25, 2);
            var again = _wasInsulted;
            _wasInsulted = true;
            return again ? End(EndReasons.Insulted, Of(Customer.Slip.Rude)) : new(Say(Moments.Rude), Of(Customer.Slip.Rude));
        }

        if (answer.SaysGoodbye)
        {
            return End(EndReasons.RepLeft, Of(Customer.Slip.Leaves));
        }

        if (answer.IsSilent)
        {
            return Slipped(Customer.Slip.Silent, Moments.Silent, 3, 1);
        }

        if (answer.IsNonsense)
        {
            return Slipped(Customer.Slip.Nonsense, Moments.Nonsense, 5, 1.25);
        }

        // A step may be proposed again once what stood in its way is gone
        if (answer.Repeats && answer.AskedFact() is null && answer.Step <= StepKind.Vague)
        {
            return Slipped(Customer.Slip.Repeats, Moments.Repeated, 3, 1);
        }

        if (answer.IsSmallTalk && Turns < Opening)
        {
            return new(Say(Moments.Greeted), new Outcome());
        }

        var isForeign = answer.Heard.IsForeign && answer.AskedFact() is null && !answer.Introduces && !answer.Greets && answer.Step == StepKind.None;
        return answer.IsSmallTalk || isForeign ? Slipped(Customer.Slip.OffTopic, Moments.OffTopic, 3, 1) : null;
    }

    private Reaction Business(AnswerReading answer)
    {
        // What the rep says unasked need not be asked for later
        _questions.RemoveAll(answer.AnswersBeforehand);
        var said = new List<string>();
        var outcome = new Outcome();
        if (OpenQuestion is { } question && OnQuestion(answer, question, said, ref outcome) is { } toQuestion)
        {
            return toQuestion;
        }

        if (Doubts.Open is { } objection && OnObjection(answer, objection, said, ref outcome) is { } toObjection)
        {
            return toObjection;
        }

        return OnStep(answer, said, outcome) ?? OnManner(answer, said, outcome) ?? OnFact(answer, said, outcome) ?? OnRest(answer, said, outcome);
    }

    private Reaction? OnQuestion(AnswerReading answer, ScenarioQuestion question, List<string> said, ref Outcome outcome)
    {
        if (answer.Answers(question) && !(answer.Promises && !answer.AnswersByPhrase(question)))
        {
            OpenQuestion = null;
            Standing.Gain(6);
            outcome = outcome with { Question = QuestionResult.Answered };
            said.Add(question.Thanks);
            return null;
        }

        if (answer.Promises)
        {
            OpenQuestion = null;
            Standing.Gain(2);
            outcome = outcome with { Question = QuestionResult.Promised };
            said.Add(Say(Moments.Promised));
            return null;
        }

        outcome = outcome with { Question = QuestionResult.PassedOver };
        Standing.Lose(6, 1);
        if (!_questionPassed)
        {
            _questionPassed = true;
            return new(question.Again, outcome);
        }

        OpenQuestion = null;
        return null;
    }

    private Reaction? OnObjection(AnswerReading answer, ScenarioObjection objection, List<string> said, ref Outcome outcome)
    {
        if (Turns == 1 && answer.Greets && !answer.Asks && !answer.Pitches)
        {
            return new(Say(Moments.Greeted), outcome);
        }

        // Whoever goes on telling has forgotten that they wanted to be rid of the rep
        if (Doubts.HasLapsed(Knowledge.Told.Count))
        {
            Doubts.Settle();
            return null;
        }

        if (answer.Pushes || ((answer.Pitches || answer.ArguesAgainst) && !answer.Meets(objection)))
        {
            Standing.Lose(8, 1.5);
            outcome = outcome with { Objection = ObjectionResult.NotMet, Slip = answer.Pushes ? Customer.Slip.Pushes : Customer.Slip.Pitches };
            return new(StillDoubts(objection), outcome);
        }

        if (Doubts.MayBeSettled(answer))
        {
            var fits = answer.Meets(objection);
            Doubts.Settle();
            Standing.Gain(8);
            outcome = outcome with { Objection = ObjectionResult.Settled };
            said.Add(fits && _lines.Take(objection.Settled) ? objection.Settled : Say(Moments.Settled));
            return null;
        }

        Doubts.WasHeard |= answer.Acknowledges;
        if (answer.Asks && answer.Step == StepKind.None)
        {
            return AskedBack(answer, objection, ref outcome);
        }

        var meant = answer.AnswersInGeneral || answer.Acknowledges || answer.Meets(objection);
        Standing.Lose(meant ? 0 : 6, meant ? 0.25 : 1);
        outcome = outcome with
        {
            Objection = meant ? ObjectionResult.NotMet : ObjectionResult.PassedOver,
            Step = answer.Step > StepKind.Vague ? StepResult.DoubtOpen : StepResult.None,
        };
        var line = !meant && answer.Step > StepKind.Vague ? Say(Moments.DoubtFirst) : StillDoubts(objection);
        return new(line, outcome);
    }

    private Reaction? AskedBack(AnswerReading answer, ScenarioObjection objection, ref Outcome outcome)
    {
        // "What makes you say that" is about the doubt, whatever else its words might ask for
        if (answer.AskedFact() is { } fact && !answer.SumsUp && (Doubts.WasAsked || !answer.AsksAboutWhatWasSaid || !Knowledge.IsTold(fact.Key)))
        {
            Doubts.WasHeard |= answer.Acknowledges;
            return null;
        }

        if (_heard is { } heard && !answer.AsksAboutDoubt(heard))
        {
            return null;
        }

        outcome = outcome with { Objection = ObjectionResult.AskedBehind };
        if (!Doubts.WasAsked && _lines.Take(objection.Behind))
        {
            Doubts.WasAsked = true;
            Standing.Gain(5);
            return new(objection.Behind, outcome);
        }

        if (answer.SumsUp || Knowledge.Asked(answer) is not null)
        {
            return null;
        }

        Standing.Lose(1, 0.5);
        return new(Say(Moments.BehindTold), outcome);
    }

    private Reaction? OnStep(AnswerReading answer, List<string> said, Outcome outcome)
    {
        // Within an answer to their doubt or question "on Monday" is mostly no proposal
        if (said.Count > 0 && !IsReady)
        {
            return null;
        }

        switch (answer.Step)
        {
            case StepKind.Vague when Turns > Opening:
                Standing.Lose(2, 0.5);
                return Answered(said, Say(Moments.VagueStep), outcome with { Step = StepResult.Vague });
            case StepKind.NoDay or StepKind.Firm when Doubts.Next(Occasions.Step) is { } objection:
                return Answered(said, Raise(objection), outcome with { Step = StepResult.DoubtRaised });
            case StepKind.NoDay or StepKind.Firm when !KnowsEnough && NotYet() is { } notYet:
                Standing.Lose(1, 0.5);
                return Answered(said, notYet, outcome with { Step = StepResult.KnowsTooLittle });
            case StepKind.NoDay or StepKind.Firm when !KnowsEnough || !Standing.Reaches(_scenario.Agreement.Trust):
                Standing.Lose(1, 0.75);
                return Answered(said, Say(Moments.TooSoon), outcome with { Step = KnowsEnough ? StepResult.TooSoon : StepResult.KnowsTooLittle });
            case StepKind.NoDay:
                return Answered(said, Say(Moments.NoDay), outcome with { Step = StepResult.NoDay });
            case StepKind.Firm:
                return Answered(said, _scenario.Agreement.Yes, outcome with { Step = StepResult.Yes }) with { EndedBecause = EndReasons.Agreed };
            default:
                return null;
        }
    }

    private Reaction? OnManner(AnswerReading answer, List<string> said, Outcome outcome)
    {
        if (answer.Pushes)
        {
            Standing.Lose(10, 1.5);
            return Answered(said, Warned(answer.Hurries ? Moments.Hurried : Moments.Pushed), outcome with { Slip = Customer.Slip.Pushes });
        }

        if (said.Count == 0 && answer.Concedes && _scenario.CallType is CallType.Negotiation or CallType.Renewal)
        {
            Standing.Lose(2, 0.25);
            return Answered(said, Say(Moments.Conceded), outcome with { Slip = Customer.Slip.Concedes });
        }

        // Money may be spoken of where it was asked for, and where the call is held for it
        var isEarly = answer.TalksPrice && said.Count == 0 && Turns > 1 && _scenario.CallType is not (CallType.Negotiation or CallType.Renewal);
        if (answer.TalksPrice && said.Count == 0 && Doubts.Open is null && Doubts.Next(Occasions.Price) is { } price)
        {
            Standing.Lose(isEarly ? 4 : 0, isEarly ? 0.5 : 0);
            return Answered(said, Raise(price), outcome with { Slip = isEarly ? Customer.Slip.PricesEarly : Customer.Slip.None });
        }

        if (isEarly && !Knowledge.Told.Skip(2).Any())
        {
            Standing.Lose(6, 1);
            return Answered(said, Warned(Moments.PricedEarly), outcome with { Slip = Customer.Slip.PricesEarly });
        }

        if (!answer.Pitches || said.Count > 0 || answer.AskedFact() is not null)
        {
            return null;
        }

        Standing.Lose(6, 1);
        var slip = outcome with { Slip = Customer.Slip.Pitches };
        return Doubts.Open is null && Doubts.Next(Occasions.Pitch) is { } pitch ? Answered(said, Raise(pitch), slip) : Answered(said, Warned(Moments.Pitched), slip);
    }

    private Reaction? OnFact(AnswerReading answer, List<string> said, Outcome outcome)
    {
        if (answer.SumsUp && Knowledge.Told.Count > 0 && (answer.AskedFact() is not { } other || Knowledge.IsTold(other.Key)))
        {
            Standing.Gain(4);
            return WithOwn(answer, said, Say(Moments.SummedUp), outcome);
        }

        if (!answer.Asks || Knowledge.Asked(answer) is not { } fact)
        {
            return null;
        }

        outcome = outcome with { Fact = fact };
        if (!Knowledge.MayTell(fact))
        {
            Standing.Lose(1, 0.25);
            var line = Knowledge.Withhold(fact) && fact.Withheld is { } withheld && _lines.Take(withheld) ? withheld : Say(Moments.StillWithheld);
            return Answered(said, line, outcome with { FactResult = FactResult.Withheld });
        }

        switch (Knowledge.Tellings(fact))
        {
            case 0:
                Standing.Gain(answer.Acknowledges ? 6 : 5);
                Knowledge.Tell(fact, fact.Told);
                return WithOwn(answer, said, fact.Told, outcome with { FactResult = FactResult.Told });
            case 1:
                Standing.Lose(1, 0.25);
                Knowledge.Tell(fact, fact.Again);
                return Answered(said, fact.Again, outcome with { FactResult = FactResult.Again });
            default:
                Standing.Lose(3, 1);
                return Answered(said, Say(Moments.ToldAlready), outcome with { FactResult = FactResult.Again });
        }
    }

    private Reaction OnRest(AnswerReading answer, List<string> said, Outcome outcome)
    {
        if (said.Count > 0)
        {
            return WithOwn(answer, said, null, outcome);
        }

        if (Turns <= Opening && (answer.Introduces || answer.GivesReason))
        {
            Standing.Gain(answer.GivesReason ? 3 : 0);
            return WithOwn(answer, said, Say(answer.GivesReason ? Moments.ReasonGiven : Moments.Introduced), outcome);
        }

        if (answer.Asks && !(answer.Greets && Turns < Opening))
        {
            return WithOwn(answer, said, Say(Moments.Unknown), outcome with { FactResult = FactResult.Unknown });
        }

        if (answer.Greets && Turns < Opening)
        {
            return new(Say(Moments.Greeted), outcome);
        }

        var moment = answer.OnlyAcknowledges ? Moments.Acknowledged : Moments.Listening;

        if (++_idle > IdleAllowed)
        {
            Standing.Lose(2, 0.5);
            outcome = outcome with { Slip = Customer.Slip.Idle };
        }

        return WithOwn(answer, said, Say(moment), outcome);
    }

    /// <summary>The answer, and behind it what the customer brings up of their own accord, where it is time for it.</summary>
    private Reaction WithOwn(AnswerReading answer, List<string> said, string? main, Outcome outcome)
    {
        if (main is not null)
        {
            said.Add(main);
        }

        if (said.Count < 2 && Turns - _lastOwn >= BetweenOwn && Doubts.Open is null && OpenQuestion is null && Own() is { } own)
        {
            said.Add(own);
        }

        return new(string.Join(' ', said), outcome);
    }

    private string? Own()
    {
        var cold = _scenario.CallType == CallType.ColdCall;
        string[] due =
        [
            .. Turns >= (cold ? 1 : 2) ? (string[])[Occasions.Early] : [],
            .. Turns >= 5 ? (string[])[Occasions.Middle] : [],
            .. Turns >= 7 ? (string[])[Occasions.Pitch] : [],
            .. Turns >= 9 ? (string[])[Occasions.Price] : [],
        ];
        foreach (var occasion in due)
        {
            if (Doubts.Next(occasion) is { } objection)
            {
                return Raise(objection);
            }

            // A question may wait a little longer than a doubt
            if (Turns > BetweenOwn && _questions.Find(x => x.When == occasion) is { } question)
            {
                _questions.Remove(question);
                (OpenQuestion, _questionPassed) = (question, false);
                _lastOwn = Turns;
                return question.Asked;
            }
        }

        return null;
    }

    private string Raise(ScenarioObjection objection)
    {
        _lastOwn = Turns;
        return Doubts.Raise(objection, Knowledge.Told.Count);
    }

    private string? NotYet() =>
        _scenario.Agreement.Facts.Where(x => !Knowledge.IsTold(x)).Select(x => _scenario.Agreement.NotYet[x]).FirstOrDefault(_lines.Take);

    private string StillDoubts(ScenarioObjection objection) => _lines.Take(objection.Again) ? objection.Again : Warned(Moments.Unsettled);

    private static Reaction Answered(List<string> said, string line, Outcome outcome) => new(string.Join(' ', [.. said, line]), outcome);

    private Reaction Slipped(Slip slip, string moment, double trust, double patience)
    {
        Standing.Lose(trust, patience);
        return new(Warned(moment), Of(slip));
    }

    private static Outcome Of(Slip slip) => new() { Slip = slip };

    /// <summary>Once, before they leave, the customer says that they soon will.</summary>
    private string Warned(string moment)
    {
        if (!Standing.IsNearlyGone || _wasWarned)
        {
            return Say(moment);
        }

        _wasWarned = true;
        return Say(Moments.Impatient);
    }

    private string Say(string moment)
    {
        var line = _lines.Draw(moment) ?? _lines.Draw(Moments.Listening);
        _exhausted |= line is null;
        return line ?? "";
    }

    private Reaction End(string reason, Outcome outcome) => new(Last(reason), outcome, reason);

    private string Last(string reason) =>
        _lines.Draw(reason) ?? throw new InvalidOperationException($"{_scenario.Key} has no last words for {reason}");
}
