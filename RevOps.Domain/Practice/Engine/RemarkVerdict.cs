namespace RevOps.Domain.Practice.Engine;

/// <summary>How good one side of an answer was.</summary>
public enum RemarkVerdict
{
    /// <summary>It hurt, or it was missing.</summary>
    Weak = 1,

    /// <summary>It does no harm, and could do more.</summary>
    Fair = 2,

    /// <summary>It helped.</summary>
    Good = 3,
}
