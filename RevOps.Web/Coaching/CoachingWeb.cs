using RevOps.Web.Governance;

namespace RevOps.Web.Coaching;

/// <summary>The feature Coaching towards programs.</summary>
internal static class CoachingWeb
{
    /// <summary>Adds what its endpoints need.</summary>
    public static IServiceCollection AddCoachingWeb(this IServiceCollection services)
    {
        services.AddSignalR(x => x.MaximumReceiveMessageSize = 1024 * 1024);
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
