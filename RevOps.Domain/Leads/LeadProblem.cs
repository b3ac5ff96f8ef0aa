namespace RevOps.Domain.Leads;

/// <summary>Kinds of refusal that the leads' use cases know.</summary>
public enum LeadProblemKind
{
    /// <summary>There is no such thing for this viewer (also where they may not see it).</summary>
    NotFound = 0,

    /// <summary>The viewer sees it but may not do this.</summary>
    Forbidden = 1,

    /// <summary>The input cannot be accepted as it is.</summary>
    Invalid = 2,

    /// <summary>Somebody else changed it in between.</summary>
    Conflict = 3,
}

/// <summary>Why a use case on leads was refused.</summary>
/// <param name="Kind">What kind of refusal.</param>
/// <param name="Problem">What is wrong, for the person.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record LeadProblem(LeadProblemKind Kind, string Problem, string Remedy)
{
    /// <summary>No such lead for this viewer; says nothing of whether it exists for others.</summary>
    public static LeadProblem NoLead { get; } =
        new(LeadProblemKind.NotFound, "There is no such lead, or you may not see it", "Go back to the list of leads");

    /// <summary>Analysts read.</summary>
    public static LeadProblem ReadOnly { get; } =
        new(LeadProblemKind.Forbidden, "You may read this lead but not change it", "Ask its owner or the team's manager");
}
