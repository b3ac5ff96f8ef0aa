namespace RevOps.Domain.Coaching;

/// <summary>How a kind of cue competes for the slot.</summary>
/// <param name="Priority">The highest wins; kinds differ in it, so that no tie is left to chance.</param>
/// <param name="IsMoment">True: caused by words just heard, and of use only right after them. False: a state, computed anew when the slot opens.</param>
/// <param name="Cooldown">At least so long between two shown of the kind.</param>
/// <param name="OncePerTopic">True: not shown again in the call for the same topic; who ignored it once ignores it twice.</param>
public sealed record CueTerms(int Priority, bool IsMoment, TimeSpan Cooldown, bool OncePerTopic)
{
    private const int PassesFrom = 95;

    // Priorities and cooldowns are our proposal. What the customer waits for comes first, then what the deal needs, then manner:
    // fillers have no relation to winning (docs/metrics.md), so they come last and seldom.
    private static readonly Dictionary<CueKind, CueTerms> All = new()
    {
        [CueKind.Objection] = Moment(100, 25, oncePerTopic: false),
        [CueKind.StatementMissing] = State(95, 90),
        [CueKind.NoNextStep] = State(85, 180),
        [CueKind.UnansweredQuestion] = Moment(80, 60),
        [CueKind.Competitor] = Moment(75, 60),
        [CueKind.BuyingSignal] = Moment(70, 120, oncePerTopic: false),
        [CueKind.PricingBeforeValue] = State(65, 600),
        [CueKind.SentimentFalling] = State(62, 240),
        [CueKind.Monologue] = State(60, 180),
        [CueKind.Tracker] = Moment(55, 60),
        [CueKind.DealQuestion] = Moment(50, 120),
        [CueKind.Balance] = State(45, 300),
        [CueKind.Interrupting] = State(42, 300),
        [CueKind.NameOrNumber] = Moment(40, 240),
        [CueKind.Patience] = State(35, 480),
        [CueKind.Jargon] = Moment(32, 300),
        [CueKind.Pace] = State(30, 420),
        [CueKind.Fillers] = State(10, 600),
    };

    /// <summary>True where it may be shown although the budget is spent: the customer's doubt and the law do not wait.</summary>
    public bool PassesBudget => Priority >= PassesFrom;

    /// <summary>The terms of a kind.</summary>
    public static CueTerms Of(CueKind kind) => All[kind];

    /// <summary>
    /// The terms of a cue that a model adds: just behind the rules' of the same kind, never past the budget, and once for the same advice.
    /// </summary>
    public static CueTerms OfAdvice(CueKind kind) => All[kind] with { Priority = Math.Min(All[kind].Priority, PassesFrom) - 1, OncePerTopic = true };

    private static CueTerms Moment(int priority, int cooldownSeconds, bool oncePerTopic = true) =>
        new(priority, true, TimeSpan.FromSeconds(cooldownSeconds), oncePerTopic);

    private static CueTerms State(int priority, int cooldownSeconds) => new(priority, false, TimeSpan.FromSeconds(cooldownSeconds), false);
}
