namespace RevOps.Infrastructure.Demo;

/// <summary>Whether an empty database is filled with the demo workspace. Section <c>RevOps</c>, key <c>Demo</c>.</summary>
/// <param name="Enabled">True by default in Development, else false.</param>
public sealed record DemoOptions(bool Enabled);
