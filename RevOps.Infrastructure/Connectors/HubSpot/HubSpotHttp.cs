using Microsoft.Extensions.Logging;
using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>
/// Requests of one connection: at its pace, with its token, repeated where that is safe. A refusal (401, 429) took no effect and
/// may be followed by another try whatever was asked; silence and HubSpot's own failures only where nothing was to be written.
/// </summary>
internal sealed partial class HubSpotHttp(
    HubSpotWire wire, HubSpotTokens tokens, HubSpotPace pace, HubSpotOptions options, TimeProvider time, ILogger<HubSpotHttp> logger)
{
    private const int SecondlyWaits = 2;

    /// <summary>Longer than this no request waits inside a call: the caller has other work.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>A successful answer, or what kept it from coming.</summary>
    public async Task<Result<HubSpotAnswer, CrmError>> SendAsync(HubSpotRequest request, CancellationToken cancellationToken)
    {
        if (!wire.IsSafe)
        {
            return new CrmError(CrmErrorKind.Refused, "The address is not encrypted, so no credentials are sent to it; it has to begin with https");
        }

        var retries = 0;
        var waits = 0;
        var renewed = false;
        var token = await tokens.CurrentAsync(cancellationToken);
        while (token.IsSuccess)
        {
            await pace.WaitAsync(request.Access == HubSpotAccess.Search, cancellationToken);
            var sent = await wire.SendAsync(request, token.Value, cancellationToken);
            if (sent is { IsSuccess: true, Value.IsSuccess: true })
            {
                return sent.Value;
            }

            if (sent.Value is { Status: 401 } && tokens.CanRenew && !renewed)
            {
                renewed = true;
                token = await tokens.RenewAsync(token.Value, cancellationToken);
            }
            else if (sent.Value is { } answer && HubSpotErrors.IsSecondly(answer) && waits++ < SecondlyWaits)
            {
                await Task.Delay(Jitter(TimeSpan.FromSeconds(1)), time, cancellationToken);
            }
            else if (!request.IsWrite && retries < options.ReadRetries && Pause(sent, retries) is { } pause)
            {
                retries++;
                await Task.Delay(pause, time, cancellationToken);
            }
            else
            {
                return Failed(request, sent);
            }
        }

        return token.Error!;
    }

    private CrmError Failed(HubSpotRequest request, Result<HubSpotAnswer, HubSpotSilence> sent)
    {
        var error = sent.IsSuccess
            ? HubSpotErrors.Of(sent.Value, request.IsWrite, time.GetUtcNow())
            : new CrmError(request.IsWrite && sent.Error.Sent ? CrmErrorKind.Unclear : CrmErrorKind.Unavailable, sent.Error.Problem);
        if (error.Kind != CrmErrorKind.NotFound)
        {
            RequestFailed(logger, request.Method.Method, error.Kind, sent.Value?.Status, error.CorrelationId);
        }

        return error;
    }

    /// <summary>How long to wait before a read is tried again; null where that makes no sense.</summary>
    private TimeSpan? Pause(Result<HubSpotAnswer, HubSpotSilence> sent, int retries)
    {
        var tryAgain = sent.IsSuccess ? sent.Value.Status >= 500 : sent.Error.Passing;
        var pause = sent.Value?.RetryAfter ?? Jitter(TimeSpan.FromMilliseconds(options.RetryMilliseconds << retries));
        return tryAgain && pause <= LongestWait ? pause : null;
    }

    // Half as long up to half as long again: clients that failed together do not come back together.
    private static TimeSpan Jitter(TimeSpan about) => about * (0.5 + Random.Shared.NextDouble());

    [LoggerMessage(Level = LogLevel.Warning, Message = "HubSpot: {Method} failed: {Kind}, status {Status}, correlation id {CorrelationId}.")]
    private static partial void RequestFailed(ILogger logger, string method, CrmErrorKind kind, int? status, string? correlationId);
}
