namespace RevOps.Domain.Coaching.CueUse;

/// <summary>What became of some cues.</summary>
public sealed record CueFigures
{
    /// <summary>Wanted to be shown.</summary>
    public int Raised { get; init; }

    /// <summary>Sent to the panel.</summary>
    public int Shown { get; init; }

    /// <summary>Followed.</summary>
    public int Used { get; init; }

    /// <summary>What they asked for was done while they were shown.</summary>
    public int Met { get; init; }

    /// <summary>Answered with "not now".</summary>
    public int NotNow { get; init; }

    /// <summary>Answered with "mute".</summary>
    public int Muted { get; init; }

    /// <summary>Shown to the end without an answer.</summary>
    public int Ignored { get; init; }

    /// <summary>Never shown: too old, or the words were corrected.</summary>
    public int Expired { get; init; }

    /// <summary>A higher one took the slot.</summary>
    public int Preempted { get; init; }

    /// <summary>Sent, and no panel said that it showed them.</summary>
    public int Uncertain { get; init; }

    /// <summary>From the words to the panel; null where none was caused by words, or none was shown.</summary>
    public CueLateness? Lateness { get; init; }

    /// <summary>What customers did next.</summary>
    public NextFigures Next { get; init; } = new();

    /// <summary>Share of the shown that were followed or met; null where none was shown.</summary>
    public double? UseShare => Shown == 0 ? null : (double)(Used + Met) / Shown;
}

/// <summary>How late cues were shown that words had caused.</summary>
/// <param name="Count">How many.</param>
/// <param name="Median">Half were shown sooner.</param>
/// <param name="Worst20Th">One of twenty was shown later.</param>
public sealed record CueLateness(int Count, TimeSpan Median, TimeSpan Worst20Th);

/// <summary>What customers did in the minute after cues were shown.</summary>
public sealed record NextFigures
{
    /// <summary>Cues of which it is known.</summary>
    public int Known { get; init; }

    /// <summary>They asked.</summary>
    public int Asked { get; init; }

    /// <summary>They objected.</summary>
    public int Objected { get; init; }

    /// <summary>Their words were positive.</summary>
    public int Warmer { get; init; }

    /// <summary>Their words were negative.</summary>
    public int Cooler { get; init; }

    /// <summary>They said nothing.</summary>
    public int Silent { get; init; }
}
