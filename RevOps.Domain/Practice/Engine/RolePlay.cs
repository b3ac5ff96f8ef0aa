using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Practice.Engine.Customer;
using RevOps.Domain.Practice.Engine.Hearing;
using RevOps.Domain.Practice.Engine.Remarks;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine;

/// <summary>
/// The customer of a practice call. Pure and deterministic: the same scenario, difficulty, seed and answers give the same talk, so a session
/// is stored as these and folded again. Not thread-safe.
/// </summary>
public sealed class RolePlay
{
    // "Great, so Tuesday at eleven then?"
    private const int BareDayWords = 10;

    private readonly Scenario _scenario;
    private readonly CustomerMind _mind;
    private readonly LinePool _lines;
    private readonly Ear _ear;
    private readonly RemarkWriter _remarks;
    private readonly List<PracticeLine> _history = [];
    private readonly List<IReadOnlySet<string>> _saidBefore = [];
    private Moment? _moment;
    private string? _endedBecause;

    /// <summary>A call that has not begun.</summary>
    /// <param name="scenario">What is practised.</param>
    /// <param name="difficulty">How hard.</param>
    /// <param name="seed">Chooses among words that fit equally well.</param>
    /// <param name="playbook">Where better answers to objections come from; the seed playbook unless the organisation has its own.</param>
    public RolePlay(Scenario scenario, Difficulty difficulty, int seed, Playbook? playbook = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _scenario = scenario;
        playbook ??= SeedPlaybook.Version1;
        _lines = new LinePool(scenario, SeedVoices.Of(scenario.Customer.Temper), seed);
        _mind = new CustomerMind(scenario, DifficultyTerms.Of(difficulty), _lines);
        _ear = new Ear(PracticeCues.Of(scenario), playbook, ScenarioWords.Of(scenario));
        _remarks = new RemarkWriter(playbook, scenario.CallType, scenario.Customer.ShortName);
    }

    /// <summary>The criterion this practice is for; null: none in particular.</summary>
    public PracticeFocus? Focus { get; init; }

    /// <summary>The talk before the opening, where a stored call is gone on with.</summary>
    public IReadOnlyList<PracticeLine> Before { get; init; } = [];

    /// <summary>How far the rep has come.</summary>
    public RolePlayState State => new()
    {
        Turns = _mind.Turns,
        Mood = _mind.Standing.Mood,
        Facts = [.. _mind.Knowledge.Told],
        FactsInAll = _scenario.Facts.Count,
        Objections = _mind.Doubts.Met,
        GoalReached = _endedBecause == EndReasons.Agreed,
        Ended = _endedBecause is not null,
        EndedBecause = _endedBecause,
    };

    /// <summary>The dialogue so far, from the opening on.</summary>
    public IReadOnlyList<PracticeLine> History => _history;

    /// <summary>The customer's first words.</summary>
    /// <exception cref="InvalidOperationException">The call was opened already.</exception>
    public PracticeReply Open()
    {
        if (_moment is not null)
        {
            throw new InvalidOperationException("The practice call was opened already.");
        }

        var words = _lines.Opening();
        _lines.Take(words);
        _mind.Open();
        Keep(words, null);
        return Reply(words, null);
    }

    /// <summary>What the customer says to the rep's words.</summary>
    /// <exception cref="InvalidOperationException">The call was not opened, or is over: see <see cref="RolePlayState.Ended"/>.</exception>
    public PracticeReply Answer(string repWords)
    {
        ArgumentNullException.ThrowIfNull(repWords);
        if (_moment is null || _endedBecause is not null)
        {
            throw new InvalidOperationException(_moment is null ? "The practice call was not opened." : "The practice call is over.");
        }

        _history.Add(new PracticeLine(ByRep: true, repWords));
        var heard = _ear.HearRep(repWords);
        var isDayExpected = _mind.DayIsAsked || (_mind.StepWasProposed && heard.Words <= BareDayWords);
        var answer = new AnswerReading(heard, _scenario, isDayExpected, _saidBefore);
        var moment = _moment;
        var reaction = _mind.React(answer);
        _saidBefore.Add(heard.Line.Stems);
        _endedBecause = reaction.EndedBecause;
        var remark = _remarks.Write(moment, answer, reaction.Outcome, Guide());
        Keep(reaction.Words, reaction.Outcome.FactResult == FactResult.Told ? reaction.Outcome.Fact : null);
        return Reply(reaction.Words, remark);
    }

    /// <summary>What a model has to know to word the reply that was given last.</summary>
    public CustomerBrief Brief(PracticeReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var customer = _scenario.Customer;
        return new(
            customer.Name, customer.Title, customer.Company, SeedVoices.Of(customer.Temper).Name, reply.Mood, State.Facts,
            [.. Before, .. _history.SkipLast(1)], reply.Words, reply.Ended);
    }

    private void Keep(string words, ScenarioFact? told)
    {
        _history.Add(new PracticeLine(ByRep: false, words));
        var line = _ear.HearCustomer(words);
        _mind.Heard(line);
        _moment = new Moment
        {
            Said = line,
            IsOpening = _history.Count == 1,
            Objection = _mind.Doubts.Open,
            WasAsked = _mind.Doubts is { Open: not null, WasAsked: true },
            Question = _mind.OpenQuestion,
            Fact = told,
        };
    }

    private Guide Guide() => new(_mind.Knowledge.NextWorthAsking(), _mind.IsReady ? _scenario.Agreement.Step : null, _scenario.Agreement.Step, Focus);

    private PracticeReply Reply(string words, AnswerRemark? remark) => new()
    {
        Words = words,
        Mood = _mind.Standing.Mood,
        Ended = _endedBecause is not null,
        EndedBecause = _endedBecause,
        Remark = remark,
    };
}
