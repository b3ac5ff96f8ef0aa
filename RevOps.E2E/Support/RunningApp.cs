using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace RevOps.E2E.Support;

/// <summary>The product itself on a real port, with its own embedded database and the demo workspace.</summary>
public sealed class RunningApp : WebApplicationFactory<Program>
{
    private readonly string _data = Directory.CreateTempSubdirectory("revops-e2e-").FullName;

    public RunningApp()
    {
        // A temporary folder is closed to others, but as root the database runs as another user.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_data, File.GetUnixFileMode(_data) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        UseKestrel(0);
        StartServer();
    }

    /// <summary>Its address, such as http://127.0.0.1:43210/.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Waits for the demo's book of deals, leads and usage, which comes in behind the first pages.</summary>
    public Task ImportedAsync() => Services.GetServices<IHostedService>().OfType<BackgroundService>()
        .Single(x => x.GetType().Name == "DemoRevenueLoading").ExecuteTask!.WaitAsync(TimeSpan.FromMinutes(3));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // Development serves the static assets of a build that was not published.
        builder.UseEnvironment("Development");
        builder.UseSetting("RevOps:DataDirectory", _data);
        builder.UseSetting("RevOps:Demo", "true");

        // Nothing of it must survive a power cut
        builder.UseSetting("RevOps:PostgresSettings:fsync", "off");
        builder.UseSetting("RevOps:PostgresSettings:full_page_writes", "off");
        builder.UseSetting("RevOps:PostgresSettings:synchronous_commit", "off");
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(
            [new("Logging:LogLevel:Default", "Warning")]));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        try
        {
            Directory.Delete(_data, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A leftover folder below the system's temporary files harms nobody.
        }

        GC.SuppressFinalize(this);
    }
}
