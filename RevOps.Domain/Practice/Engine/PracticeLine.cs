namespace RevOps.Domain.Practice.Engine;

/// <summary>A line of the dialogue.</summary>
/// <param name="ByRep">True where the rep said it.</param>
/// <param name="Words">The words. The rep's are untrusted.</param>
public sealed record PracticeLine(bool ByRep, string Words);
