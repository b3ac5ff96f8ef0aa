namespace RevOps.Domain.Coaching.Advice;

/// <summary>What became of an adviser's answer, or of one cue in it.</summary>
public enum AdviceOutcome
{
    /// <summary>It competes for the slot.</summary>
    Taken = 0,

    /// <summary>Nothing to say.</summary>
    Nothing = 1,

    /// <summary>Not there by the deadline.</summary>
    Late = 2,

    /// <summary>The adviser failed.</summary>
    Failed = 3,

    /// <summary>The call was over, or its words are no longer kept.</summary>
    Over = 4,

    /// <summary>More cues, words or lines than there may be.</summary>
    TooLong = 5,

    /// <summary>A kind that an adviser cannot find, or the words are of the wrong side.</summary>
    WrongKind = 6,

    /// <summary>The words that are to have caused it were not said.</summary>
    NotSaid = 7,

    /// <summary>The words are past, by the time of the coach.</summary>
    Past = 8,

    /// <summary>The rules said it, it was shown before, or the rep has muted its kind.</summary>
    Unwanted = 9,
}
