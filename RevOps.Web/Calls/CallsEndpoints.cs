namespace RevOps.Web.Calls;

/// <summary>The doors of calls that are not pages.</summary>
internal static class CallsEndpoints
{
    public static void MapCalls(this IEndpointRouteBuilder routes)
    {
        routes.MapUpload();
        routes.MapCallsExport();
    }
}
