using Microsoft.AspNetCore.Http;
using RevOps.Domain.Crm;
using RevOps.Tests.Support;

namespace RevOps.Tests.Connectors;

public sealed class HubSpotTokenTests : IAsyncLifetime
{
    private const string TokenPath = "POST /oauth/2026-03/token";

    private static readonly CancellationToken Never = CancellationToken.None;

    private static readonly CrmSecrets Secrets = new() { ClientId = "id 1", ClientSecret = "s&cret", RefreshToken = "refresh+1" };

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.Zero));

    private HubSpotServer _server = null!;

    private int _issued;

    public async Task InitializeAsync()
    {
        _server = await HubSpotServer.StartAsync();
        _server.Before = IssueAsync;
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Token_NoneYet_IsAskedForOnceByMany()
    {
        var crm = Open(Secrets);

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => crm.OwnersAsync(Never)));

        Assert.All(all, x => Assert.Null(x.Error));
        Assert.Equal(1, _server.Count(TokenPath));
    }

    [Fact]
    public async Task Token_RefusedToMany_IsRenewedOnce()
    {
        var crm = Open(Secrets with { AccessToken = "old" });

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => crm.OwnersAsync(Never)));

        Assert.All(all, x => Assert.Null(x.Error));
        Assert.Equal(1, _server.Count(TokenPath));
    }

    [Fact]
    public async Task Token_AboutToExpire_IsRenewedBefore()
    {
        var crm = Open(Secrets);
        await crm.OwnersAsync(Never);
        _time.Advance(TimeSpan.FromSeconds(1741));

        Assert.Null((await crm.OwnersAsync(Never)).Error);
        Assert.Equal(2, _server.Count(TokenPath));
    }

    [Fact]
    public async Task Token_RefusedOnAWrite_IsRenewedAndTheWriteSentAgain()
    {
        var crm = Open(Secrets with { AccessToken = "old" });

        var sent = await crm.AddNoteAsync(new CrmCall { Id = "1", State = CrmCallState.Ended }, new CrmNote("k-1", _time.GetUtcNow(), ""), Never);

        Assert.Null(sent.Error);
        Assert.Equal(1, _server.Store.CountNotes("k-1"));
    }

    [Fact]
    public async Task Token_NewOneRefusedToo_IsUnauthorizedAfterOneRenewal()
    {
        var crm = Open(Secrets);
        await crm.OwnersAsync(Never);
        _server.Tokens.Clear();
        _server.Before = context => context.Request.Path == "/oauth/2026-03/token"
            ? HubSpotLab.Answer(200, """{"access_token":"useless","expires_in":1800}""")(context)
            : Task.FromResult(false);

        var owners = await crm.OwnersAsync(Never);

        Assert.Equal(CrmErrorKind.Unauthorized, owners.Error?.Kind);
        Assert.Equal(2, _server.Count(TokenPath));
    }

    [Fact]
    public async Task Token_RefreshRefused_IsUnauthorizedAndNotTriedAgainAtOnce()
    {
        var crm = Open(Secrets with { RefreshToken = "wrong" });

        var first = await crm.OwnersAsync(Never);
        var second = await crm.OwnersAsync(Never);

        Assert.Equal(CrmErrorKind.Unauthorized, first.Error?.Kind);
        Assert.Equal(CrmErrorKind.Unauthorized, second.Error?.Kind);
        Assert.Equal(1, _server.Count(TokenPath));

        _time.Advance(TimeSpan.FromMinutes(2));
        await crm.OwnersAsync(Never);
        Assert.Equal(2, _server.Count(TokenPath));
    }

    [Fact]
    public async Task Token_PrivateAppsRefused_IsNotRenewed()
    {
        var crm = Open(new CrmSecrets { AccessToken = "old", ClientSecret = "for webhooks" });

        Assert.Equal(CrmErrorKind.Unauthorized, (await crm.OwnersAsync(Never)).Error?.Kind);
        Assert.Equal(0, _server.Count(TokenPath));
    }

    [Fact]
    public async Task Token_NoCredentials_IsUnauthorizedWithoutARequest()
    {
        Assert.Equal(CrmErrorKind.Unauthorized, (await Open(new CrmSecrets()).OwnersAsync(Never)).Error?.Kind);
        Assert.Empty(_server.Requests);
    }

    private ICrm Open(CrmSecrets secrets) => HubSpotLab.Connector(time: _time).Open(_server.Address, secrets);

    private async Task<bool> IssueAsync(HttpContext context)
    {
        if (context.Request.Path != "/oauth/2026-03/token")
        {
            return false;
        }

        var form = await context.Request.ReadFormAsync();
        if (form["grant_type"] != "refresh_token" || form["client_id"] != "id 1" || form["client_secret"] != "s&cret" || form["refresh_token"] != "refresh+1")
        {
            return await HubSpotLab.Answer(400, """{"status":"BAD_REFRESH_TOKEN","message":"no"}""")(context);
        }

        var token = $"issued-{Interlocked.Increment(ref _issued)}";
        _server.Tokens[token] = true;
        return await HubSpotLab.Answer(
            200, $$"""{"access_token":"{{token}}","refresh_token":"refresh+1","expires_in":1800,"token_type":"bearer"}""")(context);
    }
}
