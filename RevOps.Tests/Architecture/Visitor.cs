namespace RevOps.Tests.Architecture;

/// <summary>Everyone who may try a door.</summary>
public enum Visitor
{
    Anonymous,

    /// <summary>Of the team North; the North calls of <see cref="DoorWorld"/> are theirs.</summary>
    Rep,

    /// <summary>Another rep of North.</summary>
    Colleague,

    /// <summary>Manages North.</summary>
    Manager,

    /// <summary>Manages South.</summary>
    OtherManager,

    Analyst,

    Admin,

    /// <summary>A program with the scope <c>calls:read</c>.</summary>
    KeyRead,

    /// <summary>A program with the scope <c>calls:write</c>.</summary>
    KeyWrite,

    /// <summary>A program with the scope <c>analyze</c>.</summary>
    KeyAnalyze,

    /// <summary>A program with <see cref="Rep"/>'s own token.</summary>
    RepToken,
}
