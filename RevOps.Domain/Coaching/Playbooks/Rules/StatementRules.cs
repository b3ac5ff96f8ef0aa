using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.Playbooks.Rules;

internal static class StatementRules
{
    private const int Soonest = 10;
    private const int Latest = 2 * 60 * 60;

    public static IEnumerable<PlaybookError> Check(IReadOnlyList<RequiredStatement> statements) =>
        [.. TextRules.Unique(PlaybookParts.Statements, statements.Select(x => x.Key)), .. statements.SelectMany(OfStatement)];

    private static IEnumerable<PlaybookError> OfStatement(RequiredStatement statement)
    {
        var place = new Place(PlaybookParts.Statements, statement.Key);
        return
        [
            .. TextRules.Key(place, statement.Key),
            .. TextRules.Line(place, "name", statement.Name),
            .. TextRules.Line(place, "say", statement.Say),
            .. TextRules.SomePhrases(place, "phrases", statement.Phrases),
            .. Fits(place, statement),
        ];
    }

    private static IEnumerable<PlaybookError> Fits(Place place, RequiredStatement statement)
    {
        if (statement.WithinSeconds is < Soonest or > Latest)
        {
            yield return place.Says($"It is missing after {statement.WithinSeconds} seconds", $"Choose between {Soonest} and {Latest}", "withinSeconds");
        }

        if (statement.CallTypes.Distinct().Count() != statement.CallTypes.Count || statement.CallTypes.Contains(CallType.Unknown))
        {
            yield return place.Says("A type of call stands twice, or is none", "Name each type once, or none for all calls", "callTypes");
        }

        if (!TextRules.Says(statement.Say, statement.Phrases))
        {
            yield return place.Says("Saying it as written would not count", "Add words of the statement to the phrases", "phrases");
        }
    }
}
