using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Infrastructure.Accounts;
using RevOps.Infrastructure.Analytics;
using RevOps.Infrastructure.Analytics.Learning;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Coaching;
using RevOps.Infrastructure.Connectors;
using RevOps.Infrastructure.Crm;
using RevOps.Infrastructure.Crm.Imports;
using RevOps.Infrastructure.Crm.Polling;
using RevOps.Infrastructure.Deals;
using RevOps.Infrastructure.Demo;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Leads;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Practice;
using RevOps.Infrastructure.Reviews;
using RevOps.Infrastructure.Reviews.Pipeline;

namespace RevOps.Infrastructure;

/// <summary>Registers what the domain's ports need from the outside world.</summary>
public static class ServiceRegistration
{
    /// <summary>False: this node serves pages and programs, and leaves polls and reviews to others.</summary>
    public const string JobsKey = "RevOps:Jobs";

    /// <summary>
    /// Adds one registration a feature. The database server (<c>AddDatabaseServer</c>) is registered before, so that it starts first and stops last.
    /// </summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration, DemoOptions demo)
    {
        var provider = configuration.GetValue("Database:Provider", DatabaseProvider.Postgres);
        services
            .AddPersistence(provider)
            .AddHostedService<DatabaseUpdate>()
            .AddGovernance()
            .AddCallStorage(provider)
            .AddReviewStorage()
            .AddReviewPipeline()
            .AddCoaching(configuration)
            .AddPractice()
            .AddLearning()
            .AddConnectors(configuration)
            .AddCrmConnections()
            .AddAnalytics()
            .AddImports()
            .AddDealStorage()
            .AddLeads()
            .AddAccounts()
            .AddDemo(demo);
        return configuration.GetValue(JobsKey, true)
            ? services.AddPolling(provider).AddReviewWorker(configuration).AddAnalyticsJobs().AddImportWorker().AddDealWatch().AddDemoRevenue(demo).AddLeadWorker().AddAccountWorker()
            : services;
    }
}
