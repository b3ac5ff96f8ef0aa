using System.Globalization;
using RevOps.Domain.Calls;

namespace RevOps.Web.Components.Calls.List.Filters;

/// <summary>A range of scores to filter by; the bands are those of the score badge.</summary>
/// <param name="Name">On screen.</param>
/// <param name="From">Least.</param>
/// <param name="To">Most, in whole points.</param>
/// <param name="Unscored">Calls without a score instead.</param>
internal sealed record ScoreChoice(string Name, int? From, int? To, bool Unscored = false)
{
    public static IReadOnlyList<ScoreChoice> All { get; } =
    [
        new("Strong, 75 and up", 75, null),
        new("Good, 60 to 74", 60, 74),
        new("Fair, 40 to 59", 40, 59),
        new("Weak, below 40", null, 39),
        new("Not scored", null, null, Unscored: true),
    ];

    public CallFilter In(CallFilter filter) => filter with { ScoreFrom = From, ScoreTo = To, Unscored = Unscored, Page = 0 };

    /// <summary>What a filter has chosen, in words; null for nothing.</summary>
    public static string? Describe(CallFilter filter)
    {
        var all = CultureInfo.InvariantCulture;
        return filter switch
        {
            { Unscored: true } => "not scored",
            { ScoreFrom: { } from, ScoreTo: { } to } => string.Create(all, $"{from} to {to}"),
            { ScoreFrom: { } from } => string.Create(all, $"{from} and up"),
            { ScoreTo: { } to } => string.Create(all, $"up to {to}"),
            _ => null,
        };
    }
}
