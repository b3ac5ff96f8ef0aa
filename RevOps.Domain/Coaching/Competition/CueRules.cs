namespace RevOps.Domain.Coaching.Competition;

/// <summary>The times of the competition for the slot. All are our proposal, to be tested against the ledger.</summary>
internal static class CueRules
{
    /// <summary>A moment cue not shown by then would answer words that are past: peers that take longer are found of no use.</summary>
    public static readonly TimeSpan MomentLasts = TimeSpan.FromSeconds(2);

    /// <summary>At least so long lies between two shown, so that a rep can do what the first one said.</summary>
    public static readonly TimeSpan LeastGap = TimeSpan.FromSeconds(25);

    /// <summary>
    /// A shown cue stays at most so long: as long as the gap, so that whatever has to come in between finds it there and takes its place.
    /// </summary>
    public static readonly TimeSpan LongestShown = LeastGap;

    /// <summary>A shown cue is left alone for as long as it takes to read it.</summary>
    public static readonly TimeSpan LeastShown = TimeSpan.FromSeconds(5);

    /// <summary>Words that arrive so long after what was said later have lost their moment.</summary>
    public static readonly TimeSpan LatestWords = TimeSpan.FromSeconds(10);

    /// <summary>Whether a kind may take the slot now, the budget apart.</summary>
    public static bool MayTake(CueTerms terms, CueHistory history, DateTimeOffset now)
    {
        if (history.Last is not { } last || now - last.At >= LeastGap)
        {
            return true;
        }

        // A moment passes while a hint on a state stands there: the customer's doubt does not wait for it
        if (terms.IsMoment && terms.PassesBudget && !CueTerms.Of(last.Cue.Kind).IsMoment)
        {
            return true;
        }

        return history.Slot is not null && terms.Priority > last.Cue.Priority && now - last.At >= LeastShown;
    }
}
