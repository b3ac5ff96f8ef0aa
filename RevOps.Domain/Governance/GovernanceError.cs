namespace RevOps.Domain.Governance;

/// <summary>Kinds of refusal that the use cases of people, teams and keys know.</summary>
public enum GovernanceErrorKind
{
    /// <summary>There is no such thing for this viewer.</summary>
    NotFound = 0,

    /// <summary>The viewer may not do this.</summary>
    Forbidden = 1,

    /// <summary>The input cannot be accepted as it is.</summary>
    Invalid = 2,

    /// <summary>The state of things does not allow it, often since somebody else changed it in between.</summary>
    Conflict = 3,
}

/// <summary>Why a use case on people, teams or keys was refused.</summary>
/// <param name="Kind">What kind of refusal.</param>
/// <param name="Problem">What is wrong, for the person; a sentence without its full stop.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Field">Which field it is said of (<c>email</c>, <c>name</c>, <c>password</c>, <c>current</c>, <c>scopes</c>); empty for the whole.</param>
public sealed record GovernanceError(GovernanceErrorKind Kind, string Problem, string Remedy, string Field = "")
{
    /// <summary>Only admins do this.</summary>
    public static GovernanceError NotAdmin { get; } =
        new(GovernanceErrorKind.Forbidden, "Only an admin may do this", "Ask an admin of your company");

    /// <summary>No such person.</summary>
    public static GovernanceError NoUser { get; } =
        new(GovernanceErrorKind.NotFound, "There is no such person", "Reload the page");

    /// <summary>A link that was used, withdrawn, has expired or never was; which of these is not told.</summary>
    public static GovernanceError DeadLink { get; } =
        new(GovernanceErrorKind.NotFound, "This link no longer works", "Ask an admin for a new one");
}
