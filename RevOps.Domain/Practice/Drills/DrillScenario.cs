using RevOps.Domain.Calls;
using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Drills;

/// <summary>A scenario about which nothing is known but the words at hand.</summary>
internal static class DrillScenario
{
    public static Scenario Nothing { get; } = new()
    {
        Key = "drill",
        Title = "Drill",
        CallType = CallType.Unknown,
        Situation = "",
        Goal = "",
        WhatTheyWant = "",
        Customer = new(ScenarioCustomer.Unnamed, "", "", "plain", 0),
        Opening = [],
        Facts = [],
        Questions = [],
        Objections = [],
        Agreement = new(0, [], "", "", new Dictionary<string, string>()),
        Lines = new Dictionary<string, IReadOnlyList<string>>(),
    };
}
