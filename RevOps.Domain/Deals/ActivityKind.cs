namespace RevOps.Domain.Deals;

/// <summary>Kinds of activities.</summary>
public enum ActivityKind
{
    /// <summary>A call.</summary>
    Call = 0,

    /// <summary>A meeting.</summary>
    Meeting = 1,

    /// <summary>An e-mail.</summary>
    Email = 2,

    /// <summary>Something that somebody does or did.</summary>
    Task = 3,
}
