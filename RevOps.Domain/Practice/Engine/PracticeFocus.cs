namespace RevOps.Domain.Practice.Engine;

/// <summary>The criterion that this practice is for.</summary>
/// <param name="Criterion">Its name on screen, such as "Next step".</param>
/// <param name="Good">What a good answer does, one sentence.</param>
public sealed record PracticeFocus(string Criterion, string Good);
