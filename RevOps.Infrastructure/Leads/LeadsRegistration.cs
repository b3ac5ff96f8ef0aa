using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Leads.Decisions;
using RevOps.Domain.Leads.Listing;
using RevOps.Domain.Leads.Profiles;
using RevOps.Domain.Leads.Scores;

namespace RevOps.Infrastructure.Leads;

/// <summary>The feature Leads outside the domain.</summary>
internal static class LeadsRegistration
{
    /// <summary>Adds its stores and queries.</summary>
    public static IServiceCollection AddLeads(this IServiceCollection services)
    {
        services.AddSingleton<ILeadQueries, LeadQueries>();
        services.AddSingleton<ILeadDesk, LeadDesk>();
        services.AddSingleton<ILeadScores, LeadScores>();
        services.AddSingleton<IProfileStore, ProfileStore>();
        return services;
    }

    /// <summary>Adds what scores leads in the background.</summary>
    public static IServiceCollection AddLeadWorker(this IServiceCollection services) => services.AddHostedService<LeadScoringWorker>();
}
