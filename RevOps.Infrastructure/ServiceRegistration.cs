using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace RevOps.Infrastructure;

/// <summary>Registers what the domain's ports need from the outside world.</summary>
public static class ServiceRegistration
{
    /// <summary>Adds one registration a feature.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services;
    }
}
