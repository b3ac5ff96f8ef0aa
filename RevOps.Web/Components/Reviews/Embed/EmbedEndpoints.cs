using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Shell;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Reviews.Embed;

/// <summary>The page for a CRM's own frame, and how a session comes into the frame. All answer 404 where no origin may frame it.</summary>
internal static class EmbedEndpoints
{
    private const int LongestId = 320;

    public static void MapEmbed(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/embed/feedback", ShowAsync).AllowAnonymous();
        endpoints.MapGet("/embed/connect", ConnectAsync);
        endpoints.MapPost("/embed/session", StartAsync).AllowAnonymous();
    }

    private static async Task<IResult> ShowAsync(
        [AsParameters] EmbedQuery query, HttpContext context, IOptions<EmbedOptions> options, ILatestFeedback feedback)
    {
        if (!options.Value.IsOn)
        {
            return Results.NotFound();
        }

        // What is shown belongs to whoever is signed in now.
        context.Response.Headers.CacheControl = "no-store";
        if (await ViewerAsync(context) is not { } viewer)
        {
            return Page(context, EmbedState.SignedOut, null, StatusCodes.Status401Unauthorized);
        }

        var subject = Subject(query);
        var found = subject is null ? null : await feedback.FindAsync(viewer, subject, context.RequestAborted);
        return (subject, found) switch
        {
            (null, _) => Page(context, EmbedState.NotAsked, null, StatusCodes.Status400BadRequest),
            (_, null) => Page(context, EmbedState.NotFound, null, StatusCodes.Status404NotFound),
            _ => Page(context, EmbedState.Found, found, StatusCodes.Status200OK),
        };
    }

    private static async Task<IResult> ConnectAsync(HttpContext context, IOptions<EmbedOptions> options, EmbedHandover handover)
    {
        var id = context.User.UserId();
        if (!options.Value.IsOn || id is null || await handover.CodeAsync(id.Value, context.RequestAborted) is not { } code)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<EmbedConnect>(new { Code = code, Look = Appearance.Of(context.Request) });
    }

    // JSON, which a foreign page cannot send without asking first.
    private static async Task<IResult> StartAsync(
        [FromBody] EmbedCode sent, HttpContext context, IOptions<EmbedOptions> options, EmbedHandover handover) =>
        !options.Value.IsOn ? Results.NotFound()
        : await handover.RedeemAsync(context, sent.Code ?? "") ? Results.NoContent()
        : Results.BadRequest();

    // The session comes along where the frame's site is our own; elsewhere the frame's cookie does.
    private static async Task<Viewer?> ViewerAsync(HttpContext context) =>
        context.User.ToViewer() ?? (await context.AuthenticateAsync(Schemes.Embed)).Principal?.ToViewer();

    /// <summary>Null where nothing, or nothing that makes sense, is asked for.</summary>
    private static FeedbackSubject? Subject(EmbedQuery query)
    {
        var subject = new FeedbackSubject
        {
            ExternalCallId = Sensible(query.Call),
            ContactEmail = Sensible(query.Contact),
            Call = CallId.TryParse(query.OurCall, CultureInfo.InvariantCulture, out var call) ? call : null,
            Connection = ConnectionId.TryParse(query.Connection, CultureInfo.InvariantCulture, out var connection) ? connection : null,
        };
        return subject.IsNamed && (subject.Connection is not null || string.IsNullOrEmpty(query.Connection)) ? subject : null;
    }

    private static string? Sensible(string? text) => text?.Trim() is { Length: > 0 and <= LongestId } value ? value : null;

    private static RazorComponentResult<EmbedPage> Page(HttpContext context, EmbedState state, LatestFeedback? feedback, int status) =>
        new(new Dictionary<string, object?>
        {
            [nameof(EmbedPage.State)] = state,
            [nameof(EmbedPage.Feedback)] = feedback,
            [nameof(EmbedPage.Look)] = Appearance.Of(context.Request),
        })
        {
            StatusCode = status,
        };
}

/// <summary>What the page's address says.</summary>
/// <param name="Call">The CRM's id of a call.</param>
/// <param name="Contact">A contact's e-mail.</param>
/// <param name="OurCall">Our id of a call.</param>
/// <param name="Connection">Our id of the CRM's connection; only with <paramref name="Call"/>.</param>
internal sealed record EmbedQuery(
    [FromQuery(Name = "call")] string? Call,
    [FromQuery(Name = "contact")] string? Contact,
    [FromQuery(Name = "ourCall")] string? OurCall,
    [FromQuery(Name = "connection")] string? Connection);

/// <summary>What the frame trades for its cookie.</summary>
internal sealed record EmbedCode(string? Code);
