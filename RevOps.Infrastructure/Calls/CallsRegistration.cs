using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Calls;
using RevOps.Infrastructure.Calls.Search;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Calls;

/// <summary>The feature Calls outside the domain.</summary>
public static class CallsRegistration
{
    /// <summary>Adds its stores and queries.</summary>
    public static IServiceCollection AddCallStorage(this IServiceCollection services, DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.SqlServer)
        {
            services.AddSingleton<ICallTextSearch, LikeTextSearch>();
        }
        else
        {
            services.AddSingleton<ICallTextSearch, PostgresTextSearch>();
        }

        services.AddSingleton<ICallStore, CallStore>();
        services.AddSingleton<ICallQueries, CallQueries>();
        services.AddSingleton<ISavedViews, SavedViews>();
        return services;
    }
}
