using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Timeline;
using RevOps.Domain.Practice.Engine.Hearing;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Customer;

/// <summary>What the rep does with an answer, by the cues that were heard in it.</summary>
/// <param name="heard">The answer.</param>
/// <param name="scenario">The scenario.</param>
/// <param name="dayWasAsked">True where the customer had just asked for the day.</param>
/// <param name="saidBefore">The rep's earlier answers, by their stems.</param>
internal sealed class AnswerReading(HeardAnswer heard, Scenario scenario, bool dayWasAsked, IReadOnlyList<IReadOnlySet<string>> saidBefore)
{
    // In a demo the rep shows things; elsewhere so many words without a question are a speech
    private const int SpeechWords = 55;
    private const int DemoSpeechWords = 80;
    private const int LeastPitch = 8;
    private const int LeastAnswer = 13;
    private const int ShortAcknowledgement = 12;
    private const double TheSame = 0.85;
    private const int LeastToCompare = 3;

    public HeardAnswer Heard { get; } = heard;

    public bool IsSilent => Heard.Words == 0;

    public bool IsNonsense => Heard.IsNonsense;

    public bool IsRude => Heard.Has("rep.rude");

    public bool SaysGoodbye => Heard.Has("rep.goodbye") && !Heard.Asks && Step is StepKind.None or StepKind.Vague && Heard.Words <= 25 && Heard.Has("rep.goodbye");

    public bool Greets => Heard.HasAny("rep.greeting", "talk.small");

    public bool IsSmallTalk => Heard.Has("talk.small") && !Heard.HasAny("talk.deal", "cold.intro", "cold.reason", "next.action") && Heard.Words <= 20;

    public bool Introduces => Heard.Has("cold.intro");

    public bool GivesReason => Heard.HasAny("cold.reason", "cold.research", "cold.hypothesis", "rep.agenda", "agenda.plan", "agenda.outcome", "cold.permission");

    public bool SumsUp => Heard.Has("rep.summary") && Heard.Words >= 6;

    public bool Asks => Heard.AsksBusiness;

    /// <summary>"Okay", "thank you for telling me": it leaves the floor to the customer and says nothing.</summary>
    public bool OnlyAcknowledges => !Heard.Asks && Step == StepKind.None && Heard.Words <= ShortAcknowledgement && (!Heard.NamesOwn || Heard.Has("rep.apology")) && (Heard.Line.Stems.Count == 0 || Acknowledges || Heard.Has("rep.apology"));

    /// <summary>True where a question names nothing, so that it can only be about the words before it.</summary>
    public bool AsksAboutWhatWasSaid => AsksForMore || Heard.Line.Stems.Count == 0 || Heard.Has("rep.doubt");

    /// <summary>True where a question can be about the doubt that is open, and not about something else.</summary>
    public bool AsksAboutDoubt(HeardLine doubt) =>
        AsksAboutWhatWasSaid || SumsUp || Heard.NamesOwn || doubt.Stems.Overlaps(Heard.Line.Stems);

    public bool Acknowledges => Heard.Has("objection.acknowledge");

    public bool Promises => Heard.Line.Speech.Weight("coaching.later") > 0 || Heard.Has("objection.defer");

    public bool Pushes => Heard.TellsWith("conduct.pressure") || Hurries;

    /// <summary>Pressure with a date.</summary>
    public bool Hurries => Heard.TellsWith("conduct.pressure") && Heard.Has("rep.hurry");

    /// <summary>"But imagine if": against a doubt instead of into it.</summary>
    public bool ArguesAgainst => Heard.TellsWith("objection.push");

    public bool HasJargon => Heard.Has("conduct.jargon");

    public bool Pitches => !Heard.Has("cold.research")
        && ((Heard.StatementWords >= LeastPitch && (Heard.TellsWith("cold.pitch") || HasJargon))
            || Heard.StatementWords >= (scenario.CallType == CallType.Demo ? DemoSpeechWords : SpeechWords));

    public bool TalksPrice => Heard.TellsWith("price.talk") || Heard.Has("concession.give");

    public bool Concedes => Heard.TellsWith("concession.give") && !Heard.HasAny("trade.condition", "trade.return", "rep.trade");

    public bool AnswersInGeneral => Heard.TellsWith("objection.answer") && Heard.StatementWords >= LeastAnswer;

    /// <summary>The same as earlier, in nearly the same words.</summary>
    public bool Repeats => Heard.Line.Stems.Count >= LeastToCompare && saidBefore.Any(x => x.Count >= LeastToCompare && Alike(x) >= TheSame);

    public StepKind Step => FindStep();

    public bool Meets(ScenarioObjection objection) => Heard.TellsWith(PracticeCues.Objection + objection.Key);

    public bool AnswersByPhrase(ScenarioQuestion question) => Heard.TellsWith(PracticeCues.Question + question.Key);

    /// <summary>True where it answers a question that was not asked yet, by words that tell and not by "yes" or a number.</summary>
    public bool AnswersBeforehand(ScenarioQuestion question) =>
        Heard.Cues.Any(x => x.Cue == PracticeCues.Question + question.Key && !Heard.IsAsked(x) && KnownWords.Of(Heard.Text[x.Start..x.End]).Any());

    /// <summary>True where the rep takes the customer's question up.</summary>
    public bool Answers(ScenarioQuestion question)
    {
        if (AnswersByPhrase(question))
        {
            return true;
        }

        var turn = new RepTurn();
        turn.Observe(Heard.Line);
        var asks = AskedQuestion.Of(new HeardLine(new HeardUtterance(new Utterance(0, null, null, null, question.Asked)), [], isFinal: true));
        return Heard.StatementWords >= 4 && !turn.PutsOff && !Pitches && (turn.Takes(asks) || (asks.WantsFigure && turn.HasFigure));
    }

    /// <summary>The fact that the rep's words ask for; null: none by its own phrases.</summary>
    public ScenarioFact? AskedFact() => Heard.IsForeign ? null : scenario.Facts
        .Select(x => (Fact: x, Length: Heard.Cues.Where(y => y.Cue == PracticeCues.Fact + x.Key && Heard.IsAskedAsBusiness(y)).Sum(y => y.End - y.Start)))
        .Where(x => x.Length > 0)
        .OrderByDescending(x => x.Length)
        .Select(x => x.Fact)
        .FirstOrDefault();

    /// <summary>Kinds of fact that an open question asks for.</summary>
    public IEnumerable<string> AskedKinds() => Heard.IsForeign ? [] : FactKinds.All.Where(x => Heard.Cues.Any(y => y.Cue == "general." + x && Heard.IsAskedAsBusiness(y)));

    /// <summary>"Tell me more": about what was said last.</summary>
    public bool AsksForMore => Heard.AsksWith("general.more") && Heard.Words <= 12;

    private double Alike(IReadOnlySet<string> earlier)
    {
        var shared = Heard.Line.Stems.Count(earlier.Contains);
        return (double)shared / (Heard.Line.Stems.Count + earlier.Count - shared);
    }

    private StepKind FindStep()
    {
        var meets = Heard.HasAny("ask.meeting", "next.calendar", "next.others") && !Heard.Has("cold.permission");
        var acts = Heard.Has("next.action") && (Asks || meets || Heard.Line.Speech.Has(UtteranceLabels.NextStep));
        var day = Heard.HasAny("next.time", "ask.slots");
        if (day && (meets || acts || dayWasAsked || Heard.Has("rep.propose")))
        {
            return StepKind.Firm;
        }

        if (AskedFact() is not null)
        {
            return StepKind.None;
        }

        if (Heard.Has("next.continuation") || (acts && Heard.Has("next.vague-time")))
        {
            return StepKind.Vague;
        }

        // "What does that mean for your team" names others, and asks for no meeting
        return (Asks && Heard.HasAny("ask.meeting", "next.calendar") && !Heard.Has("cold.permission")) || (acts && Heard.HasAny("ask.meeting", "next.calendar", "rep.propose")) ? StepKind.NoDay : StepKind.None;
    }
}
