namespace RevOps.Domain.Calls.Analysis;

/// <summary>
/// The range in which good reps' figures were found to lie. A coaching band, never a cause: staying in it does not win a deal.
/// </summary>
/// <param name="Metric">One of <see cref="MetricKeys"/>.</param>
/// <param name="CallType">The type of call it holds for; null: every type without a range of its own.</param>
/// <param name="Low">Lower end in the metric's unit, inclusive; null where there is none.</param>
/// <param name="High">Upper end, inclusive; null where there is none. Both null: reported, not judged.</param>
/// <param name="Grade">How far it is to be trusted.</param>
/// <param name="Source">Where it comes from, a sentence for the page.</param>
public sealed record MetricRange(string Metric, CallType? CallType, double? Low, double? High, SourceGrade Grade, string Source)
{
    /// <summary>Whether a value lies within; null where nothing is judged or the value is not known.</summary>
    public bool? Contains(double? value) =>
        value is not { } known || (Low is null && High is null) ? null : (Low is null || known >= Low) && (High is null || known <= High);
}

/// <summary>How far a figure from outside is to be trusted.</summary>
public enum SourceGrade
{
    /// <summary>Published research.</summary>
    Academic = 0,

    /// <summary>A vendor's or practitioner's claim from uncontrolled data.</summary>
    Vendor = 1,

    /// <summary>Our own proposal, to be tested against the organisation's calls.</summary>
    Proposal = 2,
}

/// <summary>The keys of metrics that have ranges, with their units.</summary>
public static class MetricKeys
{
    /// <summary>The rep's share of all speech, 0..1.</summary>
    public const string TalkRatio = "talk-ratio";

    /// <summary>The rep's longest stretch, seconds.</summary>
    public const string LongestMonologue = "longest-monologue";

    /// <summary>The customer's longest stretch, seconds.</summary>
    public const string LongestCustomerStory = "longest-customer-story";

    /// <summary>Speaker switches a minute.</summary>
    public const string Interactivity = "interactivity";

    /// <summary>The rep's median pause after the customer, seconds.</summary>
    public const string Patience = "patience";

    /// <summary>The rep's words a minute of own speech.</summary>
    public const string Pace = "pace";

    /// <summary>Questions the rep asks in the call.</summary>
    public const string Questions = "questions";

    /// <summary>The rep's fillers a minute of own speech.</summary>
    public const string Fillers = "fillers";
}
