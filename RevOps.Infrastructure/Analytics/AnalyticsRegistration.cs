using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Infrastructure.Analytics.Pipeline;

namespace RevOps.Infrastructure.Analytics;

/// <summary>The feature Analytics outside the domain.</summary>
public static class AnalyticsRegistration
{
    /// <summary>Adds its stores and queries.</summary>
    public static IServiceCollection AddAnalytics(this IServiceCollection services)
    {
        services.AddSingleton<IOrganisation, Organisation>();
        services.AddSingleton<IPipelineQueries, PipelineQueries>();
        return services;
    }
}
