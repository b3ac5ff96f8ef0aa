using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace RevOps.Infrastructure.Demo.Crm;

/// <summary>
/// <c>demo-crm</c>: runs a demo CRM until standard input ends, so that it never outlives who started it; with <c>--stay</c> until
/// a signal. Writes one line to standard output once it listens: <c>READY http://127.0.0.1:PORT</c>.
/// </summary>
public static class DemoCrmCommand
{
    /// <summary>What stands before the address in the line that says it listens.</summary>
    public const string ReadyMark = "READY ";

    private const int NotUsable = 2;

    /// <summary>Runs it to its end; the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var (arguments, error) = DemoCrmArguments.Parse(args, DemoCrmSecrets.FromEnvironment());
        if (arguments is null)
        {
            await Console.Error.WriteLineAsync(error);
            return NotUsable;
        }

        try
        {
            await using var app = DemoCrmServer.Build(arguments.Options);
            await app.StartAsync();
            await Console.Out.WriteLineAsync(ReadyMark + Address(app));
            await Console.Out.FlushAsync();
            if (!arguments.Stay)
            {
                _ = Task.Run(() => EndWithInput(app));
            }

            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The demo CRM cannot start. {e.Message}");
            return NotUsable;
        }
    }

    /// <summary>Where a started server listens.</summary>
    public static Uri Address(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        return new Uri(addresses!.Addresses.First());
    }

    private static void EndWithInput(WebApplication app)
    {
        using var input = Console.OpenStandardInput();
        var buffer = new byte[256];
        while (input.Read(buffer) > 0)
        {
            // Only its end matters
        }

        app.Lifetime.StopApplication();
    }
}
