namespace RevOps.Domain.Deals;

/// <summary>What the owner says of a deal's chance.</summary>
public enum ForecastCategory
{
    /// <summary>Open, nothing promised.</summary>
    Pipeline = 0,

    /// <summary>Could close if things go right.</summary>
    BestCase = 1,

    /// <summary>The owner stakes on it (verbal commit).</summary>
    Commit = 2,

    /// <summary>Left out of the forecast.</summary>
    Omitted = 3,

    /// <summary>Won.</summary>
    Closed = 4,
}
