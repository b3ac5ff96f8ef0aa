namespace RevOps.Domain.Analytics.Pipeline;

/// <summary>The bands of company sizes and of ages. They are stored nowhere: a query counts by their order.</summary>
public static class DealBands
{
    /// <summary>Least number of employees of each band.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [1, 50, 250, 1000];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> SizeNames { get; } = ["1-49", "50-249", "250-999", "1000+"];

    /// <summary>Least age in days of each band.</summary>
    public static IReadOnlyList<int> Ages { get; } = [0, 31, 61, 91, 181];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> AgeNames { get; } = ["0-30 days", "31-60 days", "61-90 days", "91-180 days", "over 180 days"];
}
