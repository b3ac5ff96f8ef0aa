using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Import;
using RevOps.Domain.Governance;
using RevOps.Web.Api;
using RevOps.Web.Governance;

namespace RevOps.Web.Calls;

/// <summary>The HTTP API of calls.</summary>
internal static class CallsApi
{
    public static void MapCallsApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithTags("Calls").DisableAntiforgery();
        api.MapPost("/calls", ImportAsync)
            .RequireAuthorization(ApiScopes.WriteCalls)
            .WithMetadata(new LargeRequest())
            .Accepts<ImportDocument>("application/json", "multipart/form-data")
            .Produces<ImportAnswer>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithName("ImportCalls")
            .WithSummary("Stores a transcript file as calls, analysed and scored. The same file is never stored twice.");
        api.MapPost("/transcripts/analyze", AnalyzeAsync)
            .RequireAuthorization(ApiScopes.Analyze)
            .WithMetadata(new LargeRequest())
            .Accepts<ImportDocument>("application/json", "multipart/form-data")
            .Produces<AnalysisDocument>()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithName("AnalyzeTranscript")
            .WithSummary("The same analysis, nothing stored. A file with several conversations answers with an array.");
        api.MapGet("/calls/{id}", FindAsync)
            .RequireAuthorization(ApiScopes.ReadCalls)
            .Produces<AnalysisDocument>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetCall")
            .WithSummary("A stored call with its analysis and scorecard.");
    }

    private static async Task<IResult> ImportAsync(
        HttpRequest request, ICurrentViewer current, ImportCalls import, CancellationToken cancellationToken)
    {
        var body = await ImportBody.ReadAsync(request, cancellationToken);
        if (!body.IsSuccess)
        {
            return body.Error;
        }

        if (await current.GetAsync() is not { } viewer)
        {
            return Results.Unauthorized();
        }

        var stored = new List<ImportedCall>();
        foreach (var file in body.Value)
        {
            var result = await import.RunAsync(viewer, file with { Source = "api" }, cancellationToken);
            if (!result.IsSuccess)
            {
                return Problems.From(result.Error, stored);
            }

            stored.AddRange(result.Value);
        }

        var answer = new ImportAnswer([.. stored.Select(x => ImportedCallDocument.From(x, request))]);
        return stored.TrueForAll(x => x.AlreadyThere) ? TypedResults.Ok(answer) : TypedResults.Created((string?)null, answer);
    }

    private static async Task<IResult> AnalyzeAsync(HttpRequest request, AnalyzeTranscript analyze, CancellationToken cancellationToken)
    {
        var body = await ImportBody.ReadAsync(request, cancellationToken);
        if (!body.IsSuccess)
        {
            return body.Error;
        }

        var several = body.Value.Count > 1;
        var documents = new List<AnalysisDocument>();
        foreach (var file in body.Value)
        {
            var context = new AnalysisContext
            {
                RepName = file.Rep,
                CallType = file.Type,
                StartedAt = file.StartedAt,
                Participants = file.Participants,
            };
            var result = await analyze.RunAsync(file.FileName, file.Content, context, cancellationToken);
            if (!result.IsSuccess)
            {
                return Problems.From(new ImportError(result.Error, null), []);
            }

            documents.AddRange(result.Value.Select(x => AnalysisDocuments.From(x.Analysis, x.Scorecard, several ? file.FileName : null)));
        }

        return documents is [var only] ? Results.Json(only, AnalysisDocuments.Json) : Results.Json(documents, AnalysisDocuments.Json);
    }

    private static async Task<IResult> FindAsync(CallId id, ICurrentViewer current, ICallQueries calls, CancellationToken cancellationToken)
    {
        var viewer = await current.GetAsync();
        var call = viewer is null ? null : await calls.FindAsync(viewer, id, cancellationToken);
        return call?.Scorecard is { } card
            ? Results.Json(AnalysisDocuments.From(call.Analysis, card), AnalysisDocuments.Json)
            : Problems.From(CallErrors.NoCall);
    }
}
