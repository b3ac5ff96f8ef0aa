namespace RevOps.Web.Analytics;

/// <summary>The feature Analytics towards browsers.</summary>
internal static class AnalyticsWeb
{
    /// <summary>Maps its exports.</summary>
    public static void MapAnalytics(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(DealSliceUrl.Path + "/export.csv", DealRowsExport.ExportAsync).ExcludeFromDescription();
}
