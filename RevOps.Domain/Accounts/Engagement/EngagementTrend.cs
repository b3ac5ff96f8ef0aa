namespace RevOps.Domain.Accounts.Engagement;

/// <summary>A contact with an account.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">"call", "meeting", "email".</param>
/// <param name="FromThem">True where they spoke, wrote or came; a letter of ours without an answer is no engagement.</param>
/// <param name="People">How many of theirs took part.</param>
public sealed record AccountTouch(DateTimeOffset At, string Kind, bool FromThem, int People);

/// <summary>Which way the engagement goes.</summary>
public enum EngagementDirection
{
    /// <summary>Too little happened to say.</summary>
    Unknown,

    /// <summary>At most half of what it was.</summary>
    Falling,

    /// <summary>About as before.</summary>
    Steady,

    /// <summary>Half as much again, or more.</summary>
    Rising,
}

/// <summary>How much an account engages.</summary>
/// <param name="Weeks">Points of each of the last sixteen weeks, the latest last; an answer to a mail counts 1, a call or meeting 3 and 1 for each further person.</param>
/// <param name="Recent">Points a week over the last four.</param>
/// <param name="Before">Points a week over the twelve before.</param>
/// <param name="Direction">Which way it goes.</param>
/// <param name="LastFromThem">When they were last heard; null for never.</param>
/// <param name="Unanswered">Letters and calls of ours since.</param>
public sealed record EngagementTrend(
    IReadOnlyList<double> Weeks, double Recent, double Before, EngagementDirection Direction, DateTimeOffset? LastFromThem, int Unanswered)
{
    private const int All = 16;
    private const int Late = 4;

    // Less than one mail every other week before: a doubling of next to nothing is chance
    private const double Least = 0.5;

    /// <summary>The trend at a moment; later contacts are not seen.</summary>
    public static EngagementTrend Of(IEnumerable<AccountTouch> touches, DateTimeOffset now)
    {
        var seen = touches.Where(x => x.At <= now).ToList();
        var theirs = seen.Where(x => x.FromThem).ToList();
        var weeks = new double[All];
        foreach (var touch in theirs)
        {
            var ago = (int)((now - touch.At).TotalDays / 7);
            if (ago < All)
            {
                weeks[All - 1 - ago] += touch.Kind == "email" ? 1 : 3 + Math.Max(0, touch.People - 1);
            }
        }

        var (recent, before) = (weeks[^Late..].Average(), weeks[..^Late].Average());
        DateTimeOffset? last = theirs.Count == 0 ? null : theirs.Max(x => x.At);
        return new(weeks, recent, before, Way(recent, before), last, seen.Count(x => !x.FromThem && x.At > (last ?? DateTimeOffset.MinValue)));
    }

    private static EngagementDirection Way(double recent, double before) => Math.Max(recent, before) < Least
        ? EngagementDirection.Unknown
        : recent <= before / 2 ? EngagementDirection.Falling : recent >= before * 1.5 ? EngagementDirection.Rising : EngagementDirection.Steady;
}
