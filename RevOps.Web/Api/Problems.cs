using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Import;

namespace RevOps.Web.Api;

/// <summary>Expected failures as problem details: what is wrong, and what to do.</summary>
internal static class Problems
{
    public static IResult Of(int status, string problem, string remedy) =>
        Results.Problem(title: problem, detail: remedy, statusCode: status);

    public static IResult From(CallError error) => Of(
        error.Kind switch
        {
            CallErrorKind.NotFound => StatusCodes.Status404NotFound,
            CallErrorKind.Forbidden => StatusCodes.Status403Forbidden,
            CallErrorKind.Conflict => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status400BadRequest,
        },
        error.Problem,
        error.Remedy);

    /// <summary>A file that could not be imported; files before it stay imported and are named.</summary>
    public static IResult From(ImportError error, IReadOnlyList<ImportedCall> stored)
    {
        if (error.Refusal is { } refusal)
        {
            return From(refusal);
        }

        var transcript = error.Transcript!;
        return Results.Problem(
            title: transcript.Problem,
            detail: transcript.Remedy,
            statusCode: StatusCodes.Status422UnprocessableEntity,
            extensions: new Dictionary<string, object?>
            {
                ["file"] = transcript.File,
                ["place"] = transcript.Place,
                ["stored"] = stored.Select(x => x.Id.ToString()).ToList(),
            });
    }
}
