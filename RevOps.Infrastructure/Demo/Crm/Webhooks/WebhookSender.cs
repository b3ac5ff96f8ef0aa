using System.Globalization;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Infrastructure.Demo.Crm.Faults;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Webhooks;

/// <summary>
/// Announces what happened, beside the API and never in its way: several at once, each again after a failure, up to ten times.
/// What is not delivered when the CRM stops is lost, as it may be with any sender; who polls finds it all the same.
/// </summary>
internal sealed partial class WebhookSender(
    WebhookTarget target, FaultPlan faults, CrmClock clock, ILogger<WebhookSender> logger) : BackgroundService
{
    private const int MostAtOnce = 10;
    private const int ShuffledWithinMs = 1_500;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);
    private static readonly int[] PausesInSeconds = [1, 3, 9, 27, 60, 60, 120, 120, 300];

    private readonly Channel<IReadOnlyList<CrmEvent>> _queue = Channel.CreateUnbounded<IReadOnlyList<CrmEvent>>(new() { SingleReader = true });
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Timeout };
    private readonly SemaphoreSlim _atOnce = new(MostAtOnce);
    private long _lastEvent = clock.Machine.ToUnixTimeMilliseconds();

    public CrmEvent Event(long callId, string? property = null, string? value = null) =>
        new(Interlocked.Increment(ref _lastEvent), clock.Now, callId, property, value);

    /// <summary>Sends these in one message, soon.</summary>
    public void Announce(params IReadOnlyList<CrmEvent> events)
    {
        if (target.Url is not null)
        {
            _queue.Writer.TryWrite(events);
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _http.Dispose();
        _atOnce.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new List<Task>();
        try
        {
            await foreach (var events in _queue.Reader.ReadAllAsync(stoppingToken))
            {
                running.RemoveAll(x => x.IsCompleted);
                for (var copy = 0; copy <= faults.Settings.DuplicateAnnouncements; copy++)
                {
                    running.Add(DeliverAsync(events, stoppingToken));
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task DeliverAsync(IReadOnlyList<CrmEvent> events, CancellationToken stopping)
    {
        try
        {
            if (faults.Settings.ShuffleAnnouncements)
            {
                events = [.. events.Reverse()];
                await Task.Delay(TimeSpan.FromMilliseconds(faults.Draw(ShuffledWithinMs)), clock.Time, stopping);
            }

            for (var attempt = 0; !await TryAsync(events, attempt, stopping); attempt++)
            {
                if (attempt == PausesInSeconds.Length)
                {
                    LogGivenUp(events.Count);
                    return;
                }

                await Task.Delay(TimeSpan.FromSeconds(PausesInSeconds[attempt]), clock.Time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The CRM stops
        }
    }

    /// <summary>True where it arrived, or where nobody wants it any more.</summary>
    private async Task<bool> TryAsync(IReadOnlyList<CrmEvent> events, int attempt, CancellationToken stopping)
    {
        if (target.Url is not { } url)
        {
            return true;
        }

        await _atOnce.WaitAsync(stopping);
        try
        {
            using var request = Message(url, events, attempt);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stopping);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !stopping.IsCancellationRequested))
        {
            return false;
        }
        finally
        {
            _atOnce.Release();
        }
    }

    private HttpRequestMessage Message(string url, IReadOnlyList<CrmEvent> events, int attempt)
    {
        var body = WebhookBody.Write(events, attempt);
        var timestamp = clock.Now.ToUnixTimeMilliseconds();
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("X-HubSpot-Request-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-HubSpot-Signature-v3", WebhookSignature.Sign(target.Secret, url, body, timestamp));
        return request;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An announcement of {Events} events was refused ten times and is given up.")]
    private partial void LogGivenUp(int events);
}
