using Microsoft.AspNetCore.Http.Features;
using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Web.Calls;

/// <summary>The feature Calls towards browsers and programs.</summary>
internal static class CallsWeb
{
    /// <summary>Adds what its endpoints need.</summary>
    public static IServiceCollection AddCallsWeb(this IServiceCollection services)
    {
        // A little more than the largest transcript, so that one byte too many is refused by us, with words.
        services.Configure<FormOptions>(x => x.MultipartBodyLengthLimit = TranscriptReader.MaxBytes + (1024 * 1024));
        return services;
    }

    /// <summary>Maps API, export and upload.</summary>
    public static void MapCalls(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapCallsApi();
        endpoints.MapCallsExport();
        endpoints.MapUpload();
    }
}
