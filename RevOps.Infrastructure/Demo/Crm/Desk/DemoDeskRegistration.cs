using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RevOps.Domain.Demo;
using RevOps.Infrastructure.Demo.Crm.Hosting;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Persistence.Embedded;

namespace RevOps.Infrastructure.Demo.Crm.Desk;

/// <summary>The demo CRM's page and its connection.</summary>
internal static class DemoDeskRegistration
{
    /// <summary>Starts the demo CRM, connects it and lets admins drive it. After the demo workspace, whose people it knows.</summary>
    public static IServiceCollection AddDemoDesk(this IServiceCollection services)
    {
        services.AddDemoCrm(Options);
        services.AddSingleton<DemoCrmClient>();
        services.AddSingleton<DemoReviews>();
        services.AddSingleton<IDemoCrm, DemoCrmDesk>();
        services.AddSingleton<DriveDemoCrm>();
        services.AddSingleton<DemoConnection>();
        services.AddSingleton<ProductAddress>();
        services.AddHostedService<DemoConnecting>();
        return services;
    }

    private static DemoCrmProcessOptions Options(IServiceProvider services)
    {
        // Beside the program in tests too, which run in a program of their own.
        var product = Path.Combine(AppContext.BaseDirectory, "RevOps.Web.dll");
        return new DemoCrmProcessOptions
        {
            Secrets = DemoCrmSecrets.Create(),
            DataFolder = Folder(services),
            EntryAssembly = File.Exists(product) ? product : null,
        };
    }

    // Its calls and the product's reviews of them belong together: another database has another demo CRM.
    private static string Folder(IServiceProvider services)
    {
        var configured = services.GetRequiredService<IOptions<EmbeddedPostgresOptions>>().Value.DataDirectory;
        var root = services.GetRequiredService<IHostEnvironment>().ContentRootPath;
        var external = services.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString;
        var name = string.IsNullOrWhiteSpace(external)
            ? "demo-crm"
            : $"demo-crm-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(external)).AsSpan(0, 4))}";
        return Path.Combine(DataDirectoryRule.Resolve(configured, root, ServerAccount.ProcessIsRoot), name);
    }
}
