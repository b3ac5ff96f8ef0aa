using System.ComponentModel.DataAnnotations;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>How HubSpot is asked. The defaults keep within the limits of the smallest HubSpot plan.</summary>
internal sealed class HubSpotOptions
{
    public const string SectionName = "HubSpot";

    /// <summary>Seconds until a request counts as unanswered.</summary>
    [Range(1, 120, ErrorMessage = "HubSpot:TimeoutSeconds has to lie between 1 and 120.")]
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>False: no pacing on this side. HubSpot's own refusals are obeyed all the same.</summary>
    public bool Paced { get; set; } = true;

    /// <summary>Requests a connection makes in any ten seconds. A private app has 100, 190 on Pro and Enterprise; an OAuth app 110.</summary>
    [Range(1, 10_000, ErrorMessage = "HubSpot:RequestsPerTenSeconds has to lie between 1 and 10000.")]
    public int RequestsPerTenSeconds { get; set; } = 100;

    /// <summary>Searches a connection makes in any second. HubSpot allows an account 5, over all its apps.</summary>
    [Range(1, 1_000, ErrorMessage = "HubSpot:SearchesPerSecond has to lie between 1 and 1000.")]
    public int SearchesPerSecond { get; set; } = 5;

    /// <summary>How often a read is tried again after a failure that may pass.</summary>
    [Range(0, 5, ErrorMessage = "HubSpot:ReadRetries has to lie between 0 and 5.")]
    public int ReadRetries { get; set; } = 2;

    /// <summary>The pause before the first of these, in milliseconds; it doubles, give or take a half.</summary>
    [Range(1, 10_000, ErrorMessage = "HubSpot:RetryMilliseconds has to lie between 1 and 10000.")]
    public int RetryMilliseconds { get; set; } = 250;

    /// <summary>
    /// How far a walk over changed calls reaches back behind the end of the last one: the search index lags, changes are committed late,
    /// and two clocks are never the same.
    /// </summary>
    [Range(10, 86_400, ErrorMessage = "HubSpot:OverlapSeconds has to lie between 10 and 86400.")]
    public int OverlapSeconds { get; set; } = 300;

    /// <summary>The largest answer that is read, in bytes. A transcript of four hours is about 3 MB.</summary>
    [Range(100_000, 200_000_000, ErrorMessage = "HubSpot:MaxAnswerBytes has to lie between 100000 and 200000000.")]
    public int MaxAnswerBytes { get; set; } = 20_000_000;
}
