namespace RevOps.Domain.Practice.Engine;

/// <summary>How hard the customer makes it. Numbers are stored, so they stay.</summary>
public enum Difficulty
{
    /// <summary>Patient, trusts soon, has one objection.</summary>
    Easy = 1,

    /// <summary>Has most of the scenario's objections and settles for an answer with something in it.</summary>
    Normal = 2,

    /// <summary>Has all objections, wants to be asked before being answered, and leaves early.</summary>
    Hard = 3,
}
