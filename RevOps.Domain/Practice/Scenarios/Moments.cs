namespace RevOps.Domain.Practice.Scenarios;

/// <summary>
/// Moments of a talk for which a customer has words besides facts, questions and objections. A temper has words for each, a scenario may
/// have its own.
/// </summary>
public static class Moments
{
    /// <summary>A greeting or small talk at the start.</summary>
    public const string Greeted = "greeted";

    /// <summary>The rep says who calls, and not yet why.</summary>
    public const string Introduced = "introduced";

    /// <summary>The rep says why they call or what the talk is for.</summary>
    public const string ReasonGiven = "reason-given";

    /// <summary>A statement that asks nothing.</summary>
    public const string Listening = "listening";

    /// <summary>"Okay", "thank you for telling me".</summary>
    public const string Acknowledged = "acknowledged";

    /// <summary>The rep says back what was heard.</summary>
    public const string SummedUp = "summed-up";

    /// <summary>A fair question to which there is no fact.</summary>
    public const string Unknown = "unknown";

    /// <summary>A fact is asked for the third time.</summary>
    public const string ToldAlready = "told-already";

    /// <summary>A fact that trust is missing for is asked for again.</summary>
    public const string StillWithheld = "still-withheld";

    /// <summary>Words without sense.</summary>
    public const string Nonsense = "nonsense";

    /// <summary>Something that has nothing to do with the call.</summary>
    public const string OffTopic = "off-topic";

    /// <summary>Silence.</summary>
    public const string Silent = "silent";

    /// <summary>The rep says the same again.</summary>
    public const string Repeated = "repeated";

    /// <summary>A pitch nobody asked for.</summary>
    public const string Pitched = "pitched";

    /// <summary>Pressure.</summary>
    public const string Pushed = "pushed";

    /// <summary>Pressure with a date: sign today, this quarter.</summary>
    public const string Hurried = "hurried";

    /// <summary>Price before anybody asked for it.</summary>
    public const string PricedEarly = "priced-early";

    /// <summary>Something given away without anything back.</summary>
    public const string Conceded = "conceded";

    /// <summary>Patience is nearly gone.</summary>
    public const string Impatient = "impatient";

    /// <summary>The rep promises an answer for later.</summary>
    public const string Promised = "promised";

    /// <summary>What is behind an objection was told and is asked for again.</summary>
    public const string BehindTold = "behind-told";

    /// <summary>An answer that does not meet the objection.</summary>
    public const string Unsettled = "unsettled";

    /// <summary>A next step is asked for while a doubt is open.</summary>
    public const string DoubtFirst = "doubt-first";

    /// <summary>An answer that meets the objection in the rep's own way.</summary>
    public const string Settled = "settled";

    /// <summary>A next step without a day.</summary>
    public const string NoDay = "no-day";

    /// <summary>"Let's keep in touch."</summary>
    public const string VagueStep = "vague-step";

    /// <summary>A next step before there is trust for it.</summary>
    public const string TooSoon = "too-soon";

    /// <summary>The time is nearly over; said after something else.</summary>
    public const string WrapUp = "wrap-up";

    /// <summary>An insult, the first time.</summary>
    public const string Rude = "rude";

    /// <summary>Last words by the key of the end.</summary>
    public const string WalkedAway = Engine.EndReasons.WalkedAway;

    /// <inheritdoc cref="WalkedAway"/>
    public const string Insulted = Engine.EndReasons.Insulted;

    /// <inheritdoc cref="WalkedAway"/>
    public const string OutOfTime = Engine.EndReasons.OutOfTime;

    /// <inheritdoc cref="WalkedAway"/>
    public const string RepLeft = Engine.EndReasons.RepLeft;

    /// <summary>All keys.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Greeted, Introduced, ReasonGiven, Listening, Acknowledged, SummedUp, Unknown, ToldAlready, StillWithheld, Nonsense, OffTopic, Silent, Repeated, Pitched,
        Pushed, Hurried, PricedEarly, Conceded, Impatient, Promised, BehindTold, Unsettled, DoubtFirst, Settled, NoDay, VagueStep, TooSoon, WrapUp, Rude, WalkedAway,
        Insulted, OutOfTime, RepLeft,
    ];
}
