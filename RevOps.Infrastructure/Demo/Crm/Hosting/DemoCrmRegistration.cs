using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace RevOps.Infrastructure.Demo.Crm.Hosting;

/// <summary>The demo CRM beside the product.</summary>
public static class DemoCrmRegistration
{
    /// <summary>
    /// Starts a demo CRM with the product and stops it with it. Gives <see cref="DemoCrmAddress"/>. The options are made when the
    /// host starts, so that they can take the data directory and secrets from other services.
    /// </summary>
    public static IServiceCollection AddDemoCrm(this IServiceCollection services, Func<IServiceProvider, DemoCrmProcessOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DemoCrmAddress>();
        services.AddSingleton(options);
        services.AddSingleton<DemoCrmProcess>();
        services.AddHostedService(x => x.GetRequiredService<DemoCrmProcess>());
        return services;
    }
}
