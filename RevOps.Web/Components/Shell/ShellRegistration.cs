using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Radzen;
using RevOps.Web.Components.Account;
using RevOps.Web.Components.Reviews.Arrivals;
using RevOps.Web.Components.Reviews.Embed;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Shell;

/// <summary>Registers pages and what surrounds them.</summary>
public static class ShellRegistration
{
    /// <summary>Adds Blazor, Radzen and the services of layout and shared components.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        ScriptTypes.Register(services);
        services.AddRadzenComponents();
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.AddExceptionHandler<UnhandledErrors>();
        services.AddScoped<FeedbackInbox>();
        services.AddScoped<NoticeDesk>();
        services.AddScoped<ViewerClock>();
        services.AddScoped<Toasts>();
        services.AddScoped<Confirmations>();
        return services;
    }

    /// <summary>Headers, the error page and the not-found page; before routing, authentication and endpoints.</summary>
    public static IApplicationBuilder UseShell(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseSecurityHeaders();

        // An API answers with its own errors, not with pages.
        return app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/api"),
            pages => pages
                .UseExceptionHandler("/error", createScopeForErrors: true)
                .UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true)
                .Use(OnlyPagesThatAreNotThereAsync));
    }

    // A refused form is no missing page, and run again as one it would be refused again.
    private static async Task OnlyPagesThatAreNotThereAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var missing = context.Response.StatusCode == StatusCodes.Status404NotFound && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));
        if (!missing && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }
    }

    /// <summary>The pages and the account endpoints that are not pages.</summary>
    public static IEndpointRouteBuilder MapShell(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRazorComponents<App>().AddInteractiveServerRenderMode(Circuits);
        endpoints.MapAccountEndpoints();
        endpoints.MapEmbed();
        return endpoints;
    }

    private static void Circuits(ServerComponentsEndpointOptions options)
    {
        // The frame policy is ours (SecurityHeaders): Blazor would send a second, weaker one.
        options.ContentSecurityFrameAncestorsPolicy = null;

        // A compressor takes 256 KB an open page and a twentieth of what a page's start costs, for drawings of 1 to 3 KB.
        options.DisableWebSocketCompression = true;
    }
}
