using Microsoft.Extensions.DependencyInjection;
using RevOps.Infrastructure.Demo.Crm.Desk;
using RevOps.Infrastructure.Demo.Revenue;

namespace RevOps.Infrastructure.Demo;

/// <summary>The demo workspace.</summary>
public static class DemoRegistration
{
    /// <summary>Adds its loading at start where it is enabled. Register after the database's update.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services, DemoOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        if (options.Enabled)
        {
            services.AddSingleton<DemoStaff>();
            services.AddSingleton<DemoRemarks>();
            services.AddSingleton<DemoWorkspace>();
            services.AddHostedService<DemoLoading>();
            services.AddDemoDesk();
        }

        return services;
    }

    /// <summary>Adds the loading of its deals, leads and usage, which needs the worker of imports.</summary>
    public static IServiceCollection AddDemoRevenue(this IServiceCollection services, DemoOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options is { Enabled: true, Revenue: true }
            ? services.AddSingleton<DemoRevenue>().AddHostedService<DemoRevenueLoading>()
            : services;
    }
}
