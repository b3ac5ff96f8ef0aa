using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace RevOps.Web.Governance;

/// <summary>
/// Refuses sockets that a foreign page opens. The browser sends cookies with a WebSocket whoever asks for it and lets the
/// asking page read the answers: the Origin, which a page cannot forge, is all that tells ours from others.
/// </summary>
internal sealed partial class OriginCheck(RequestDelegate next, IOptions<OriginOptions> options, ILogger<OriginCheck> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsAllowed(context))
        {
            await next(context);
            return;
        }

        Refused(logger, context.Request.Path);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        await context.Response.WriteAsync("This origin may not connect. If it is one of yours, an administrator adds it to RevOps:AllowedOrigins.", context.RequestAborted);
    }

    private bool IsAllowed(HttpContext context)
    {
        var upgrade = IsWebSocket(context);
        if (!upgrade && !context.Request.Path.StartsWithSegments("/_blazor") && context.GetEndpoint()?.Metadata.GetMetadata<HubMetadata>() is null)
        {
            return true;
        }

        // A browser always names the origin of a WebSocket; for other requests of one's own pages it may leave it out. Programs name none.
        var header = context.Request.Headers.Origin.ToString();
        return header.Length == 0
            ? !upgrade || context.GetEndpoint()?.Metadata.GetMetadata<KeysOnly>() is not null
            : Uri.TryCreate(header, UriKind.Absolute, out var origin) && (IsOwn(origin, context.Request) || options.Value.Allows(origin));
    }

    private static bool IsWebSocket(HttpContext context) =>
        context.Request.Headers[HeaderNames.Upgrade].ToString().Contains("websocket", StringComparison.OrdinalIgnoreCase)
        || (context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true } connect
            && "websocket".Equals(connect.Protocol, StringComparison.OrdinalIgnoreCase));

    // A proxy may have ended TLS before us, so a request over http may come from an https page; never the other way round.
    private static bool IsOwn(Uri origin, HttpRequest request)
    {
        var port = request.Host.Port ?? (origin.Scheme == Uri.UriSchemeHttps ? 443 : 80);
        return (origin.Scheme == Uri.UriSchemeHttps || (origin.Scheme == Uri.UriSchemeHttp && !request.IsHttps))
            && origin.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
            && origin.Port == port;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A connection to {Path} from a foreign origin was refused. If it is one of yours, add it to RevOps:AllowedOrigins.")]
    private static partial void Refused(ILogger logger, string path);
}
