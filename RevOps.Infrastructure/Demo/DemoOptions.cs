namespace RevOps.Infrastructure.Demo;

/// <summary>Whether an empty database is filled with the demo workspace. Section <c>RevOps</c>, key <c>Demo</c>.</summary>
/// <param name="Enabled">True by default in Development, else false.</param>
/// <param name="Revenue">Whether its deals, leads and usage are loaded too, after the start. Key <c>DemoRevenue</c>, true by default.</param>
public sealed record DemoOptions(bool Enabled, bool Revenue = true);
