using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace RevOps.Infrastructure.Demo.Crm.Control;

/// <summary>The control API's paths, all behind its token.</summary>
internal static class ControlEndpoints
{
    public const string TokenHeader = "X-Demo-Control";

    private const int DefaultTake = 50;

    public static void MapControl(this IEndpointRouteBuilder app, DemoCrmServerOptions options)
    {
        var answers = app.ServiceProvider.GetRequiredService<ControlAnswers>();
        var views = app.ServiceProvider.GetRequiredService<CallViews>();
        var deals = app.ServiceProvider.GetRequiredService<DealViews>();
        var control = app.MapGroup("/control").AddEndpointFilter(async (context, next) =>
            IsAllowed(context.HttpContext, options) ? await next(context) : Results.StatusCode(StatusCodes.Status401Unauthorized));

        control.MapGet("/state", answers.State);
        control.MapPost("/faults", answers.Faults);
        control.MapPost("/clock", answers.Clock);
        control.MapPost("/limits", answers.Limits);
        control.MapPost("/pace", answers.Pace);
        control.MapPost("/webhook", answers.Webhook);
        control.MapPost("/calls/end", answers.EndCalls);
        control.MapPost("/seed", answers.Seed);
        control.MapPost("/edit", answers.Edit);
        control.MapPost("/associate", answers.Associate);
        control.MapPost("/archive", answers.Archive);
        control.MapPost("/hold", answers.Hold);
        control.MapPost("/release", answers.Release);
        control.MapGet("/held", answers.Held);
        control.MapGet("/calls", (int? take, string? q) => views.Newest(take ?? DefaultTake, q));
        control.MapGet("/deals", (int? take, string? q) => deals.All(take ?? DefaultTake, q));
        control.MapGet("/notes", (string? callKey) => views.Notes(callKey));
        control.MapGet("/export", views.Export);
    }

    private static bool IsAllowed(HttpContext http, DemoCrmServerOptions options) =>
        options.ControlToken is { Length: > 0 } token
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(http.Request.Headers[TokenHeader].ToString()), Encoding.UTF8.GetBytes(token));
}
