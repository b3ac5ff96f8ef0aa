namespace RevOps.Domain.Leads.Profiles;

/// <summary>Why a profile was not changed.</summary>
/// <param name="Problem">What is wrong, for the person.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ProfileProblem(string Problem, string Remedy)
{
    /// <summary>Admins only.</summary>
    public static ProfileProblem Forbidden { get; } = new("Only admins change the profile", "Ask an admin");

    /// <summary>Not there.</summary>
    public static ProfileProblem Gone { get; } = new("There is no such version any more", "Go back to the list of versions");

    /// <summary>Published versions stay as they are.</summary>
    public static ProfileProblem Published { get; } = new("This version is published and does not change any more", "Begin a draft from it");

    /// <summary>The number was given to another one.</summary>
    public static ProfileProblem Busy { get; } = new("Somebody else published or changed it at the same moment", "Load the page again and decide again");

    /// <summary>Details, one a line; empty where the problem says all.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Somebody else changed the draft since it was opened.</summary>
    public static ProfileProblem Overtaken(string by) => new($"{by} changed this draft while you were editing it", "Load the page again to see what they wrote; what you typed is not stored");

    /// <summary>Published meanwhile.</summary>
    public static ProfileProblem Outdated(int inForce, int basedOn) => new(
        $"Version {inForce} was published since this draft was begun from version {basedOn}", $"Look at the replay against version {inForce}, then say that the draft replaces it");

    /// <summary>Not usable.</summary>
    public static ProfileProblem Broken(IReadOnlyList<string> details) => new("The profile cannot be used as it is", "Mend what is listed") { Details = details };
}
