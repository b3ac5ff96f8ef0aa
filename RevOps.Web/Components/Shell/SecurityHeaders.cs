using Microsoft.Extensions.Options;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Shell;

/// <summary>
/// Headers that tell the browser what a page of ours may do. Scripts come from this origin only; inline ones never run.
/// Two exceptions, both because of Radzen: its drop-downs use handler attributes (Blazor encodes attributes, so a value
/// cannot become one), and its layouts use style attributes. One page may stand in a frame, of the origins that are configured.
/// </summary>
internal static class SecurityHeaders
{
    private const string Framed = "/embed/feedback";

    private const string Connecting = "/embed/connect";

    internal static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // Now: an error page that is shown instead runs under another path.
        var path = context.Request.Path;
        var embed = context.RequestServices.GetRequiredService<IOptions<EmbedOptions>>().Value;
        var framed = embed.IsOn && path == Framed;

        // At the start of the response: the error handler clears headers that were set earlier.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy(framed ? embed.Ancestors : "'none'");
            headers.XContentTypeOptions = "nosniff";
            if (!framed)
            {
                headers.XFrameOptions = "DENY";
            }

            headers["Referrer-Policy"] = "same-origin";

            // The tab that signs in answers to the frame that opened it.
            headers["Cross-Origin-Opener-Policy"] = embed.IsOn && path == Connecting ? "unsafe-none" : "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), payment=(), usb=(), microphone=(self)";
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static string ContentPolicy(string ancestors) =>
        $"default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors {ancestors}; form-action 'self'; "
        + "script-src 'self'; script-src-attr 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self'; media-src 'self' blob:; connect-src 'self'; worker-src 'self'";
}
