using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.LiveCalls;

/// <summary>What cannot be used is refused with a reason, over real sockets, while another call goes on undisturbed.</summary>
public sealed class BadInputTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private readonly LiveKeys _keys = new();
    private LiveDesk _desk = null!;
    private string _key = "";
    private Guid _call;
    private LiveWire _wire = null!;
    private LiveWire _bystander = null!;

    public async Task InitializeAsync()
    {
        _desk = await LiveDesk.StartAsync(postgres, x => x.AddSingleton<IApiKeyStore>(_keys));
        _key = _keys.Issue(_desk.People.Rep);
        _call = (await _desk.OpenAsync()).Value!.Id.Value;
        _wire = await LiveWire.OpenAsync(_desk.App, _key, _call);
        _bystander = await LiveWire.OpenAsync(_desk.App, _key, (await _desk.OpenAsync()).Value!.Id.Value);
        await HearsAsync(_bystander, 0);
    }

    public async Task DisposeAsync()
    {
        // Whatever was sent meanwhile, this call goes on over the socket it had
        await HearsAsync(_bystander, 1);
        _bystander.Dispose();
        _wire.Dispose();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task UnknownCall_IsAnsweredAndTheSocketStaysOpen()
    {
        using var wire = await LiveWire.OpenAsync(_desk.App, _key, Guid.NewGuid());

        AssertRefused(await wire.SayAsync(0, "Hello"), LiveCallErrorKind.NotFound, "no such live call");
        AssertRefused(await wire.SayAsync(0, "Hello"), LiveCallErrorKind.NotFound, "no such live call");
    }

    [Fact]
    public async Task CallOfAnotherRep_IsAsIfItWereNotThere()
    {
        using var foreign = await LiveWire.OpenAsync(_desk.App, _keys.Issue(_desk.People.OtherRep), _call);

        AssertRefused(await foreign.SayAsync(0, "Hello"), LiveCallErrorKind.NotFound, "no such live call");
        Assert.Empty(await _desk.WordsAsync(new LiveCallId(_call)));
    }

    [Fact]
    public async Task Flood_OfACall_IsRefusedWhileAnotherGoesOn()
    {
        for (var sent = 0; sent < LiveFlow.CallBurst; sent += LiveCallRules.MostAtOnce)
        {
            Assert.True((await _wire.SendAsync(Many(sent)))!.Value.TryGetProperty("stored", out _));
        }

        JsonElement? refused = null;
        for (var more = 0; more < 40 && refused?.TryGetProperty("kind", out _) is not true; more++)
        {
            refused = await _wire.SendAsync(Many(LiveFlow.CallBurst + (more * LiveCallRules.MostAtOnce)));
        }

        AssertRefused(refused, LiveCallErrorKind.TooFast, "a second of one call");
    }

    [Fact]
    public async Task UtteranceOfAMegabyte_IsRefusedEveryWay()
    {
        using var http = Client();
        var text = new string('a', 1_000_000);

        using var answer = await http.PostAsJsonAsync($"/api/v1/live-calls/{_call}/utterances", new { utterances = new[] { LiveWire.Line(0, text) } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("more than 4000 characters", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        AssertRefused(await _wire.SayAsync(0, text), LiveCallErrorKind.Invalid, "more than 4000 characters");
        await HearsAsync(_wire, 0);
    }

    [Fact]
    public async Task RewoundSequence_SameWordsAreKnownAndOthersRefused()
    {
        await HearsAsync(_wire, 0);
        await HearsAsync(_wire, 1);

        AssertRefused(await _wire.SayAsync(0, "Something else altogether"), LiveCallErrorKind.Invalid, "stored with other words");
        AssertRefused(await _wire.SayAsync(-1, "Hello"), LiveCallErrorKind.Invalid, "not between 0 and");
        await HearsAsync(_wire, 0);
        Assert.Equal(2, (await _desk.WordsAsync(new LiveCallId(_call))).Count);
    }

    [Theory]
    [InlineData("{", "not JSON of utterances")]
    [InlineData("[]", "not JSON of utterances")]
    [InlineData("\"words\"", "not JSON of utterances")]
    [InlineData("""{"utterances":[{"sequence":99999999999}]}""", "not JSON of utterances")]
    [InlineData("""{"utterances":[null]}""", "Sequence -1")]
    [InlineData("""{"utterances":[]}""", "1 to 200 utterances")]
    [InlineData("null", "1 to 200 utterances")]
    public async Task Unreadable_IsAnsweredAndTheSocketStaysOpen(string message, string reason)
    {
        AssertRefused(await _wire.SendAsync(message), LiveCallErrorKind.Invalid, reason);
        await HearsAsync(_wire, 0);
    }

    [Fact]
    public async Task OversizedFrame_EndsTheSocketWithTheReason()
    {
        Assert.Null(await _wire.SayAsync(0, new string('a', 3 * 1024 * 1024)));

        Assert.Equal((WebSocketCloseStatus.MessageTooBig, "A message has at most 1 MB"), (_wire.Closed, _wire.Reason));
        using var again = await LiveWire.OpenAsync(_desk.App, _key, _call);
        await HearsAsync(again, 0);
    }

    [Theory]
    [InlineData("https://evil.example", 403)]
    [InlineData("null", 403)]
    [InlineData(null, 101)]
    public async Task WebSocket_Origin_DecidesWhetherItOpens(string? origin, int status)
    {
        using var wire = await LiveWire.OpenAsync(_desk.App, _key, _call, origin);

        Assert.Equal(status, wire.Status);
    }

    private HttpClient Client()
    {
        var http = _desk.App.Browser();
        http.DefaultRequestHeaders.Add("X-Api-Key", _key);
        return http;
    }

    private static string Many(int from) => JsonSerializer.Serialize(
        new { utterances = Enumerable.Range(from, LiveCallRules.MostAtOnce).Select(x => LiveWire.Line(x, "Yes")) });

    private static async Task HearsAsync(LiveWire wire, int sequence)
    {
        var answer = await wire.SayAsync(sequence, $"This is line {sequence}");
        Assert.Equal([sequence], answer!.Value.GetProperty("stored").EnumerateArray().Select(x => x.GetInt32()));
    }

    private static void AssertRefused(JsonElement? answer, LiveCallErrorKind kind, string reason)
    {
        Assert.Equal(kind.ToString(), answer!.Value.GetProperty("kind").GetString());
        Assert.Contains(reason, answer.Value.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(answer.Value.GetProperty("remedy").GetString()!);
    }
}
