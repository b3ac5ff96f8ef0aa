using Microsoft.AspNetCore.SignalR;

namespace RevOps.Web.Coaching;

/// <summary>Of a failure of ours a program sees an id and what to do; the rest is in the log.</summary>
internal sealed partial class HubFailures(ILogger<HubFailures> logger) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception problem) when (problem is not HubException)
        {
            var id = Guid.NewGuid().ToString("N")[..8];
            Failed(invocationContext.HubMethodName, id, problem);
            throw new HubException($"Something failed here. Send it again after a second; if it stays, give an administrator the id {id}.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A program's call of {Method} failed; it was told the id {Id}.")]
    private partial void Failed(string method, string id, Exception problem);
}
