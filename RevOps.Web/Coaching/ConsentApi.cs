using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Web.Governance;

namespace RevOps.Web.Coaching;

/// <summary>A live call's consent over HTTP: the answer, and "do not record".</summary>
internal static class ConsentApi
{
    public static void MapConsentApi(this IEndpointRouteBuilder api)
    {
        api.MapPost("/{id}/consent", AnswerAsync)
            .Produces<ConsentDocument>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithName("AnswerConsent")
            .WithSummary("Notes what the customer was told or answered. Where they have to be asked, nothing is stored or coached before the yes.");
        api.MapPost("/{id}/do-not-record", StopAsync)
            .Produces<ConsentDocument>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithName("DoNotRecord")
            .WithSummary("Stores no more words of this call, and deletes those received since the customer objected. Sent again it reaches further back.");
    }

    private static async Task<IResult> AnswerAsync(
        LiveCallId id, ConsentAnswerDocument body, ICurrentViewer current, AnswerConsent answer, CancellationToken cancellationToken)
    {
        if (await current.GetAsync() is not { } viewer)
        {
            return Results.Unauthorized();
        }

        if (body.Read() is not { } given)
        {
            return LiveProblems.From(ConsentAnswerDocument.Unread);
        }

        var noted = await answer.RunAsync(viewer, id, given, cancellationToken);
        return noted.IsSuccess ? TypedResults.Ok(ConsentDocument.From(noted.Value)) : LiveProblems.From(noted.Error);
    }

    private static async Task<IResult> StopAsync(
        LiveCallId id, ObjectionDocument body, ICurrentViewer current, StopRecording stop, CancellationToken cancellationToken)
    {
        if (await current.GetAsync() is not { } viewer)
        {
            return Results.Unauthorized();
        }

        var stopped = await stop.RunAsync(viewer, id, body.ToObjection(), cancellationToken);
        return stopped.IsSuccess ? TypedResults.Ok(ConsentDocument.From(stopped.Value)) : LiveProblems.From(stopped.Error);
    }
}
