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
    private const int Trust = 40;
    private const int TrustForStep = 46;

    /// <summary>Makes the scenario. Pure: the same call gives the same one.</summary>
    /// <param name="call">What is known of the call.</param>
    /// <param name="lines">Its utterances in order.</param>
    /// <param name="sequence">The line to start at; where it is not the customer's, the customer's words before it are taken, else those after it.</param>
    /// <param name="focus">The criterion missed there.</param>
    /// <returns>The scenario, or null where the customer says nothing in the call.</returns>
    public static CallScenario? From(StoredCall call, IReadOnlyList<StoredLine> lines, int sequence, PracticeFocus? focus)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(lines);
        var turns = CallTurn.Of(lines);
        var at = Start(turns, sequence);
        if (at < 0)
        {
            return null;
        }

        var said = new SaidInCall(turns[at].Words, [.. turns.Skip(at + 1)]);
        var scenario = new Scenario
        {
            Key = $"{call.Key}-{turns[at].Sequence}",
            Title = call.Title,
            CallType = call.CallType,
            Situation = $"“{call.Title}” goes on from here. You know what was said before.",
            Goal = focus is null ? "Answer this moment better than in the call, and take it to a next step." : $"{focus.Criterion}: {focus.Good}",
            WhatTheyWant = "What they said in the rest of the call. Ask, and you hear it.",
            Customer = new(call.CustomerName ?? ScenarioCustomer.Unnamed, "", call.Company ?? "", "plain", Trust),
            Opening = [said.Opening],
            Facts = said.Facts(),
            Questions = said.Questions(),
            Objections = said.Objections(),
            Agreement = new(
                TrustForStep, [], "Shall we take thirty minutes on Thursday at ten and go through just that?", "Okay, that works for me. Put it in the calendar.",
                new Dictionary<string, string>()),
            Lines = new Dictionary<string, IReadOnlyList<string>>(),
        };
        return new(scenario, [.. turns.Take(at).Select(x => new PracticeLine(x.Side == SpeakerRole.Rep, x.Words))], focus);
    }

    /// <summary>The role-play from there, not yet opened; the history stands before its lines for a model, and the focus in its remarks.</summary>
    public RolePlay Begin(Difficulty difficulty, int seed, Playbook? playbook = null) =>
        new(Scenario, difficulty, seed, playbook) { Focus = Focus, Before = History };

    private static int Start(IReadOnlyList<CallTurn> turns, int sequence)
    {
        var before = -1;
        for (var i = 0; i < turns.Count; i++)
        {
            if (turns[i].Side != SpeakerRole.Customer)
            {
                continue;
            }

            if (turns[i].Sequence > sequence)
            {
                return before < 0 ? i : before;
            }

            before = i;
        }

        return before;
    }
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
