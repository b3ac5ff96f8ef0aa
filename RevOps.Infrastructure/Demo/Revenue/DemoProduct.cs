namespace RevOps.Infrastructure.Demo.Revenue;

/// <summary>What the demo's company sells: capacity by the year, in packs of credits.</summary>
/// <param name="Code">What usage and contracts name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Family">Its family.</param>
/// <param name="ListPrice">Of one pack a year.</param>
internal sealed record DemoProduct(string Code, string Name, string Family, int ListPrice)
{
    public const string Unit = "credits";

    public static DemoProduct Core { get; } = new("core", "Halyard Core", "Platform", 500);

    public static DemoProduct Stream { get; } = new("stream", "Halyard Stream", "Platform", 250);

    public static DemoProduct Share { get; } = new("share", "Halyard Share", "Add-on", 100);

    public static IReadOnlyList<DemoProduct> All { get; } = [Core, Stream, Share];
}
