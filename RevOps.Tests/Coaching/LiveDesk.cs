using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching;

/// <summary>The product with two teams, for tests of calls that are on. A second one on the same database is a restart.</summary>
internal sealed class LiveDesk : IAsyncDisposable
{
    private readonly WebApp _app;

    private LiveDesk(WebApp app, TestPeople people) => (_app, People) = (app, people);

    public TestPeople People { get; }

    public WebApp App => _app;

    public static async Task<LiveDesk> StartAsync(PostgresFixture postgres)
    {
        var app = await WebApp.StartAsync(postgres);
        return new LiveDesk(app, await TestPeople.AddAsync(app.Get<IDbContextFactory<RevOpsDb>>()));
    }

    /// <summary>With services of the test's own.</summary>
    public static async Task<LiveDesk> StartAsync(PostgresFixture postgres, Action<IServiceCollection> services, params (string Key, string Value)[] settings)
    {
        var app = await WebApp.StartAsync(postgres, services, settings);
        return new LiveDesk(app, await TestPeople.AddAsync(app.Get<IDbContextFactory<RevOpsDb>>()));
    }

    public T Get<T>()
        where T : notnull => _app.Get<T>();

    /// <summary>Another process that takes the same calls over.</summary>
    public LiveDesk Restarted() => new(WebApp.Beside(_app), People);

    public async Task RuleAsync(CoachingRules rules) =>
        Assert.True((await Get<EditCoachingRules>().RunAsync(People.Admin, rules, (await Get<ICoachingRules>().CurrentAsync(default)).Version, default)).IsSuccess);

    public Task<Result<LiveCall, LiveCallError>> OpenAsync(string? country = null, ConsentAnswer? consent = null) => Get<OpenLiveCall>().RunAsync(
        People.Rep,
        new OpenLiveCallRequest { Source = "api", CustomerName = "Acme", Type = CallType.Discovery, Country = country, Consent = consent },
        default);

    public Task<Result<LiveAck, LiveCallError>> HearAsync(LiveCallId call, params LiveUtterance[] heard) =>
        Get<HearLiveCall>().RunAsync(People.Rep, call, heard, default);

    public async Task<ILiveSession> SessionAsync(LiveCallId call) => (await Get<WatchLiveCall>().FindAsync(People.Rep, call, default))!;

    public Task<Result<CallConsent, LiveCallError>> StopAsync(LiveCallId call, Objection? objection = null) =>
        Get<StopRecording>().RunAsync(People.Rep, call, objection ?? new Objection(), default);

    public async Task<IReadOnlyList<string>> WordsAsync(LiveCallId call) => [.. (await Get<ILiveCallStore>().WordsAsync(call, default)).Select(x => x.Text)];

    public async Task<T> ReadAsync<T>(Func<RevOpsDb, Task<T>> read)
    {
        await using var db = await Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();
        return await read(db);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    public static LiveUtterance Said(int sequence, SpeakerRole side, string text) => new(
        sequence, side, side == SpeakerRole.Rep ? "Nora North" : "Beth", TimeSpan.FromSeconds(sequence * 5), TimeSpan.FromSeconds((sequence * 5) + 4), text, true,
        TimeProvider.System.GetUtcNow());
}
