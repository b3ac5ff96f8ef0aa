using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Polling;

/// <summary>The polling of connections.</summary>
public static class PollingRegistration
{
    /// <summary>Adds it. Jobs lie in the database: nodes share them, and a restart forgets none.</summary>
    public static IServiceCollection AddPolling(this IServiceCollection services, DatabaseProvider provider)
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
        return services.AddHostedService<PollSchedule>();
    }
}
