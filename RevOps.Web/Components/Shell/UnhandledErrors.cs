using Microsoft.AspNetCore.Diagnostics;

namespace RevOps.Web.Components.Shell;

/// <summary>Gives an exception that escaped a request an id, for the log and for the page that <c>/error</c> shows.</summary>
internal sealed partial class UnhandledErrors(ILogger<UnhandledErrors> logger) : IExceptionHandler
{
    private static readonly object Key = new();

    /// <summary>The id of this request's error; null where there is none.</summary>
    internal static string? IdOf(HttpContext? context) => context?.Items[Key] as string;

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var id = ErrorIds.New();
        httpContext.Items[Key] = id;
        RequestFailed(id, httpContext.Request.Path, exception);
        return ValueTask.FromResult(false);
    }

    [LoggerMessage(LogLevel.Error, "Error {ErrorId}: the request for {Path} failed")]
    private partial void RequestFailed(string errorId, string path, Exception exception);
}
