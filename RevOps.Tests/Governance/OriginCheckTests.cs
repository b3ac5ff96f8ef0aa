using System.Net;
using System.Net.WebSockets;
using Microsoft.EntityFrameworkCore;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Governance;

/// <summary>The check over real sockets: a browser's WebSocket, as a foreign page would open it with the visitor's cookie.</summary>
public sealed class OriginCheckTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Friend = "https://calls.halyard.example";

    private WebApp _app = null!;

    private string _cookie = "";

    public async Task InitializeAsync()
    {
        _app = await WebApp.StartAsync(postgres, ("RevOps:AllowedOrigins:0", Friend));
        var people = await TestPeople.AddAsync(_app.Get<IDbContextFactory<RevOpsDb>>());
        _cookie = await _app.CookieOfAsync(people.Rep.UserId);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("own", null)]
    [InlineData(Friend, null)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://calls.halyard.example", HttpStatusCode.Forbidden)]
    [InlineData("other port", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    public async Task WebSocket_Origin_DecidesWhetherItOpens(string? origin, HttpStatusCode? refused)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Cookie", _cookie);
        if (Named(origin) is { } named)
        {
            socket.Options.SetRequestHeader("Origin", named);
        }

        var address = new UriBuilder(_app.Address) { Scheme = "ws", Path = "/_blazor" }.Uri;
        var problem = await Record.ExceptionAsync(() => socket.ConnectAsync(address, CancellationToken.None));

        Assert.Equal(refused is null ? WebSocketState.Open : WebSocketState.Closed, socket.State);
        Assert.Equal(refused ?? HttpStatusCode.SwitchingProtocols, socket.HttpStatusCode);
        Assert.Equal(refused is null, problem is null);
    }

    [Theory]
    [InlineData("own", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    public async Task Negotiate_Origin_DecidesAsWell(string? origin, HttpStatusCode expected)
    {
        using var browser = _app.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Cookie", _cookie);
        if (Named(origin) is { } named)
        {
            request.Headers.Add("Origin", named);
        }

        using var response = await browser.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Page_ForeignOrigin_IsNotTheChecksBusiness()
    {
        using var browser = _app.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        request.Headers.Add("Origin", "https://evil.example");

        using var response = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private string? Named(string? origin) => origin switch
    {
        "own" => _app.Address.GetLeftPart(UriPartial.Authority),
        "other port" => new UriBuilder(_app.Address) { Port = 1 }.Uri.GetLeftPart(UriPartial.Authority),
        _ => origin,
    };
}
