using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using RevOps.Domain.Crm.Imports;
using RevOps.Web.Api;
using RevOps.Web.Calls;
using RevOps.Web.Components.Crm.Imports;
using RevOps.Web.Governance;

namespace RevOps.Web.Crm;

/// <summary>Where the page of imports sends its files, and where refused rows are fetched: over HTTP, not through the circuit.</summary>
internal static class ImportsWeb
{
    private const string TokenHeader = "RequestVerificationToken";
    private const int MostProblems = 20_000;

    /// <summary>Maps both.</summary>
    public static void MapImports(this IEndpointRouteBuilder endpoints)
    {
        var roles = ImportRoles.See.Split(',');
        endpoints.MapPost("/admin/imports/file", TakeUpAsync).RequireAuthorization(x => x.RequireRole(roles))
            .WithMetadata(new LargeRequest()).ExcludeFromDescription().DisableAntiforgery();
        endpoints.MapGet("/admin/imports/{id:guid}/problems.csv", ProblemsAsync).RequireAuthorization(x => x.RequireRole(roles)).ExcludeFromDescription();
    }

    private static async Task<IResult> TakeUpAsync(
        HttpRequest request, ICurrentViewer current, IAntiforgery antiforgery, TakeUpFile takeUp, CancellationToken cancellationToken)
    {
        // Before the body is read, as for uploads of calls
        if (request.Headers[TokenHeader].Count == 0 || !await antiforgery.IsRequestValidAsync(request.HttpContext))
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "This page is out of date", "Reload the page and try again");
        }

        if (await current.GetAsync() is not { } viewer)
        {
            return Results.Unauthorized();
        }

        var (file, refusal) = await FileAsync(request, cancellationToken);
        if (file is null)
        {
            return refusal!;
        }

        var content = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
        {
            await stream.ReadExactlyAsync(content, cancellationToken);
        }

        var taken = await takeUp.RunAsync(viewer, Path.GetFileName(file.FileName), content, null, cancellationToken);
        return taken.IsSuccess
            ? Results.Ok(new { Id = taken.Value.Id.ToString() })
            : Problems.Of(taken.Error.Kind == ImportErrorKind.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity, taken.Error.Problem, taken.Error.Remedy);
    }

    private static async Task<(IFormFile? File, IResult? Refusal)> FileAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return (null, Problems.Of(StatusCodes.Status415UnsupportedMediaType, "The request is no form", "Send multipart/form-data with a field \"file\""));
        }

        try
        {
            var form = await request.ReadFormAsync(cancellationToken);
            return form.Files.Count == 1
                ? (form.Files[0], null)
                : (null, Problems.Of(StatusCodes.Status400BadRequest, "The form holds no file", "Choose one"));
        }
        catch (Exception problem) when (problem is InvalidDataException or BadHttpRequestException or IOException)
        {
            return (null, Problems.Of(StatusCodes.Status400BadRequest, "The file did not arrive whole or is larger than 50 MB", "Send it again, in parts where it is large"));
        }
    }

    private static async Task<IResult> ProblemsAsync(Guid id, ICurrentViewer current, IImportQueries queries, CancellationToken cancellationToken)
    {
        if (await current.GetAsync() is not { } viewer || !viewer.CanImport() || await queries.FindAsync(new ImportId(id), cancellationToken) is null)
        {
            return Results.NotFound();
        }

        var text = new StringBuilder("Row,Column,Problem,Value\n");
        foreach (var row in await queries.ProblemsAsync(new ImportId(id), MostProblems, cancellationToken))
        {
            text.AppendJoin(',', row.Row.ToString(CultureInfo.InvariantCulture), Cell(row.Column), Cell(row.Text), Cell(row.Value)).Append('\n');
        }

        // A mark, so that spreadsheets read the letters right
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", $"import-{id}-problems.csv");
    }

    /// <summary>Quoted, and never a formula: the file's text is somebody else's.</summary>
    private static string Cell(string? text)
    {
        var plain = (text ?? "").Replace("\"", "\"\"", StringComparison.Ordinal);
        return plain.Length > 0 && "=+-@\t\r".Contains(plain[0], StringComparison.Ordinal) ? $"\"'{plain}\"" : $"\"{plain}\"";
    }
}
