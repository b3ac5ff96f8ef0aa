using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace RevOps.Infrastructure.Connectors.HubSpot;

internal static class HubSpotRegistration
{
    public static IServiceCollection AddHubSpot(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HubSpotOptions>()
            .Bind(configuration.GetSection(HubSpotOptions.SectionName))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddSingleton<ICrmConnector, HubSpotConnector>();
    }
}
