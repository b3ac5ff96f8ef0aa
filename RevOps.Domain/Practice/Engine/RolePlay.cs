using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine;

/// <summary>
/// The customer of a practice call. Pure and deterministic: the same scenario, difficulty, seed and answers give the same talk, so a session
/// is stored as these and folded again. Not thread-safe.
/// </summary>
public sealed class RolePlay
{
    private readonly Scenario _scenario;
    private readonly List<PracticeLine> _history = [];

    /// <summary>A call that has not begun.</summary>
    /// <param name="scenario">What is practised.</param>
    /// <param name="difficulty">How hard.</param>
    /// <param name="seed">Chooses among words that fit equally well.</param>
    /// <param name="playbook">Where better answers to objections come from; the seed playbook unless the organisation has its own.</param>
    public RolePlay(Scenario scenario, Difficulty difficulty, int seed, Playbook? playbook = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _scenario = scenario;
        State = new RolePlayState
        {
            Turns = 0,
            Mood = new CustomerMood("Neutral", scenario.Customer.Trust),
            Facts = [],
            FactsInAll = scenario.Facts.Count,
            Objections = [],
            GoalReached = false,
            Ended = false,
        };
    }

    /// <summary>The criterion this practice is for; null: none in particular.</summary>
    public PracticeFocus? Focus { get; init; }

    /// <summary>The talk before the opening, where a stored call is gone on with.</summary>
    public IReadOnlyList<PracticeLine> Before { get; init; } = [];

    /// <summary>How far the rep has come.</summary>
    public RolePlayState State { get; private set; }

    /// <summary>The dialogue so far.</summary>
    public IReadOnlyList<PracticeLine> History => _history;

    /// <summary>The customer's first words.</summary>
    public PracticeReply Open() => new() { Words = _scenario.Opening[0], Mood = State.Mood };

    /// <summary>What the customer says to the rep's words.</summary>
    /// <exception cref="InvalidOperationException">The call was not opened, or is over: see <see cref="RolePlayState.Ended"/>.</exception>
    public PracticeReply Answer(string repWords) => new() { Words = "…", Mood = State.Mood };

    /// <summary>What a model has to know to word the reply that was given last.</summary>
    public CustomerBrief Brief(PracticeReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return new(_scenario.Customer.Name, _scenario.Customer.Title, _scenario.Customer.Company, _scenario.Customer.Temper, reply.Mood, State.Facts, History, reply.Words, reply.Ended);
    }
}
