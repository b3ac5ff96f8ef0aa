using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RevOps.Infrastructure.Persistence.Embedded;

namespace RevOps.Infrastructure.Persistence;

/// <summary>Registers which database this process uses and, without one, the server that it runs itself.</summary>
public static class DatabaseServerRegistration
{
    /// <summary>
    /// To be called before any other registration: the server's service starts first and stops last.
    /// The configuration is read when the host starts, so a test may still add to it.
    /// </summary>
    public static IServiceCollection AddDatabaseServer(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<DatabaseOptions>()
            .Bind(configuration.GetSection(DatabaseOptions.SectionName))
            .Configure(options => options.ConnectionString = configuration.GetConnectionString(DatabaseOptions.ConnectionStringName))
            .Validate(options => options.IsComplete, DatabaseOptions.MissingConnectionString)
            .ValidateOnStart();
        services.AddOptions<EmbeddedPostgresOptions>()
            .Bind(configuration.GetSection(EmbeddedPostgresOptions.SectionName))
            .Validate(options => options.HasValidDataDirectory, EmbeddedPostgresOptions.InvalidDataDirectory)
            .Validate(options => options.HasValidSettings, EmbeddedPostgresOptions.InvalidSettings)
            .ValidateOnStart();

        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<EmbeddedPostgresSource>(provider, environment));
        services.AddSingleton(Connect);
        services.AddHostedService<DatabaseServerService>();
        return services;
    }

    private static DatabaseConnection Connect(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var server = provider.GetRequiredService<EmbeddedPostgresSource>().Server;
        return new DatabaseConnection(options.Provider, server?.ConnectionString ?? options.ConnectionString!)
        {
            Questions = server is null ? null : ServerConnections.ForQuestions(server.ConnectionString),
        };
    }
}
