namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>Why something was not done with a live call.</summary>
/// <param name="Kind">Which reason.</param>
/// <param name="Problem">What is wrong, one sentence without a stop.</param>
/// <param name="Remedy">What to do, one sentence without a stop.</param>
public sealed record LiveCallError(LiveCallErrorKind Kind, string Problem, string Remedy)
{
    /// <summary>There is no such call, or it is somebody else's: both are one answer.</summary>
    public static LiveCallError NotFound { get; } = new(LiveCallErrorKind.NotFound, "There is no such live call of yours", "Open a call first, and send its id");

    /// <summary>It was closed.</summary>
    public static LiveCallError Over { get; } = new(LiveCallErrorKind.Over, "The call is over", "Open a new one; what was said until then is stored");

    /// <summary>The sender may not do it.</summary>
    public static LiveCallError Forbidden(string problem, string remedy) => new(LiveCallErrorKind.Forbidden, problem, remedy);

    /// <summary>What was sent cannot be used.</summary>
    public static LiveCallError Invalid(string problem, string remedy) => new(LiveCallErrorKind.Invalid, problem, remedy);

    /// <summary>The database did not take it.</summary>
    public static LiveCallError NotStored { get; } =
        new(LiveCallErrorKind.NotStored, "The words could not be stored just now", "Send them again after a second");

    /// <summary>More came in than a person can say.</summary>
    public static LiveCallError TooFast { get; } =
        new(LiveCallErrorKind.TooFast, "More came in at once than can be stored", "Send again after a second; what was acknowledged need not be sent again");

    /// <summary>More than people can say, again and again.</summary>
    public static LiveCallError Flooded(string what, int perSecond) => new(
        LiveCallErrorKind.TooFast, $"More than {perSecond} utterances a second {what} are not taken", "Send again after a second, and no faster than people speak");
}

/// <summary>Kinds of reasons.</summary>
public enum LiveCallErrorKind
{
    /// <summary>Unknown or foreign.</summary>
    NotFound = 0,

    /// <summary>Closed.</summary>
    Over = 1,

    /// <summary>Not allowed.</summary>
    Forbidden = 2,

    /// <summary>Not usable.</summary>
    Invalid = 3,

    /// <summary>Too much at once.</summary>
    TooFast = 4,

    /// <summary>Not stored.</summary>
    NotStored = 5,

    /// <summary>The customer has not agreed, or does not any more.</summary>
    Consent = 6,
}
