namespace RevOps.Web.Components.Calls.Detail;

/// <summary>What a call's page writes to the log: ids, never what was said.</summary>
internal static partial class CallPageLog
{
    /// <summary>A short id that page and log both show.</summary>
    public static string NewId() => Guid.NewGuid().ToString("N")[..8];

    [LoggerMessage(1, LogLevel.Error, "A comment was not stored ({ErrorId})")]
    public static partial void CommentNotStored(this ILogger log, Exception failure, string errorId);

    [LoggerMessage(2, LogLevel.Error, "Call {CallId} was not read ({ErrorId})")]
    public static partial void CallNotRead(this ILogger log, Exception failure, Guid callId, string errorId);

    [LoggerMessage(3, LogLevel.Error, "A change to a call was not stored ({ErrorId})")]
    public static partial void ChangeNotStored(this ILogger log, Exception failure, string errorId);
}
