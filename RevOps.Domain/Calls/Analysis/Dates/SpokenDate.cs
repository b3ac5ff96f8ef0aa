namespace RevOps.Domain.Calls.Analysis.Dates;

/// <summary>A date as it is said.</summary>
/// <param name="Date">The day meant.</param>
/// <param name="First">Index of the first word that says it.</param>
/// <param name="Count">Words that say it.</param>
public readonly record struct SpokenDate(DateOnly Date, int First, int Count);
