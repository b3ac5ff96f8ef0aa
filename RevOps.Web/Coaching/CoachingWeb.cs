using Microsoft.AspNetCore.SignalR;
using RevOps.Web.Governance;

namespace RevOps.Web.Coaching;

/// <summary>The feature Coaching towards programs.</summary>
internal static class CoachingWeb
{
    /// <summary>Adds what its endpoints need.</summary>
    public static IServiceCollection AddCoachingWeb(this IServiceCollection services)
    {
        services.AddSignalR(x => x.MaximumReceiveMessageSize = 1024 * 1024)
            .AddHubOptions<CoachingHub>(x =>
            {
                // A program is told why its connection was closed, such as by a frame that is too large; what is ours stays here
                x.EnableDetailedErrors = true;
                x.AddFilter<HubFailures>();
            });
        services.AddSingleton<HubFailures>();
        return services;
    }

    /// <summary>Maps its endpoints.</summary>
    public static void MapCoaching(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapLiveCallsApi();
        endpoints.MapHub<CoachingHub>("/hubs/coaching").WithMetadata(new KeysOnly());
        endpoints.MapLiveSocket();
    }
}
