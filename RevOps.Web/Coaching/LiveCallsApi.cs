using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Web.Api;
using RevOps.Web.Governance;

namespace RevOps.Web.Coaching;

/// <summary>Live calls over plain HTTP: open, feed, close.</summary>
internal static class LiveCallsApi
{
    /// <summary>Two hundred utterances of the longest kind, in UTF-8, with room.</summary>
    private const long MostBytes = 4 * 1024 * 1024;

    public static void MapLiveCallsApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/live-calls").WithTags("Live calls").DisableAntiforgery().RequireAuthorization(ApiScopes.WriteCalls);
        api.MapPost("/", OpenAsync)
            .Produces<LiveCallDocument>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status451UnavailableForLegalReasons)
            .WithName("OpenLiveCall")
            .WithSummary("Opens a call that is to be coached. The same key of the same rep opens it once.");
        api.MapPost("/{id}/utterances", HearAsync)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes))
            .Produces<AckDocument>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status451UnavailableForLegalReasons)
            .WithName("HearLiveCall")
            .WithSummary("Says what was said. The answer names what is stored; what it does not name is to be sent again.");
        api.MapConsentApi();
        api.MapPost("/{id}/close", CloseAsync)
            .Produces<LiveCallDocument>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("CloseLiveCall")
            .WithSummary("Ends the call. It becomes a stored, scored call at once; closing twice answers the same.");
    }

    private static async Task<IResult> OpenAsync(
        OpenDocument body, ICurrentViewer current, OpenLiveCall open, WatchLiveCall watch, CancellationToken cancellationToken)
    {
        if (await current.GetAsync() is not { } viewer)
        {
            return Results.Unauthorized();
        }

        if (body.Problem() is { } problem)
        {
            return LiveProblems.From(problem);
        }

        var opened = await open.RunAsync(viewer, body.ToRequest("api"), cancellationToken);
        return opened.IsSuccess && await watch.FindAsync(viewer, opened.Value.Id, cancellationToken) is { } session
            ? TypedResults.Created($"/api/v1/live-calls/{opened.Value.Id}", LiveCallDocument.From(session))
            : LiveProblems.From(opened.Error ?? LiveCallError.NotFound);
    }

    private static async Task<IResult> HearAsync(
        LiveCallId id, WordsDocument body, ICurrentViewer current, HearLiveCall hear, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await current.GetAsync() is not { } viewer)
        {
            return Results.Unauthorized();
        }

        var heard = await hear.RunAsync(viewer, id, body.ToHeard(time.GetUtcNow()), cancellationToken);
        return heard.IsSuccess ? TypedResults.Ok(AckDocument.From(heard.Value)) : LiveProblems.From(heard.Error);
    }

    private static async Task<IResult> CloseAsync(
        LiveCallId id, ICurrentViewer current, CloseLiveCall close, WatchLiveCall watch, CancellationToken cancellationToken)
    {
        if (await current.GetAsync() is not { } viewer)
        {
            return Results.Unauthorized();
        }

        var closed = await close.RunAsync(viewer, id, cancellationToken);
        return closed.IsSuccess && await watch.FindAsync(viewer, id, cancellationToken) is { } session
            ? TypedResults.Ok(LiveCallDocument.From(session))
            : LiveProblems.From(closed.Error ?? LiveCallError.NotFound);
    }
}
