namespace RevOps.Domain.Calls;

/// <summary>Kinds of refusal that the calls' and reviews' use cases know.</summary>
public enum CallErrorKind
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

/// <summary>Why a use case on calls or reviews was refused.</summary>
/// <param name="Kind">What kind of refusal.</param>
/// <param name="Problem">What is wrong, for the person.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record CallError(CallErrorKind Kind, string Problem, string Remedy);
