using System.Text.Json;

namespace RevOps.Web.Components.Calls.Upload;

/// <summary>Reads what came back for a file. It comes by way of the browser, so nothing about it is taken for granted.</summary>
internal static class UploadAnswer
{
    private const int BadRequest = 400;
    private const int Unauthorized = 401;
    private const int Conflict = 409;
    private const int TooLarge = 413;
    private const int InternalError = 500;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly UploadProblem Unclear = new(
        "The server could not take the file", null, "Try again. If it stays so, give your administrator the file's name and the time", CanRetry: true);

    /// <summary>The item as it stands after its request ended.</summary>
    public static UploadItem Read(UploadItem item, int status, string? answer) => status switch
    {
        >= 200 and < 300 => Stored(item, answer),
        0 => Failed(item, new("The connection was lost", null, "Check your network, then try again. A file that did arrive is not stored twice", CanRetry: true)),
        Unauthorized => Failed(item, new("You are signed out", null, "Sign in in another tab, then try again", CanRetry: true)),
        _ => Failed(item, Problem(status, answer)),
    };

    private static UploadItem Stored(UploadItem item, string? answer) => Parse<Stock>(answer)?.Calls is { Count: > 0 } calls
        ? item with { State = UploadState.Done, Calls = calls, Problem = null }
        : Failed(item, Unclear);

    private static UploadItem Failed(UploadItem item, UploadProblem problem) => item with { State = UploadState.Failed, Problem = problem };

    private static UploadProblem Problem(int status, string? answer)
    {
        // What the file itself gets wrong stays wrong; a fault of ours or of the way may pass.
        if (status < InternalError && Parse<Refusal>(answer) is { Title: { Length: > 0 } title } refusal)
        {
            return new(title, refusal.Place, refusal.Detail ?? "", CanRetry: status is BadRequest or Conflict);
        }

        return status == TooLarge ? new("The file is too large", null, "Send files of at most 50 MB", CanRetry: false) : Unclear;
    }

    // A proxy on the way may answer with a page of its own.
    private static T? Parse<T>(string? answer)
        where T : class
    {
        try
        {
            return string.IsNullOrEmpty(answer) ? null : JsonSerializer.Deserialize<T>(answer, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Stock(IReadOnlyList<UploadedCall>? Calls);

    private sealed record Refusal(string? Title, string? Detail, string? Place);
}
