namespace RevOps.Domain.Deals;

/// <summary>What a stage means, and so where its deals stand.</summary>
public enum DealState
{
    /// <summary>Being worked on.</summary>
    Open = 0,

    /// <summary>Signed.</summary>
    Won = 1,

    /// <summary>Gone.</summary>
    Lost = 2,
}
