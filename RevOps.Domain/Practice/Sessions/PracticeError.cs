namespace RevOps.Domain.Practice.Sessions;

/// <summary>Why something was not done with a practice.</summary>
/// <param name="Kind">Which reason.</param>
/// <param name="Problem">What is wrong, one sentence without a stop.</param>
/// <param name="Remedy">What to do, one sentence without a stop.</param>
public sealed record PracticeError(PracticeErrorKind Kind, string Problem, string Remedy)
{
    /// <summary>There is no such practice, or it is somebody else's: both are one answer.</summary>
    public static PracticeError NotFound { get; } = new(PracticeErrorKind.NotFound, "There is no such practice of yours", "Start one from the practice page");

    /// <summary>It has ended.</summary>
    public static PracticeError Over { get; } = new(PracticeErrorKind.Over, "This practice has ended", "Start it again to try another way");

    /// <summary>Another window answered first.</summary>
    public static PracticeError Answered { get; } =
        new(PracticeErrorKind.Conflict, "This turn was answered already, perhaps in another window", "Reload the page to see how it went on");

    /// <summary>The person may not do it.</summary>
    public static PracticeError Forbidden(string problem, string remedy) => new(PracticeErrorKind.Forbidden, problem, remedy);

    /// <summary>What was given cannot be used.</summary>
    public static PracticeError Invalid(string problem, string remedy) => new(PracticeErrorKind.Invalid, problem, remedy);
}

/// <summary>Kinds of reasons.</summary>
public enum PracticeErrorKind
{
    /// <summary>Unknown or foreign.</summary>
    NotFound = 0,

    /// <summary>Ended.</summary>
    Over = 1,

    /// <summary>Not allowed.</summary>
    Forbidden = 2,

    /// <summary>Not usable.</summary>
    Invalid = 3,

    /// <summary>Done by another window.</summary>
    Conflict = 4,
}
