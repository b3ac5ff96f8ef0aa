using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.LiveCalls;

/// <summary>The hub refuses with a reason, and who else is connected does not notice.</summary>
public sealed class HubBadInputTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly LiveKeys _keys = new();
    private LiveDesk _desk = null!;
    private string _key = "";
    private HubConnection _hub = null!;
    private HubConnection _bystander = null!;
    private Guid _call;
    private Guid _other;

    public async Task InitializeAsync()
    {
        _desk = await LiveDesk.StartAsync(postgres, x => x.AddSingleton<IApiKeyStore>(_keys));
        _key = _keys.Issue(_desk.People.Rep);
        (_hub, _bystander) = (Hub(), Hub());
        await _hub.StartAsync();
        await _bystander.StartAsync();
        _call = await OpenAsync(_hub);
        _other = await OpenAsync(_bystander);
    }

    public async Task DisposeAsync()
    {
        await HearsAsync(_bystander, _other, 0);
        await _hub.DisposeAsync();
        await _bystander.DisposeAsync();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task Hear_UnknownForeignLongAndRewound_AreRefusedWithTheReason()
    {
        var foreign = (await _desk.Get<OpenLiveCall>().RunAsync(_desk.People.OtherRep, new OpenLiveCallRequest { Source = "api", CustomerName = "Acme" }, default)).Value!.Id;
        await HearsAsync(_hub, _call, 0);

        await RefusesAsync("no such live call", Guid.NewGuid(), 0, "Hello");
        await RefusesAsync("no such live call", foreign.Value, 0, "Hello");
        await RefusesAsync("more than 4000 characters", _call, 1, new string('a', 900_000));
        await RefusesAsync("stored with other words", _call, 0, "Something else");
        await RefusesAsync("not between 0 and", _call, -1, "Hello");
        await HearsAsync(_hub, _call, 0);
    }

    [Fact]
    public async Task Frame_ThatIsTooLarge_EndsTheConnectionWithTheReason()
    {
        var closed = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _hub.Closed += problem =>
        {
            closed.TrySetResult(problem);
            return Task.CompletedTask;
        };

        await Assert.ThrowsAnyAsync<Exception>(() => HearAsync(_hub, _call, 0, new string('a', 3 * 1024 * 1024)));

        var reason = await closed.Task.WaitAsync(Longest);
        Assert.Contains("maximum message size", reason?.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Failure_OfOurs_IsToldByAnIdAndNotByItsMessage()
    {
        await RunAsync("""ALTER TABLE "LiveCalls" RENAME TO "Away" """);

        var refused = await Assert.ThrowsAsync<HubException>(() => HearAsync(_hub, Guid.NewGuid(), 0, "Hello").WaitAsync(Longest));

        Assert.Contains("give an administrator the id", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LiveCalls", refused.Message, StringComparison.Ordinal);
        await RunAsync("""ALTER TABLE "Away" RENAME TO "LiveCalls" """);
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData(null, true)]
    public async Task Origin_DecidesWhetherItOpens(string? origin, bool opens)
    {
        await using var hub = Hub(origin);

        var problem = await Record.ExceptionAsync(() => hub.StartAsync());

        Assert.Equal(opens, problem is null);
        Assert.True(opens || problem!.Message.Contains("403", StringComparison.Ordinal), problem?.Message);
    }

    private Task<int> RunAsync(string sql) => _desk.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    private HubConnection Hub(string? origin = null) => new HubConnectionBuilder().WithUrl(
        new Uri(_desk.App.Address, "hubs/coaching"),
        HttpTransportType.WebSockets,
        options =>
        {
            options.Headers["X-Api-Key"] = _key;
            if (origin is not null)
            {
                options.Headers["Origin"] = origin;
            }
        }).Build();

    private static async Task<Guid> OpenAsync(HubConnection hub) =>
        (await hub.InvokeAsync<JsonElement>("Open", new { customer = "Acme", key = Guid.NewGuid().ToString() })).GetProperty("id").GetGuid();

    private static Task<JsonElement> HearAsync(HubConnection hub, Guid call, int sequence, string text) =>
        hub.InvokeAsync<JsonElement>("Hear", call, new { utterances = new[] { LiveWire.Line(sequence, text) } });

    private static async Task HearsAsync(HubConnection hub, Guid call, int sequence)
    {
        var ack = await HearAsync(hub, call, sequence, $"This is line {sequence}").WaitAsync(Longest);
        Assert.Equal([sequence], ack.GetProperty("stored").EnumerateArray().Select(x => x.GetInt32()));
    }

    private async Task RefusesAsync(string reason, Guid call, int sequence, string text)
    {
        var refused = await Assert.ThrowsAsync<HubException>(() => HearAsync(_hub, call, sequence, text).WaitAsync(Longest));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }
}
