using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;

namespace RevOps.Web.Governance;

/// <summary>The session's cookie, and that every request looks whether the session still holds.</summary>
internal static class SessionCookie
{
    private static readonly string[] NotPages = ["/api", "/_blazor", "/hubs"];

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "revops.session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = "/account/sign-in";
        options.AccessDeniedPath = "/account/no-access";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized, "Sign in first.");
        options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden, "You may not do this.");
    }

    /// <summary>Ends the session of a person who is disabled or whose role or password changed; takes over new teams.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // A page brings dozens of scripts and styles, which are the same for everyone.
        if (context.Principal is not { } principal || context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        var current = await context.HttpContext.RequestServices.GetRequiredService<SessionCheck>().LookAsync(principal, context.HttpContext.RequestAborted);
        if (current is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Schemes.Session);
        }
        else if (current != principal)
        {
            context.ReplacePrincipal(current);
            context.ShouldRenew = true;
        }
    }

    // A program or a socket cannot follow a page.
    private static async Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status, string text)
    {
        if (!NotPages.Any(x => context.Request.Path.StartsWithSegments(x)))
        {
            context.Response.Redirect(context.RedirectUri);
            return;
        }

        context.Response.StatusCode = status;
        await context.Response.WriteAsync(text, context.HttpContext.RequestAborted);
    }
}
