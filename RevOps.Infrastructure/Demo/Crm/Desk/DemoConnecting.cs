using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Infrastructure.Demo.Crm.Hosting;

namespace RevOps.Infrastructure.Demo.Crm.Desk;

/// <summary>Makes product and demo CRM known to each other, now and whenever the demo CRM was started again at another address.</summary>
internal sealed partial class DemoConnecting(
    DemoCrmAddress address,
    DemoCrmProcessOptions options,
    DemoCrmClient client,
    DemoConnection connection,
    ProductAddress product,
    TimeProvider time,
    ILogger<DemoConnecting> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Uri? known = null;
        try
        {
            var here = await product.GetAsync(stoppingToken);
            while (true)
            {
                var there = await address.GetAsync(stoppingToken);
                known = there != known && await TryAsync(here, there, stoppingToken) ? there : known;
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The product stops.
        }
    }

    private async Task<bool> TryAsync(Uri? here, Uri there, CancellationToken cancellationToken)
    {
        try
        {
            if (await connection.EnsureAsync(there, options.Secrets, cancellationToken) is not { } id)
            {
                LogNameTaken(DemoConnection.Name);
                return true;
            }

            var hook = here is null ? null : new Uri(here, $"api/v1/webhooks/hubspot/{id}");
            await client.CallAsync(x => x.SetWebhookAsync(hook, options.Secrets.ClientSecret, cancellationToken));
            LogConnected(there);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The database or the demo CRM is not there yet: again in a moment.
            LogFailed(e);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Connected the demo CRM at {Address}.")]
    private partial void LogConnected(Uri address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is a connection \"{Name}\" that is not the demo's: the demo CRM is not connected. Rename it and start again.")]
    private partial void LogNameTaken(string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demo CRM could not be connected; it is tried again.")]
    private partial void LogFailed(Exception e);
}
