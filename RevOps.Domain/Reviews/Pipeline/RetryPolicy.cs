using RevOps.Domain.Crm;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>How long a review waits before the next try, and when it is parked.</summary>
public static class RetryPolicy
{
    /// <summary>Tries after failures that pass by themselves: about a day, after which a person has to say whether the CRM comes back.</summary>
    public const int MostTries = 300;

    /// <summary>Tries after an answer that cannot be read, or a fault of ours: the next one seldom differs.</summary>
    public const int MostTriesOfFault = 5;

    /// <summary>Tries of which none left a result, not even a failure: the process may have ended because of this review.</summary>
    public const int MostTriesWithoutEnd = 20;

    /// <summary>How long a transcript is waited for after the call's end.</summary>
    public static readonly TimeSpan TranscriptWait = TimeSpan.FromDays(1);

    /// <summary>How a review rests of which no run left a result.</summary>
    public static ReviewMove WithoutEnd { get; } =
        new(ReviewState.Failed, $"{MostTriesWithoutEnd} runs ended without a result; perhaps the call's transcript is more than this machine can take", null)
        {
            Failure = ReviewFailure.Unexpected,
        };

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestForTranscript = TimeSpan.FromHours(1);

    /// <summary>Pause after failed try number <paramref name="attempt"/> (from 0): doubling from one second up to five minutes, ± 25 %.</summary>
    public static TimeSpan AfterFailure(int attempt, double random) =>
        Jitter(Min(TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempt, 16))), Longest), random);

    /// <summary>
    /// Pause of a connection that refuses its credentials: twice the one before, from one second up to five minutes, ± 25 %. Counted by
    /// the connection and not by the review, since each of a hundred waiting reviews would begin anew.
    /// </summary>
    public static TimeSpan OfConnection(CrmConnection connection, double random)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var last = connection.LastError is null ? null : connection.BlockedUntil - connection.LastErrorAt;
        return last is { } pause && pause > TimeSpan.FromSeconds(0.5)
            ? Jitter(Min(pause * 2, Longest), random)
            : AfterFailure(0, random);
    }

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
            _ when error.IsOfConnection => false,
            CrmErrorKind.Unavailable or CrmErrorKind.Unclear => attempt >= MostTries,
            CrmErrorKind.Unreadable => attempt >= MostTriesOfFault,
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
