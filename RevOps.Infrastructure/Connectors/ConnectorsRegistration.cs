using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RevOps.Domain.Crm;
using RevOps.Infrastructure.Connectors.HubSpot;

namespace RevOps.Infrastructure.Connectors;

/// <summary>Registers the CRMs that can be connected: one line each.</summary>
public static class ConnectorsRegistration
{
    /// <summary>Adds the connectors. Needs an <c>ISecretBox</c>.</summary>
    public static IServiceCollection AddConnectors(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ICrmConnectors, CrmConnectors>();
        return services.AddHubSpot(configuration);
    }
}
