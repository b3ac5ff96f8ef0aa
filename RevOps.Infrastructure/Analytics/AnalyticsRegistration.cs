using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Analytics.Forecast;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Analytics.Settings;
using RevOps.Domain.Analytics.Snapshots;
using RevOps.Domain.Analytics.Team;
using RevOps.Infrastructure.Analytics.Alerts;
using RevOps.Infrastructure.Analytics.Forecast;
using RevOps.Infrastructure.Analytics.Pipeline;
using RevOps.Infrastructure.Analytics.Snapshots;
using RevOps.Infrastructure.Analytics.Team;

namespace RevOps.Infrastructure.Analytics;

/// <summary>The feature Analytics outside the domain.</summary>
public static class AnalyticsRegistration
{
    /// <summary>Adds its stores and queries.</summary>
    public static IServiceCollection AddAnalytics(this IServiceCollection services)
    {
        services.AddSingleton<IOrganisation, Organisation>();
        services.AddSingleton<IOrganisationQueries, OrganisationQueries>();
        services.AddSingleton<IPipelineQueries, PipelineQueries>();
        services.AddSingleton<ConversionSource>();
        services.AddSingleton<IForecastQueries, ForecastQueries>();
        services.AddSingleton<ITeamFigures, TeamFigures>();
        services.AddSingleton<ICallFigureUpdates, CallFigureUpdates>();
        services.AddSingleton<IPipelineSnapshots, PipelineSnapshots>();
        services.AddSingleton<FigureChanges>();
        services.AddSingleton<IFigureChanges>(sp => sp.GetRequiredService<FigureChanges>());
        services.AddHostedService(sp => sp.GetRequiredService<FigureChanges>());
        return services.AddRevenueAlerts();
    }

    /// <summary>Adds what it does by itself, on nodes that have jobs.</summary>
    public static IServiceCollection AddAnalyticsJobs(this IServiceCollection services) => services.AddHostedService<AnalyticsSchedule>().AddHostedService<AlertWorker>();

    private static IServiceCollection AddRevenueAlerts(this IServiceCollection services)
    {
        services.AddSingleton<RevenueAlertSignal>();
        services.AddSingleton<RevenueAlertStore>();
        services.AddSingleton<IRevenueAlertStore>(sp => sp.GetRequiredService<RevenueAlertStore>());
        services.AddSingleton<IRevenueAlertQueries>(sp => sp.GetRequiredService<RevenueAlertStore>());
        services.AddSingleton<RevenueAlertFeed>();
        services.AddSingleton<IRevenueAlertFeed>(sp => sp.GetRequiredService<RevenueAlertFeed>());
        services.AddHostedService(sp => sp.GetRequiredService<RevenueAlertFeed>());
        services.AddSingleton<AlertWriter>();
        services.AddSingleton<IAlertSource, HandedOver>();
        services.AddSingleton<IAlertSource, DealAlerts>();
        services.AddSingleton<IAlertSource, AccountAlerts>();
        services.AddSingleton<IAlertSource, LeadAlerts>();
        services.AddSingleton<ForecastAlerts>();
        return services;
    }
}
