using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Practice.Sessions;

namespace RevOps.Infrastructure.Practice;

/// <summary>The feature Practice outside the domain.</summary>
public static class PracticeRegistration
{
    /// <summary>Adds its store and queries.</summary>
    public static IServiceCollection AddPractice(this IServiceCollection services)
    {
        services.AddSingleton<IPracticeStore, PracticeStore>();
        services.AddSingleton<IPracticeQueries, PracticeQueries>();
        services.TryAddSingleton<ICustomerVoice, OwnWords>();
        return services;
    }
}
