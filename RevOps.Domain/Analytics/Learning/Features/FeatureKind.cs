namespace RevOps.Domain.Analytics.Learning.Features;

/// <summary>How a feature is read by a learner.</summary>
public enum FeatureKind
{
    /// <summary>A number: centred and scaled by its standard deviation.</summary>
    Number,

    /// <summary>A number over several magnitudes, as money or counts: its logarithm is centred and scaled.</summary>
    Amount,

    /// <summary>One of several words: a column for each frequent one, the rare ones share a column.</summary>
    Category,
}
