using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Deals.Moves;
using RevOps.Infrastructure.Deals.List;
using RevOps.Infrastructure.Deals.Moves;

namespace RevOps.Infrastructure.Deals;

/// <summary>The feature Deals outside the domain.</summary>
public static class DealsRegistration
{
    /// <summary>Adds its stores and queries.</summary>
    public static IServiceCollection AddDealStorage(this IServiceCollection services)
    {
        services.AddSingleton<IDealQueries, DealQueries>();
        services.AddSingleton<IDealMoves, DealMoves>();
        return services;
    }
}
