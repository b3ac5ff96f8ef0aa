namespace RevOps.Web.Components.Shell;

/// <summary>
/// Headers that tell the browser what a page of ours may do. Scripts come from this origin only; inline ones never run.
/// Two exceptions, both because of Radzen: its drop-downs use handler attributes (Blazor encodes attributes, so a value
/// cannot become one), and its layouts use style attributes.
/// </summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; "
        + "script-src 'self'; script-src-attr 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self'; media-src 'self' blob:; connect-src 'self'; worker-src 'self'";

    internal static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // At the start of the response: the error handler clears headers that were set earlier.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), payment=(), usb=(), microphone=(self)";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
