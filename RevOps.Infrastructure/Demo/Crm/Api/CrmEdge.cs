using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Infrastructure.Demo.Crm.Faults;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary>
/// Where every request of the API comes in and every answer goes out: faults, tokens, limits, holds, counts and the log. What
/// lies behind it knows of none of these.
/// </summary>
internal sealed partial class CrmEdge(
    FaultPlan faults,
    TokenRegister tokens,
    CrmRateLimits limits,
    HoldGate holds,
    RequestLog log,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<CrmEdge> logger)
{
    public async Task HandleAsync(HttpContext http, CrmRoute route, Func<CrmRequest, CrmReply> answer)
    {
        var passage = new Passage(http, route);
        CrmReply? reply;
        try
        {
            reply = await AnswerAsync(passage, answer);
        }
        catch (Exception e) when (e is OperationCanceledException or BadHttpRequestException or IOException)
        {
            passage.Fault ??= "client gone";
            reply = null;
        }

        log.Add(http.Request.Method, http.Request.Path + http.Request.QueryString, reply?.Status, passage.Fault, route.Name);
        if (reply is null)
        {
            http.Abort();
            return;
        }

        await SendAsync(http, reply);
    }

    /// <summary>The answer; null where the connection breaks instead.</summary>
    private async Task<CrmReply?> AnswerAsync(Passage passage, Func<CrmRequest, CrmReply> answer)
    {
        var (http, route) = (passage.Http, passage.Route);
        var request = await CrmRequest.ReadAsync(http);
        if (faults.DropsConnection())
        {
            passage.Fault = "connection dropped";
            return null;
        }

        await SlowAsync(passage);
        if (request is null)
        {
            return CrmErrors.Validation("The body is too long.");
        }

        if (Refusal(passage) is { } refusal)
        {
            return refusal;
        }

        // Who goes away while waiting here has sent nothing, as far as the CRM knows
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        await holds.PassAsync(route.Name, HoldMoment.Before, ends.Token);
        http.RequestAborted.ThrowIfCancellationRequested();
        var reply = Run(request, answer);
        await holds.PassAsync(route.Name, HoldMoment.After, ends.Token);
        if (route.Writes && reply.Succeeded && faults.DropsReply())
        {
            passage.Fault = "reply dropped";
            return null;
        }

        return reply;
    }

    private async Task SlowAsync(Passage passage)
    {
        var delay = faults.Settings.SlowMs;
        if (delay > 0)
        {
            passage.Fault = "slow";
            await Task.Delay(TimeSpan.FromMilliseconds(delay), time, passage.Http.RequestAborted);
        }
    }

    private CrmReply? Refusal(Passage passage)
    {
        var route = passage.Route;
        if (route.Scope is not null)
        {
            switch (tokens.Check(passage.Http.Request.Headers.Authorization.ToString()))
            {
                case TokenState.Invalid:
                    return CrmErrors.InvalidToken();
                case TokenState.Expired:
                    passage.Fault = "token expired";
                    return CrmErrors.ExpiredToken();
            }

            if (faults.Settings.MissingScope == route.Scope)
            {
                passage.Fault = "scope missing";
                return CrmErrors.MissingScope(route.Scope);
            }

            if (limits.Refuses(route.IsSearch) is { } policy)
            {
                return CrmErrors.RateLimit(policy);
            }
        }

        if (faults.RateLimits() is { } forced)
        {
            passage.Fault = $"429 {forced}";
            return CrmErrors.RateLimit(forced);
        }

        if (faults.ServerError() is { } error)
        {
            passage.Fault = "server error";
            return error;
        }

        return null;
    }

    private CrmReply Run(CrmRequest request, Func<CrmRequest, CrmReply> answer)
    {
        try
        {
            return answer(request);
        }
        catch (JsonException)
        {
            return CrmErrors.Validation("Invalid input JSON: the body cannot be read.");
        }
        catch (IOException e)
        {
            LogStorage(e);
            return CrmErrors.Internal();
        }
    }

    private static async Task SendAsync(HttpContext http, CrmReply reply)
    {
        http.Response.StatusCode = reply.Status;
        if (reply.Body.Length > 0)
        {
            http.Response.ContentType = reply.ContentType;
            http.Response.ContentLength = reply.Body.Length;
            await http.Response.Body.WriteAsync(reply.Body, http.RequestAborted);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The demo CRM cannot write its data; the change did not take place.")]
    private partial void LogStorage(Exception exception);

    /// <summary>One request on its way through, and the fault that it met.</summary>
    private sealed record Passage(HttpContext Http, CrmRoute Route)
    {
        public string? Fault { get; set; }
    }
}
