using RevOps.Domain.Practice.Scenarios;

namespace RevOps.Domain.Practice.Engine.Hearing;

/// <summary>The words that belong to a scenario: names, trade and troubles of this customer.</summary>
internal static class ScenarioWords
{
    public static IReadOnlySet<string> Of(Scenario scenario)
    {
        var customer = scenario.Customer;
        string[] texts =
        [
            scenario.Title, scenario.Situation, scenario.Goal, customer.Name, customer.Title, customer.Company, .. scenario.Opening, scenario.Agreement.Step, scenario.Agreement.Yes,
            .. scenario.Facts.SelectMany(x => (string[])[x.Name, x.Ask, x.Told, x.Again, .. x.AskedBy]),
            .. scenario.Questions.SelectMany(x => (string[])[x.Asked, x.Better, .. x.AnsweredBy]),
            .. scenario.Objections.SelectMany(x => (string[])[x.Raised, x.Behind, x.Settled, .. x.AnsweredBy]),
        ];
        return texts.SelectMany(KnownWords.Of).ToHashSet(StringComparer.Ordinal);
    }
}
