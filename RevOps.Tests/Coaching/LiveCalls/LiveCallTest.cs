using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.LiveCalls;

/// <summary>Live calls in the running product, on a real database.</summary>
public abstract class LiveCallTest(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    protected static readonly CancellationToken None = CancellationToken.None;

    internal WebApp App { get; private set; } = null!;

    internal TestPeople People { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        App = await WebApp.StartAsync(postgres);
        People = await TestPeople.AddAsync(App.Get<IDbContextFactory<RevOpsDb>>());
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    internal Task<RevOpsDb> DatabaseAsync() => App.Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();

    protected async Task<LiveCall> OpenAsync(string? key = null)
    {
        var opened = await App.Get<OpenLiveCall>().RunAsync(
            People.Rep, new OpenLiveCallRequest { Source = "api", CustomerName = "Acme", Type = CallType.Discovery, Key = key }, None);
        return opened.Value!;
    }

    protected async Task TalkAsync(LiveCallId call)
    {
        for (var i = 0; i < 20; i++)
        {
            await HearAsync(
                People.Rep, call,
                Said(i, i % 2 == 0 ? SpeakerRole.Rep : SpeakerRole.Customer, i % 2 == 0 ? $"What happens in step {i} when the report is late?" : $"We lose about {i} hours a week on it."));
        }
    }

    protected Task<Domain.Result<LiveAck, LiveCallError>> HearAsync(Viewer viewer, LiveCallId call, params LiveUtterance[] heard) =>
        App.Get<HearLiveCall>().RunAsync(viewer, call, heard, None);

    protected static LiveUtterance Said(int sequence, SpeakerRole side, string text) => new(
        sequence, side, side == SpeakerRole.Rep ? "Nora North" : "Beth", TimeSpan.FromSeconds(sequence * 5), TimeSpan.FromSeconds((sequence * 5) + 4), text, true,
        TimeProvider.System.GetUtcNow());
}
