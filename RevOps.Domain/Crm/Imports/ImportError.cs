namespace RevOps.Domain.Crm.Imports;

/// <summary>Kinds of refusal.</summary>
public enum ImportErrorKind
{
    /// <summary>There is no such import for this viewer.</summary>
    NotFound = 0,

    /// <summary>The viewer may not import.</summary>
    Forbidden = 1,

    /// <summary>The file or the mapping cannot be taken as it is.</summary>
    Invalid = 2,

    /// <summary>It does not stand where this can be done.</summary>
    Conflict = 3,
}

/// <summary>Why something about an import was refused.</summary>
/// <param name="Kind">What kind of refusal.</param>
/// <param name="Problem">What is wrong, for the person.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ImportError(ImportErrorKind Kind, string Problem, string Remedy);
