using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Crm.Polling;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm;

/// <summary>Connections to CRMs and their polling.</summary>
public static class CrmRegistration
{
    /// <summary>False: this node serves pages and programs only, and leaves polls and reviews to others.</summary>
    public const string JobsKey = "RevOps:Jobs";

    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddCrm(this IServiceCollection services, IConfiguration configuration, DatabaseProvider provider)
    {
        services.AddSingleton<ICrmConnectionReader, ConnectionReader>();
        if (configuration.GetValue(JobsKey, true))
        {
            services.AddPolling(provider);
        }

        return services;
    }

    /// <summary>Jobs lie in the database: nodes share them, and a restart forgets none.</summary>
    private static void AddPolling(this IServiceCollection services, DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.Postgres)
        {
            services.AddSingleton(sp => NpgsqlDataSource.Create(sp.GetRequiredService<DatabaseConnection>().ConnectionString));
            services.AddSingleton<System.Data.Common.DbDataSource>(sp => sp.GetRequiredService<NpgsqlDataSource>());
        }
        else
        {
            services.AddSingleton<System.Data.Common.DbDataSource>(sp =>
                Microsoft.Data.SqlClient.SqlClientFactory.Instance.CreateDataSource(sp.GetRequiredService<DatabaseConnection>().ConnectionString));
        }

        services.AddQuartz(quartz => quartz.UsePersistentStore(store =>
        {
            if (provider == DatabaseProvider.Postgres)
            {
                store.UsePostgres(x => x.UseRegisteredDataSource = true);
            }
            else
            {
                store.UseSqlServer(x => x.UseRegisteredDataSource = true);
            }

            store.UseClustering();
            store.ProvisionSchema();
        }));
        services.AddQuartzHostedService(x => x.WaitForJobsToComplete = true);
        services.AddHostedService<PollSchedule>();
    }
}
