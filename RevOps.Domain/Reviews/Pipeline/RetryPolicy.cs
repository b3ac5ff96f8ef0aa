using RevOps.Domain.Crm;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>How long a review waits before the next try, and when it is parked.</summary>
public static class RetryPolicy
{
    /// <summary>Tries after failures that pass by themselves.</summary>
    public const int MostTries = 20;

    /// <summary>Tries after failures that somebody has to mend; few, but more than one, since a token may be renewed just now.</summary>
    public const int MostTriesOfConnection = 5;

    /// <summary>How long a transcript is waited for after the call's end.</summary>
    public static readonly TimeSpan TranscriptWait = TimeSpan.FromDays(1);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestForTranscript = TimeSpan.FromHours(1);

    /// <summary>Pause after failed try number <paramref name="attempt"/> (from 0): doubling from one second up to five minutes, ± 25 %.</summary>
    public static TimeSpan AfterFailure(int attempt, double random) =>
        Jitter(Min(TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempt, 16))), Longest), random);

    /// <summary>
    /// Pause before asking for a transcript again: from two seconds, half as long again each time, up to an hour, ± 25 %. By the time that
    /// went by and not by tries: waiting is no failure, and must not use up the tries that failures have.
    /// </summary>
    public static TimeSpan ForTranscript(TimeSpan waited, double random) =>
        Jitter(Min(TimeSpan.FromSeconds(2) + (waited > TimeSpan.Zero ? waited / 2 : TimeSpan.Zero), LongestForTranscript), random);

    /// <summary>True where a person has to look.</summary>
    public static bool Parks(CrmError error, int attempt)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.Kind switch
        {
            CrmErrorKind.RateLimited or CrmErrorKind.DailyLimit => false,
            CrmErrorKind.Unavailable or CrmErrorKind.Unclear => attempt >= MostTries,
            CrmErrorKind.Unauthorized or CrmErrorKind.MissingScope or CrmErrorKind.Unreadable => attempt >= MostTriesOfConnection,
            _ => true,
        };
    }

    /// <summary>The reason under which it is parked.</summary>
    public static ReviewFailure FailureOf(CrmErrorKind kind) => kind switch
    {
        CrmErrorKind.Unauthorized => ReviewFailure.Unauthorized,
        CrmErrorKind.MissingScope => ReviewFailure.MissingScope,
        CrmErrorKind.NotFound => ReviewFailure.Gone,
        CrmErrorKind.Refused => ReviewFailure.Refused,
        CrmErrorKind.Unreadable => ReviewFailure.Unreadable,
        _ => ReviewFailure.CrmUnavailable,
    };

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Jitter(TimeSpan pause, double random) => pause * (0.75 + (0.5 * random));
}
