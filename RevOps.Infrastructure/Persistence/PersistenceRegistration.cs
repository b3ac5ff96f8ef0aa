using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RevOps.Infrastructure.Persistence;

/// <summary>Registers the context of the configured provider and the adapters that the rest of the code uses.</summary>
public static class PersistenceRegistration
{
    /// <summary>Key of the factory for questions of lists and figures, and for imports: the same database, by connections that plan each question for what is asked.</summary>
    public const string Questions = "questions";

    /// <summary>
    /// Adds <see cref="IDbContextFactory{RevOpsDb}"/> for operations and a scoped <see cref="RevOpsDb"/> for Identity's stores.
    /// Needs a <see cref="DatabaseConnection"/>. Contexts are kept and used again: to make one costs more than most questions asked with it.
    /// </summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.SqlServer)
        {
            services.AddPooledDbContextFactory<SqlServerDb>((sp, o) =>
                o.UseSqlServer(sp.GetRequiredService<DatabaseConnection>().ConnectionString).ConfigureWarnings(Quieten));
            services.AddSingleton<IDbContextFactory<RevOpsDb>, FactoryAdapter<SqlServerDb>>();
            services.AddKeyedSingleton(Questions, (sp, _) => sp.GetRequiredService<IDbContextFactory<RevOpsDb>>());
        }
        else
        {
            services.AddPooledDbContextFactory<PostgresDb>((sp, o) =>
                o.UseNpgsql(sp.GetRequiredService<DatabaseConnection>().ConnectionString).ConfigureWarnings(Quieten));
            services.AddSingleton<IDbContextFactory<RevOpsDb>, FactoryAdapter<PostgresDb>>();
            services.AddKeyedSingleton(Questions, (sp, _) => ForQuestions(sp));
        }

        services.AddScoped(sp => sp.GetRequiredService<IDbContextFactory<RevOpsDb>>().CreateDbContext());
        return services;
    }

    private static IDbContextFactory<RevOpsDb> ForQuestions(IServiceProvider services) => services.GetRequiredService<DatabaseConnection>().Questions is { } connection
        ? new FactoryAdapter<PostgresDb>(new PooledDbContextFactory<PostgresDb>(
            new DbContextOptionsBuilder<PostgresDb>().UseApplicationServiceProvider(services).UseNpgsql(connection).ConfigureWarnings(Quieten).Options))
        : services.GetRequiredService<IDbContextFactory<RevOpsDb>>();

    /// <summary>
    /// A failed command is told by its exception, to whoever handles it. Told by itself as well, the first look for migrations in an empty
    /// database, and every race that a unique key decides, would read as a failure. That deals which their CRM has no more are left out of queries,
    /// while what hangs on them stays, is meant so.
    /// </summary>
    private static void Quieten(WarningsConfigurationBuilder warnings) =>
        warnings.Log((RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug))
            .Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning);

    private sealed class FactoryAdapter<TDb>(IDbContextFactory<TDb> inner) : IDbContextFactory<RevOpsDb>
        where TDb : RevOpsDb
    {
        public RevOpsDb CreateDbContext() => inner.CreateDbContext();
    }
}
