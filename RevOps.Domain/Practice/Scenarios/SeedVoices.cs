namespace RevOps.Domain.Practice.Scenarios;

/// <summary>The tempers that come with the product.</summary>
public static class SeedVoices
{
}
