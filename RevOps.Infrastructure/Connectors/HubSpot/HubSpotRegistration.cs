using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Infrastructure.Connectors.HubSpot;

internal static class HubSpotRegistration
{
    public static IServiceCollection AddHubSpot(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HubSpotOptions>()
            .Bind(configuration.GetSection(HubSpotOptions.SectionName))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<ICrmWebhook, HubSpotAnnouncements>();
        return services.AddSingleton<ICrmConnector, HubSpotConnector>();
    }
}
