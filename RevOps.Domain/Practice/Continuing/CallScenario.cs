using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Continuing;

/// <summary>
/// A stored call to go on with from one of its lines: the customer says again what they said there, the talk before is the history, and what
/// they said later are the facts, told only to who asks.
/// </summary>
/// <param name="Scenario">For <see cref="RolePlay"/>.</param>
/// <param name="History">The talk before the customer's words, in order.</param>
/// <param name="Focus">The criterion that was missed there; null: none in particular.</param>
public sealed record CallScenario(Scenario Scenario, IReadOnlyList<PracticeLine> History, PracticeFocus? Focus)
{
    /// <summary>Makes the scenario.</summary>
    /// <param name="call">What is known of the call.</param>
    /// <param name="lines">Its utterances in order.</param>
    /// <param name="sequence">The line to start at; where it is not the customer's, the customer's words before it are taken.</param>
    /// <param name="focus">The criterion missed there.</param>
    /// <returns>The scenario, or null where the customer says nothing in the call.</returns>
    public static CallScenario? From(StoredCall call, IReadOnlyList<StoredLine> lines, int sequence, PracticeFocus? focus)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(lines);
        return null;
    }

    /// <summary>The role-play from there, not yet opened; the history stands before its lines for a model, and the focus in its remarks.</summary>
    public RolePlay Begin(Difficulty difficulty, int seed, Playbook? playbook = null) =>
        new(Scenario, difficulty, seed, playbook) { Focus = Focus, Before = History };
}

/// <summary>What is known of the call besides its words.</summary>
/// <param name="Key">Makes the scenario's key, such as the call's id.</param>
/// <param name="Title">The call's title.</param>
/// <param name="CallType">What it was held for.</param>
/// <param name="CustomerName">Who spoke for the customer at that line; null: not known.</param>
/// <param name="Company">The customer's company; null: not known.</param>
public sealed record StoredCall(string Key, string Title, CallType CallType, string? CustomerName, string? Company);

/// <summary>A line of it with the side that spoke.</summary>
/// <param name="Utterance">The utterance.</param>
/// <param name="Side">Whose side.</param>
public sealed record StoredLine(Utterance Utterance, SpeakerRole Side);
