namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// Somebody else has the review by now. Not a fault: whoever catches it drops what they have, the other's result counts.
/// </summary>
public sealed class LeaseLostException() : Exception("The lease of the review was lost.");
