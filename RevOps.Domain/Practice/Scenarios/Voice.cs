namespace RevOps.Domain.Practice.Scenarios;

/// <summary>A temper: how somebody speaks when the talk is not about facts.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Name">What the screen says, such as "Brisk".</param>
/// <param name="Lines">Words by the keys of <see cref="Moments"/>; every moment has some.</param>
public sealed record Voice(string Key, string Name, IReadOnlyDictionary<string, IReadOnlyList<string>> Lines);
