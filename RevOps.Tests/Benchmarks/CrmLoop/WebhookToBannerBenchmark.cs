using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Demo;
using RevOps.Infrastructure.Demo.Crm;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Demo.Crm.Hosting;
using RevOps.Infrastructure.Demo.Crm.Webhooks;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;
using Xunit.Abstractions;

namespace RevOps.Tests.Benchmarks.CrmLoop;

/// <summary>
/// From a CRM's announcement to the rep's banner: from the instant before the webhook is sent until the notice comes out of the
/// subscription that the banner of an open page reads. The call has ended in the CRM before and its transcript is ready. The product
/// runs in this process on a real port, the demo CRM in one of its own. Run by hand, in Release:
/// <c>REVOPS_BENCH=1 dotnet test RevOps.Tests -c Release --filter WebhookToBannerBenchmark --logger "console;verbosity=detailed"</c>.
/// </summary>
public class WebhookToBannerBenchmark(PostgresFixture postgres, ITestOutputHelper output) : IClassFixture<PostgresFixture>
{
    private const int WarmUp = 30;
    private const int Calls = 300;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1.0 / 3);

    private readonly ConcurrentDictionary<CallId, long> _shown = new();

    [BenchmarkFact]
    public async Task Webhook_TranscriptReady_ReachesTheBannerWithinASecond()
    {
        var secrets = DemoCrmSecrets.Create();
        await using var child = DemoCrmChild.Start(new DemoCrmProcessOptions
        {
            Secrets = secrets,
            EntryAssembly = typeof(Program).Assembly.Location,
            EndsCallEverySeconds = 0,
            Arguments = ["--requests-per-10s", "0", "--searches-per-second", "0", "--late", "0", "--never", "0"],
        });
        var crm = (await child.ReadyAsync(CancellationToken.None))!;
        using var http = new HttpClient { BaseAddress = crm };
        var control = new DemoCrmControl(http, secrets.ControlToken!);

        await using var app = await WebApp.StartAsync(postgres, ("HubSpot:Paced", "false"), ("RevOps:Jobs", "true"));
        var databases = app.Get<IDbContextFactory<RevOpsDb>>();
        await using var db = await databases.CreateDbContextAsync();
        var (reps, connection) = await LoopSeed.AddAsync(db.Database.GetConnectionString()!, crm, secrets, pollSeconds: 60);
        var listening = await ListenAsync(app, db);

        var address = new Uri(app.Address, $"api/v1/webhooks/hubspot/{connection}");
        using var sender = new HttpClient();
        var sent = new ConcurrentDictionary<string, long>();
        List<Task> sending = [];
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < WarmUp + Calls; i++)
        {
            var ended = await control.EndCallsAsync(new DemoCrmCallRequest { OwnerEmail = reps[i % reps.Count], Transcript = "ready", Announce = false });
            var wait = (Pace * i) - Stopwatch.GetElapsedTime(start);
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
            sent[ended[0].Id] = Stopwatch.GetTimestamp();
            sending.Add(AnnounceAsync(sender, address, secrets.ClientSecret!, ended[0].Id));
        }

        await Task.WhenAll(sending);
        await Eventually.TrueAsync(() => Task.FromResult(_shown.Count == WarmUp + Calls), TimeSpan.FromSeconds(30), "every notice arrives");
        listening.ForEach(x => x.Dispose());

        var reviews = await db.Reviews.AsNoTracking().OrderBy(x => x.DetectedAt).Select(x => new { x.ExternalCallId, x.CallId }).ToListAsync();
        var times = reviews.Skip(WarmUp).Select(x => Stopwatch.GetElapsedTime(sent[x.ExternalCallId], _shown[x.CallId!.Value]).TotalMilliseconds).Order().ToList();
        var latency = new Latency("webhook to banner", times);
        var load = await File.ReadAllTextAsync("/proc/loadavg");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{times.Count} calls at 3/s: p50 {latency.At(0.5):0} ms, p95 {latency.At(0.95):0} ms, p99 {latency.At(0.99):0} ms, max {times[^1]:0} ms; load {load.Trim()}"));
        Assert.True(latency.At(0.95) <= 1000, "p95 has to be a second at most");
    }

    private static async Task AnnounceAsync(HttpClient http, Uri address, string secret, string id)
    {
        var now = TimeProvider.System.GetUtcNow();
        var call = long.Parse(id, CultureInfo.InvariantCulture);
        var body = WebhookBody.Write([new CrmEvent(call, now, call, "hs_call_has_transcript", "true")], 0);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-HubSpot-Request-Timestamp", now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-HubSpot-Signature-v3", WebhookSignature.Sign(secret, address.AbsoluteUri, body, now.ToUnixTimeMilliseconds()));
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A subscription for each rep, as their open pages have.</summary>
    private async Task<List<INoticeSubscription>> ListenAsync(WebApp app, RevOpsDb db)
    {
        var emails = DemoFiles.People().Users.Where(x => x.Role == UserRole.Rep).Select(x => x.Email).ToList();
        var people = await db.Users.AsNoTracking().Where(x => emails.Contains(x.Email!)).ToListAsync();
        var feed = app.Get<INoticeFeed>();
        var subscriptions = people.ConvertAll(x => feed.Subscribe(new Viewer(x.Id, x.Name, x.Role, [])));
        subscriptions.ForEach(x => _ = ReadAsync(x));
        return subscriptions;
    }

    private async Task ReadAsync(INoticeSubscription subscription)
    {
        await foreach (var notice in subscription.Arrivals.ReadAllAsync())
        {
            _shown[notice.CallId] = Stopwatch.GetTimestamp();
        }
    }
}
