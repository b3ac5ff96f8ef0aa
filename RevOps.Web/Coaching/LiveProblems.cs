using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Web.Coaching;

/// <summary>Refusals of live calls as problem documents.</summary>
internal static class LiveProblems
{
    public static IResult From(LiveCallError error) => TypedResults.Problem(
        title: error.Problem,
        detail: error.Remedy,
        statusCode: error.Kind switch
        {
            LiveCallErrorKind.NotFound => StatusCodes.Status404NotFound,
            LiveCallErrorKind.Over => StatusCodes.Status409Conflict,
            LiveCallErrorKind.Forbidden => StatusCodes.Status403Forbidden,
            LiveCallErrorKind.TooFast => StatusCodes.Status429TooManyRequests,
            LiveCallErrorKind.Consent => StatusCodes.Status451UnavailableForLegalReasons,
            LiveCallErrorKind.NotStored => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status422UnprocessableEntity,
        });
}
