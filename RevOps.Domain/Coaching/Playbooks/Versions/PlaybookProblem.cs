namespace RevOps.Domain.Coaching.Playbooks.Versions;

/// <summary>Why something was not done with the playbook.</summary>
/// <param name="Kind">Which reason.</param>
/// <param name="Problem">What is wrong, one sentence without a stop.</param>
/// <param name="Remedy">What to do, one sentence without a stop.</param>
public sealed record PlaybookProblem(PlaybookProblemKind Kind, string Problem, string Remedy)
{
    /// <summary>Somebody who may look only.</summary>
    public static PlaybookProblem Forbidden { get; } = new(PlaybookProblemKind.Forbidden, "Only an admin changes the playbook", "Tell an admin what you would change");

    /// <summary>It is not there.</summary>
    public static PlaybookProblem Gone { get; } = new(PlaybookProblemKind.NotFound, "There is no such version any more", "Go back to the list of versions");

    /// <summary>It may not be changed any more.</summary>
    public static PlaybookProblem Published { get; } =
        new(PlaybookProblemKind.Conflict, "A published version is never changed", "Begin a draft from it and change that");

    /// <summary>Others changed the draft all the time.</summary>
    public static PlaybookProblem Busy { get; } = new(PlaybookProblemKind.Conflict, "Somebody else saved at the same moment", "Save again");

    /// <summary>The draft was changed since it was looked at.</summary>
    public static PlaybookProblem Changed(string by) =>
        new(PlaybookProblemKind.Conflict, $"{by} changed this draft since you opened it", "Look at the differences again, then publish");

    /// <summary>Another version was published meanwhile.</summary>
    public static PlaybookProblem Outdated(int inForce, int basedOn) => new(
        PlaybookProblemKind.Outdated,
        $"Version {inForce} was published since this draft was begun from version {basedOn}; publishing it now would undo what changed there",
        "Bring the draft up to date: its own changes stay, those of the newer version come in");

    /// <summary>The rules are not kept.</summary>
    public static PlaybookProblem Broken(IReadOnlyList<PlaybookError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return new(
            PlaybookProblemKind.Invalid, errors.Count == 1 ? "One entry cannot be used as it is" : $"{errors.Count} things cannot be used as they are", "Mend what is listed, then publish")
        {
            Errors = errors,
        };
    }

    /// <summary>Somebody else changed the same entry.</summary>
    public static PlaybookProblem Overtaken(string by, string? theirs) => new(
        PlaybookProblemKind.Conflict,
        theirs is null ? $"{by} removed this entry while you were editing it" : $"{by} changed this entry while you were editing it",
        "Compare, then take theirs or keep yours")
    {
        Theirs = theirs,
        IsOvertaken = true,
    };

    /// <summary>What is wrong, entry by entry.</summary>
    public IReadOnlyList<PlaybookError> Errors { get; init; } = [];

    /// <summary>The entry as the other one left it; null where they removed it.</summary>
    public string? Theirs { get; init; }

    /// <summary>True where two changed the same entry.</summary>
    public bool IsOvertaken { get; init; }
}

/// <summary>Kinds of reasons.</summary>
public enum PlaybookProblemKind
{
    /// <summary>Not there.</summary>
    NotFound = 0,

    /// <summary>Not allowed.</summary>
    Forbidden = 1,

    /// <summary>Not usable.</summary>
    Invalid = 2,

    /// <summary>Somebody else was there in between.</summary>
    Conflict = 3,

    /// <summary>The draft lacks what was published since.</summary>
    Outdated = 4,
}
