using Microsoft.AspNetCore.Antiforgery;
using RevOps.Domain.Calls.Import;
using RevOps.Web.Api;
using RevOps.Web.Governance;

namespace RevOps.Web.Calls;

/// <summary>
/// Where the upload page sends its files, one a request: over HTTP and not through the circuit, so that a large file
/// neither blocks the page nor is bound to a socket's message size.
/// </summary>
internal static class UploadEndpoint
{
    private const string TokenHeader = "RequestVerificationToken";

    public static void MapUpload(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/calls/upload/file", UploadAsync).WithMetadata(new LargeRequest()).ExcludeFromDescription().DisableAntiforgery();

    private static async Task<IResult> UploadAsync(
        HttpRequest request, ICurrentViewer current, IAntiforgery antiforgery, ImportCalls import, CancellationToken cancellationToken)
    {
        // Checked here and not by metadata, because the token comes in a header and must be tested before a large body is read;
        // without the header the check itself would read the whole form for it.
        if (request.Headers[TokenHeader].Count == 0 || !await antiforgery.IsRequestValidAsync(request.HttpContext))
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "This page is out of date", "Reload the page and try again");
        }

        if (await current.GetAsync() is not { } viewer)
        {
            return Results.Unauthorized();
        }

        var body = await ImportBody.ReadAsync(request, cancellationToken);
        if (!body.IsSuccess)
        {
            return body.Error;
        }

        var result = await import.RunAsync(viewer, body.Value[0], cancellationToken);
        return result.IsSuccess
            ? Results.Ok(new ImportAnswer([.. result.Value.Select(x => ImportedCallDocument.From(x, request))]))
            : Problems.From(result.Error, []);
    }
}
