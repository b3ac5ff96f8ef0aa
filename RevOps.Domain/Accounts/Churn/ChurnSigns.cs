using System.Globalization;

namespace RevOps.Domain.Accounts.Churn;

/// <summary>Reads signs from facts. Thresholds are practitioners' claims [V] or proposals [P]; docs/metrics.md says which.</summary>
internal static class ChurnSigns
{
    public static IReadOnlyList<ChurnSign> Of(ChurnFacts facts) =>
        [.. Usage(facts).Concat(Breadth(facts)).Concat(Relationship(facts)).Concat(Support(facts)).Concat(Commercial(facts)).OfType<ChurnSign>()];

    private static IEnumerable<ChurnSign?> Usage(ChurnFacts facts)
    {
        yield return facts.WeekToMonth is { } recent
            ? new(ChurnPart.Usage, Falling(recent, 0.6, 1), Text($"Daily use of the last week is {recent * 100:0} % of the month's"), recent < 0.8 ? "Ask what changed last week, before they decide on it." : null)
            : null;
        yield return facts.QuarterChange is { } change
            ? new(ChurnPart.Usage, Falling(1 + change, 0.6, 1), Text($"Use over four weeks is {(change < 0 ? "down" : "up")} {Math.Abs(change) * 100:0} % on a quarter ago"), change < -0.1 ? "Show which teams stopped and ask the owner why." : null)
            : null;
    }

    private static IEnumerable<ChurnSign?> Breadth(ChurnFacts facts)
    {
        yield return facts.FeaturesUsed is { } features
            ? new(ChurnPart.Breadth, Falling(features, 1, 5), Text($"{features} {(features == 1 ? "feature" : "features")} in use"), features < 3 ? "Plan a session on the next feature that their goal needs." : null)
            : null;
        yield return facts is { ActiveSeats: { } active, PaidSeats: > 0 and var paid }
            ? new(ChurnPart.Breadth, Falling(active / (double)paid, 0.3, 0.8), Text($"{active} of {paid} seats active"), active < 0.6 * paid ? "Find out with the admin who the unused seats were meant for." : null)
            : null;
    }

    private static IEnumerable<ChurnSign?> Relationship(ChurnFacts facts)
    {
        yield return facts.DaysSinceTalk is { } days
            ? new(ChurnPart.Relationship, Rising(days, 21, 90), Text($"Last talk {days} days ago"), days > 45 ? "Call; a review of results is a good reason to." : null)
            : null;
        yield return facts.ChampionLost is { } lost
            ? new(ChurnPart.Relationship, lost ? 1 : 0, lost ? "The champion left or fell silent" : "The champion is active", lost ? "Find a second supporter and ask who takes over." : null)
            : null;
        yield return facts.PeopleInTouch is { } people
            ? new(ChurnPart.Relationship, Falling(people, 1, 3), Text($"{people} {(people == 1 ? "person" : "people")} in touch in 90 days"), people < 2 ? "Meet one more person who depends on it." : null)
            : null;
    }

    private static IEnumerable<ChurnSign?> Support(ChurnFacts facts)
    {
        yield return facts.NegativeTickets is { } negative
            ? new(ChurnPart.Support, Rising(negative, 0, 2), Text($"{negative} negative {(negative == 1 ? "ticket" : "tickets")} in 90 days"), negative > 0 ? "Read the tickets and answer the sender yourself." : null)
            : null;
        yield return facts.SevereTickets is { } severe
            ? new(ChurnPart.Support, severe > 0 ? 1 : 0, Text($"{severe} severe {(severe == 1 ? "ticket" : "tickets")} open"), severe > 0 ? "Bring an owner and a date for the open ticket." : null)
            : null;
    }

    private static IEnumerable<ChurnSign?> Commercial(ChurnFacts facts)
    {
        yield return facts.DaysOverdue is { } overdue
            ? new(ChurnPart.Commercial, Rising(overdue, 0, 60), overdue == 0 ? "No invoice overdue" : Text($"An invoice is {overdue} days overdue"), overdue > 14 ? "Ask whether the invoice is disputed or only late." : null)
            : null;
        yield return facts.AskedForLess is { } less
            ? new(ChurnPart.Commercial, less ? 1 : 0, less ? "They asked for less or a lower price" : "No request for less", less ? "Ask what they would do without, before speaking of price." : null)
            : null;
        yield return facts.Utilisation is { } share
            ? new(ChurnPart.Commercial, Falling(share, 0.5, 0.9), Text($"Projected use is {share * 100:0} % of the commitment"), share < 0.8 ? "Bring a plan for the unused part before the renewal talk." : null)
            : null;
    }

    /// <summary>1 at or below the low end, 0 at or above the high one.</summary>
    private static double Falling(double value, double low, double high) => Math.Clamp((high - value) / (high - low), 0, 1);

    private static double Rising(double value, double low, double high) => Math.Clamp((value - low) / (high - low), 0, 1);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
