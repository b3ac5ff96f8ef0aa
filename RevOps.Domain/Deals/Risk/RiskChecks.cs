using System.Globalization;
using RevOps.Domain.Deals.Meddpicc.Assessing;

namespace RevOps.Domain.Deals.Risk;

/// <summary>
/// What each rule looks at. An answer is null where a fact is missing, empty where all is well, else the evidence.
/// </summary>
internal static class RiskChecks
{
    public static IReadOnlyDictionary<string, Func<DealFacts, RiskLimits, IReadOnlyList<RiskEvidence>?>> All { get; } =
        new Dictionary<string, Func<DealFacts, RiskLimits, IReadOnlyList<RiskEvidence>?>>
        {
            [RiskKeys.NoActivity] = NoActivity,
            [RiskKeys.NoNextStep] = (x, _) => x.OpenNextSteps is not { } steps ? null : If(steps.Count == 0, "openNextSteps", "Nothing is agreed next", 0),
            [RiskKeys.StageTooOld] = StageTooOld,
            [RiskKeys.ClosingUncommitted] = ClosingUncommitted,
            [RiskKeys.CloseDatePassed] = (x, l) => x.ClosesOn is not { } day ? null
                : If(-DaysTo(x, day) >= l["days"], "closesOn", $"The close date passed {Ago(x, day)}", -DaysTo(x, day)),
            [RiskKeys.LateStageUnlikely] = LateStageUnlikely,
            [RiskKeys.CloseDatePushed] = (x, l) => x.CloseDatePushes is not { } pushes ? null
                : If(pushes >= l["times"], "closeDatePushes", Text($"The close date was put off {Times(pushes)}"), pushes),
            [RiskKeys.SingleThreaded] = SingleThreaded,
            [RiskKeys.BuyerUnmet] = BuyerUnmet,
            [RiskKeys.ChampionSilent] = ChampionSilent,
            [RiskKeys.CompetitorNamed] = (x, l) => Quotes(x, x.RivalsNamed, "rivalsNamed", "A competitor was named", l["days"]),
            [RiskKeys.DiscountPressure] = (x, l) => Quotes(x, x.DiscountAsks, "discountAsks", "The price was pressed", l["days"]),
            [RiskKeys.PaperLate] = PaperLate,
        };

    private static IReadOnlyList<RiskEvidence>? NoActivity(DealFacts x, RiskLimits l)
    {
        if (x.LastActivityAt is not { } last)
        {
            return null;
        }

        var days = Days(x, last);
        return If(days >= l["days"], "lastActivityAt", Text($"No activity for {days} days"), days);
    }

    private static IReadOnlyList<RiskEvidence>? StageTooOld(DealFacts x, RiskLimits l)
    {
        if (x is not { StageSince: { } since, StageNormDays: { } norm })
        {
            return null;
        }

        var days = Days(x, since);
        return If(days > norm * l["times"], "stageSince", Text($"{days} days in this stage, {norm} are usual"), days);
    }

    private static IReadOnlyList<RiskEvidence>? ClosingUncommitted(DealFacts x, RiskLimits l)
    {
        // Committed is well whatever the date; a far date whatever the word; one that has passed is a risk of its own
        if (x.IsCommitted == true || (x.ClosesOn is { } other && (DaysTo(x, other) > l["days"] || DaysTo(x, other) < 0)))
        {
            return [];
        }

        return x is { ClosesOn: { } day, IsCommitted: not null }
            ? [new RiskEvidence("closesOn", $"Closes {Ahead(x, day)} without a commitment", DaysTo(x, day))]
            : null;
    }

    private static IReadOnlyList<RiskEvidence>? LateStageUnlikely(DealFacts x, RiskLimits l) =>
        x.IsLateStage == false ? []
        : x is not { IsLateStage: true, Probability: { } probability } ? null
        : If(probability < l["probability"], "probability", Text($"A late stage with a probability of {probability} %"), probability);

    private static IReadOnlyList<RiskEvidence>? SingleThreaded(DealFacts x, RiskLimits l) =>
        x.EngagedContacts is not { } people ? null
        : If(people.Count < l["people"], "engagedContacts", people.Count == 0 ? "Nobody of the customer takes part" : $"Only {string.Join(", ", people)} takes part", people.Count);

    private static IReadOnlyList<RiskEvidence>? BuyerUnmet(DealFacts x, RiskLimits l) =>
        x.EconomicBuyerMet is not { } met ? null
        : If(!met, "economicBuyerMet", x.EconomicBuyer is { } buyer ? $"{buyer} has not taken part" : "The economic buyer is not known");

    private static IReadOnlyList<RiskEvidence>? ChampionSilent(DealFacts x, RiskLimits l)
    {
        if (x.ChampionHeardAt is not { } heard)
        {
            return null;
        }

        var days = Days(x, heard);
        return If(days >= l["days"], "championHeardAt", Text($"{x.Champion ?? "The champion"} was last heard {days} days ago"), days);
    }

    private static IReadOnlyList<RiskEvidence>? PaperLate(DealFacts x, RiskLimits l) =>
        x.PaperProcessStarted == true || (x.ClosesOn is { } far && DaysTo(x, far) > l["days"]) ? []
        : x is not { ClosesOn: { } day, PaperProcessStarted: false } ? null
        : [new RiskEvidence("paperProcessStarted", DaysTo(x, day) < 0
            ? $"Legal and security have not begun, and the close date passed {Ago(x, day)}"
            : $"Legal and security have not begun, and it closes {Ahead(x, day)}", DaysTo(x, day))];

    private static IReadOnlyList<RiskEvidence>? Quotes(DealFacts x, IReadOnlyList<DatedQuote>? quotes, string field, string text, double days) =>
        quotes is null ? null
        : [.. quotes.Where(q => Days(x, q.At) <= days).OrderBy(q => q.At).ThenBy(q => q.Source, StringComparer.Ordinal).ThenBy(q => q.Seq)
            .Select(q => new RiskEvidence(field, text, null, new DatedQuoteRef(q.Source, q.Seq, q.Quote)))];

    private static IReadOnlyList<RiskEvidence> If(bool hit, string field, string text, double? figure = null) => hit ? [new RiskEvidence(field, text, figure)] : [];

    private static int Days(DealFacts x, DateTimeOffset since) => Math.Max(0, (int)(x.AsOf - since).TotalDays);

    private static int DaysTo(DealFacts x, DateOnly day) => day.DayNumber - DateOnly.FromDateTime(x.AsOf.UtcDateTime).DayNumber;

    private static string Ago(DealFacts x, DateOnly day) => DaysTo(x, day) == -1 ? "yesterday" : Text($"{-DaysTo(x, day)} days ago");

    private static string Ahead(DealFacts x, DateOnly day) => DaysTo(x, day) switch { 0 => "today", 1 => "tomorrow", var days => Text($"in {days} days") };

    private static string Times(int count) => count == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{count} times");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
