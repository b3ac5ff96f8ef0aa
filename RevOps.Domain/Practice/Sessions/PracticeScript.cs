using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Practice.Continuing;
using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>What a practice is played from: a scenario, or a stored call gone on with.</summary>
/// <param name="Scenario">Who the customer is, what they know and want.</param>
/// <param name="Continued">The stored call; null for an authored scenario.</param>
/// <param name="RubricKey">Key of the rubric that judged the stored call; null where none did.</param>
public sealed record PracticeScript(Scenario Scenario, CallScenario? Continued = null, string? RubricKey = null)
{
    /// <summary>The talk before the customer's first words.</summary>
    public IReadOnlyList<PracticeLine> Before => Continued?.History ?? [];

    /// <summary>The customer, not yet opened.</summary>
    public RolePlay Begin(PracticeSession practice, Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(practice);
        return Continued is { } call
            ? call.Begin(practice.Difficulty, practice.Seed, playbook)
            : new RolePlay(Scenario, practice.Difficulty, practice.Seed, playbook);
    }

    /// <summary>The customer, opened and brought to where these answers lead.</summary>
    public RolePlay Play(PracticeSession practice, IEnumerable<SpokenLine> lines, Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(practice);
        var play = Begin(practice, playbook);
        play.Open();
        foreach (var line in lines.Where(x => x.ByRep).OrderBy(x => x.Number).TakeWhile(_ => !play.State.Ended))
        {
            play.Answer(line.Words);
        }

        return play;
    }
}
