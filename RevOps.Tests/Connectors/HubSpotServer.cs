using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RevOps.Tests.Connectors;

/// <summary>A small HubSpot on a port of its own: what it stores, and what a test makes of a request before it is served.</summary>
internal sealed class HubSpotServer : IAsyncDisposable
{
    public const string Token = "pat-test-0123456789";

    private readonly WebApplication _app;

    private HubSpotServer(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    public HubSpotStore Store { get; } = new();

    /// <summary>Tokens that are accepted.</summary>
    public ConcurrentDictionary<string, bool> Tokens { get; } = new([KeyValuePair.Create(Token, true)]);

    /// <summary>Every request: method and path with query.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Comes first; true where it gave the answer itself.</summary>
    public Func<HttpContext, Task<bool>>? Before { get; set; }

    /// <summary>Comes after a request took effect and before its answer; true where nothing is to be answered.</summary>
    public Func<HttpContext, bool>? DropsReply { get; set; }

    public static async Task<HubSpotServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(x => x.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        HubSpotServer? server = null;
        app.Run(context => server!.ServeAsync(context));
        await app.StartAsync();
        return server = new HubSpotServer(app);
    }

    public static Task AnswerAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }

    public static Task LimitAsync(HttpContext context, string policy) => AnswerAsync(
        context, 429, $$"""{"status":"error","errorType":"RATE_LIMIT","policyName":"{{policy}}","message":"slow down","correlationId":"c-429"}""");

    public int Count(string start) => Requests.Count(x => x.StartsWith(start, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context)
    {
        Requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        if (Before is { } before && await before(context))
        {
            return;
        }

        if (!Tokens.ContainsKey(context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal)))
        {
            await AnswerAsync(context, 401, """{"status":"error","category":"INVALID_AUTHENTICATION","message":"no","correlationId":"c-401"}""");
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var (status, json) = Store.Serve(context.Request, await reader.ReadToEndAsync(context.RequestAborted));
        if (DropsReply?.Invoke(context) == true)
        {
            context.Abort();
            return;
        }

        await AnswerAsync(context, status, json);
    }
}
