using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Detail;
using RevOps.Domain.Deals.Edits;
using RevOps.Domain.Deals.Links;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Deals.Moves;
using RevOps.Domain.Deals.Notes;
using RevOps.Domain.Deals.Writing;
using RevOps.Infrastructure.Deals.Assessment;
using RevOps.Infrastructure.Deals.Detail;
using RevOps.Infrastructure.Deals.Edits;
using RevOps.Infrastructure.Deals.Links;
using RevOps.Infrastructure.Deals.List;
using RevOps.Infrastructure.Deals.Moves;
using RevOps.Infrastructure.Deals.Notes;
using RevOps.Infrastructure.Deals.Writing;

namespace RevOps.Infrastructure.Deals;

/// <summary>The feature Deals outside the domain.</summary>
public static class DealsRegistration
{
    /// <summary>Adds its stores and queries.</summary>
    public static IServiceCollection AddDealStorage(this IServiceCollection services)
    {
        services.AddSingleton<IDealQueries, DealQueries>();
        services.AddSingleton<IDealMoves, DealMoves>();
        services.AddSingleton<IDealEdits, DealEdits>();
        services.AddSingleton<IDealDeliveries, DealDeliveries>();
        services.AddSingleton<IDealAssessments, DealAssessments>();
        services.AddSingleton<IActionPlans, ActionPlans>();
        services.AddSingleton<IDealDetails, DealDetails>();
        services.AddSingleton<IDealGaps, DealGaps>();
        services.AddSingleton<IDealCalls, DealCalls>();
        services.AddSingleton<INotes, Notes.Notes>();
        services.AddSingleton<IMailReader, MimeMailReader>();
        return services;
    }

    /// <summary>Adds the work that goes on without anybody looking.</summary>
    public static IServiceCollection AddDealWatch(this IServiceCollection services) =>
        services.AddHostedService<DealWatch>().AddHostedService<DealWriter>();
}
