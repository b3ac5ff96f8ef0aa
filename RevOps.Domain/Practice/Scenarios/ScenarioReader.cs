using System.Text.Json;

namespace RevOps.Domain.Practice.Scenarios;

/// <summary>Reads a scenario from its text and holds it against <see cref="ScenarioRules"/>.</summary>
public static class ScenarioReader
{
    /// <summary>The scenario, or everything that is wrong with it.</summary>
    /// <param name="name">What to call the text in errors.</param>
    /// <param name="text">JSON with the fields of <see cref="Scenario"/>.</param>
    public static Result<Scenario, ScenarioRefusal> Read(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var scenario = ScenarioFile.Parse<Scenario>(text);
            var errors = ScenarioRules.Check(scenario);
            return errors.Count == 0 ? scenario : new ScenarioRefusal(name, errors);
        }
        catch (JsonException e)
        {
            return new ScenarioRefusal(name, [e.Message]);
        }
    }
}

/// <summary>Why a scenario was refused.</summary>
/// <param name="Name">The text.</param>
/// <param name="Errors">At least one: place, problem and what to do.</param>
public sealed record ScenarioRefusal(string Name, IReadOnlyList<string> Errors)
{
    /// <summary>One error a line.</summary>
    public override string ToString() => string.Join('\n', Errors.Select(x => $"{Name}: {x}"));
}
