using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Persistence.Embedded;
using RevOps.Tests.Support.Postgres;

namespace RevOps.Tests.Persistence.Embedded;

public sealed class DatabaseServerRegistrationTests : DataFolderTest
{
    [Fact]
    public async Task StartAsync_NothingConfigured_RunsAServerAroundAllOtherServices()
    {
        var settings = TestServers.Settings.ToDictionary(setting => "RevOps:PostgresSettings:" + setting.Key, string? (setting) => setting.Value);
        settings["RevOps:DataDirectory"] = Folder.DataDirectory;
        settings["RevOps:PostgresBinaries"] = TestPrograms.Folder;
        using var host = Build(settings);
        var queries = host.Services.GetRequiredService<QueryOnStartAndStop>();

        await host.StartAsync();
        Assert.NotNull(Postmaster.Running(Folder));
        await host.StopAsync();

        Assert.Equal(2, queries.Answers);
        Assert.Null(Postmaster.Read(Folder));
    }

    [Fact]
    public async Task StartAsync_ConnectionStringConfigured_StartsNoServer()
    {
        using var host = Build(new() { ["RevOps:DataDirectory"] = Folder.DataDirectory, ["ConnectionStrings:RevOps"] = "Host=db.example" }, queries: false);

        await host.StartAsync();
        await host.StopAsync();

        Assert.Equal("Host=db.example", host.Services.GetRequiredService<DatabaseConnection>().ConnectionString);
        Assert.False(Directory.Exists(Folder.DataDirectory));
    }

    [Fact]
    public async Task StartAsync_SqlServerWithoutConnectionString_SaysWhatToWriteWhere()
    {
        using var host = Build(new() { ["Database:Provider"] = "SqlServer" }, queries: false);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("ConnectionStrings__RevOps", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_SettingThatAShellWouldRead_IsRefused()
    {
        using var host = Build(new() { ["RevOps:PostgresSettings:work_mem"] = "1MB; touch /tmp/x" }, queries: false);

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }

    private static IHost Build(Dictionary<string, string?> settings, bool queries = true)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = Path.GetTempPath() });
        builder.Configuration.AddInMemoryCollection(settings);
        if (queries)
        {
            // Even a service that is registered before the server's finds it running
            builder.Services.AddSingleton<QueryOnStartAndStop>();
            builder.Services.AddHostedService(services => services.GetRequiredService<QueryOnStartAndStop>());
        }

        builder.Services.AddDatabaseServer(builder.Configuration, builder.Environment);
        return builder.Build();
    }
}
