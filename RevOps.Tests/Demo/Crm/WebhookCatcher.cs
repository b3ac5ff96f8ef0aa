using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Infrastructure.Demo.Crm;

namespace RevOps.Tests.Demo.Crm;

/// <summary>Somebody that announcements are sent to.</summary>
internal sealed class WebhookCatcher : IAsyncDisposable
{
    private readonly ConcurrentQueue<CaughtMessage> _caught = new();
    private WebApplication _app = null!;
    private int _failures;

    public Uri Address => DemoCrmCommand.Address(_app);

    public IReadOnlyList<CaughtMessage> Caught => [.. _caught];

    /// <param name="failures">How many messages are answered with an error first.</param>
    public static async Task<WebhookCatcher> StartAsync(int failures = 0)
    {
        var catcher = new WebhookCatcher { _failures = failures };
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        catcher._app = builder.Build();
        catcher._app.Run(catcher.CatchAsync);
        await catcher._app.StartAsync();
        return catcher;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task CatchAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        _caught.Enqueue(new CaughtMessage(
            body.ToArray(), http.Request.Headers["X-HubSpot-Request-Timestamp"]!, http.Request.Headers["X-HubSpot-Signature-v3"]!));
        http.Response.StatusCode = Interlocked.Decrement(ref _failures) >= 0 ? 503 : 204;
    }
}

internal sealed record CaughtMessage(byte[] Body, string Timestamp, string Signature);
