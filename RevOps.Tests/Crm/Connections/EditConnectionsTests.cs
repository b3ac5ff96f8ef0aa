using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Connections;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;
using static RevOps.Tests.Crm.Connections.ConnectionServices;

namespace RevOps.Tests.Crm.Connections;

public sealed class EditConnectionsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private ConnectionServices _services = null!;

    private static CancellationToken None => CancellationToken.None;

    private EditConnections Edit => _services.Edit;

    public async Task InitializeAsync() => _services = await ConnectionServices.CreateAsync(postgres);

    public async Task DisposeAsync() => await _services.DisposeAsync();

    [Fact]
    public async Task Everything_NoAdmin_IsRefused()
    {
        var item = await _services.ConnectAsync();
        var test = _services.Get<TestConnection>();
        foreach (var viewer in new[] { _services.People.Rep, _services.People.Manager, _services.People.Analyst })
        {
            CrmSettingsErrorKind?[] refusals =
            [
                (await Edit.CreateAsync(viewer, "hubspot", Settings with { Name = "Other" }, WithToken(), None)).Error?.Kind,
                (await Edit.ChangeAsync(viewer, item.Id, Change(item, Settings with { Name = "Other" }), None)).Error?.Kind,
                (await Edit.PauseAsync(viewer, item.Id, true, None)).Error?.Kind,
                (await Edit.LossAsync(viewer, item.Id, None)).Error?.Kind,
                (await Edit.DeleteAsync(viewer, item.Id, true, None)).Error?.Kind,
                (await test.RunAsync(viewer, item.Id, None)).Error?.Kind,
                (await test.RunAsync(viewer, item.Id, "hubspot", Settings, null, None)).Error?.Kind,
            ];

            Assert.All(refusals, x => Assert.Equal(CrmSettingsErrorKind.Forbidden, x));
            Assert.Empty(await _services.Get<IConnectionQueries>().ListAsync(viewer, None));
        }

        var after = await _services.FindAsync(item.Id);
        Assert.Equal(item with { Readings = [] }, after! with { Readings = [] });
        Assert.Empty(_services.Crms.Opened);
    }

    [Fact]
    public async Task Create_Credentials_RestUnreadableAndAreInNoAuditLine()
    {
        var item = await _services.ConnectAsync();
        await using var db = await _services.DbAsync();
        var row = await db.Database.SqlQuery<string>($"""select row_to_json(c)::text as "Value" from "CrmConnections" c""").SingleAsync();
        var audit = Assert.Single(await _services.AuditAsync());

        Assert.Contains("HubSpot EU", row, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, row, StringComparison.Ordinal);
        Assert.Equal(Token, (await _services.StoredSecretsAsync(item.Id))?.AccessToken);
        Assert.Equal(("connection.created", "Connected HubSpot EU at https://api.hubapi.com/"), (audit.Action, audit.Detail));
        Assert.DoesNotContain(Token, item.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name", " ", "https://api.hubapi.com", 60, "a")]
    [InlineData("address", "HubSpot", "api.hubapi.com", 60, "a")]
    [InlineData("address", "HubSpot", "http://crm.example", 60, "a")]
    [InlineData("address", "HubSpot", "https://me:secret@crm.example", 60, "a")]
    [InlineData("address", "HubSpot", "https://crm.example/?key=1", 60, "a")]
    [InlineData("address", "HubSpot", "ftp://crm.example", 60, "a")]
    [InlineData("poll", "HubSpot", "https://api.hubapi.com", 4, "a")]
    [InlineData("score-field", "HubSpot", "https://api.hubapi.com", 60, "my score")]
    [InlineData("score-field", "HubSpot", "https://api.hubapi.com", 60, "revops_next_step")]
    public async Task Create_Invalid_SaysWhichFieldAndStoresNothing(string field, string name, string address, int poll, string scoreField)
    {
        var settings = new ConnectionSettings(name, address, poll, new WriteBackSettings { ScoreField = scoreField });
        var made = await Edit.CreateAsync(_services.Admin, "hubspot", settings, WithToken(), None);

        Assert.Equal((CrmSettingsErrorKind.Invalid, field), (made.Error?.Kind, made.Error?.Field));
        Assert.Empty(await _services.AuditAsync());
    }

    [Theory]
    [InlineData(CrmSignIn.Token, null, null, null, "access-token")]
    [InlineData(CrmSignIn.Token, "two words", null, null, "access-token")]
    [InlineData(CrmSignIn.OAuth, null, "id", "secret", "refresh-token")]
    public async Task Create_CredentialsMissing_SaysWhich(CrmSignIn signIn, string? token, string? id, string? secret, string field)
    {
        var typed = new SecretsChange { SignIn = signIn, AccessToken = token, ClientId = id, ClientSecret = secret };

        Assert.Equal(field, (await Edit.CreateAsync(_services.Admin, "hubspot", Settings, typed, None)).Error?.Field);
    }

    [Fact]
    public async Task Create_LoopbackWithoutTls_IsTaken() =>
        Assert.True((await Edit.CreateAsync(_services.Admin, "hubspot", Settings with { Address = "http://127.0.0.1:5123" }, WithToken(), None)).IsSuccess);

    [Fact]
    public async Task Name_TakenInAnotherCase_IsRefused()
    {
        await _services.ConnectAsync();
        var other = await _services.ConnectAsync("HubSpot US");

        Assert.Equal(CrmSettingsError.NameTaken, (await Edit.CreateAsync(_services.Admin, "hubspot", Settings with { Name = "hubspot eu" }, WithToken(), None)).Error);
        Assert.Equal(CrmSettingsError.NameTaken, (await Edit.ChangeAsync(_services.Admin, other.Id, Change(other, Settings with { Name = "HUBSPOT EU" }), None)).Error);
    }

    [Fact]
    public async Task Change_PollInBetween_KeepsBoth()
    {
        var item = await _services.ConnectAsync();
        var reads = 0;
        var changed = await _services.Get<ICrmConnectionStore>().ChangeAsync(item.Id, connection =>
        {
            if (++reads == 1)
            {
                Task.Run(() => PollAsync(item.Id)).GetAwaiter().GetResult();
            }

            connection.Pause(true);
            return new[] { AuditEntry.By(_services.Admin, TimeProvider.System, "connection.paused", "connection", "Paused") };
        }, None);

        var now = await _services.FindAsync(item.Id);
        Assert.True(changed.IsSuccess);
        Assert.Equal((2, true), (reads, now.Paused));
        Assert.NotNull(now.LastPollAt);
        Assert.Equal(["connection.created", "connection.paused"], (await _services.AuditAsync()).Select(x => x.Action));
    }

    [Fact]
    public async Task Change_AfterAPoll_IsNoConflictButAfterAnotherAdminItIs()
    {
        var seen = await _services.ConnectAsync();
        await PollAsync(seen.Id);

        var mine = await Edit.ChangeAsync(_services.Admin, seen.Id, Change(seen, Settings with { PollSeconds = 30 }), None);
        var theirs = await Edit.ChangeAsync(_services.Admin, seen.Id, Change(seen, Settings with { PollSeconds = 90 }), None);

        Assert.True(mine.IsSuccess);
        Assert.Equal(CrmSettingsError.ChangedMeanwhile, theirs.Error);
        Assert.Equal(30, (await _services.FindAsync(seen.Id)).Settings.PollSeconds);
        Assert.Equal("Changed HubSpot EU: poll from 60 s to 30 s", (await _services.AuditAsync())[^1].Detail);
    }

    [Fact]
    public async Task Change_Credentials_EmptyFieldsKeepAndTheOtherWayForgets()
    {
        var item = await _services.ConnectAsync();

        await Edit.ChangeAsync(_services.Admin, item.Id, Change(item, Settings, new() { SignIn = CrmSignIn.Token, ClientSecret = "hook" }), None);
        var added = await _services.StoredSecretsAsync(item.Id);
        item = await _services.FindAsync(item.Id);
        await Edit.ChangeAsync(
            _services.Admin, item.Id, Change(item, Settings, new() { SignIn = CrmSignIn.OAuth, ClientId = "id", RefreshToken = "refresh" }), None);
        var moved = await _services.StoredSecretsAsync(item.Id);

        Assert.Equal((Token, "hook"), (added?.AccessToken, added?.ClientSecret));
        Assert.Equal((null, "id", "hook", "refresh"), (moved?.AccessToken, moved?.ClientId, moved?.ClientSecret, moved?.RefreshToken));
        Assert.Equal((CrmSignIn.OAuth, true), ((await _services.FindAsync(item.Id)).SignIn, item.HasWebhookSecret));
        Assert.Equal(["connection.created", "connection.credentials-replaced", "connection.credentials-replaced"], (await _services.AuditAsync()).Select(x => x.Action));
        Assert.DoesNotContain(await _services.AuditAsync(), x => x.Detail.Contains("hook", StringComparison.Ordinal) || x.Detail.Contains("refresh", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnotherServer_StoredCredentials_AreNotSentThere()
    {
        var item = await _services.ConnectAsync();
        var elsewhere = Settings with { Address = "https://elsewhere.example/" };
        var test = _services.Get<TestConnection>();

        Assert.Equal("address", (await Edit.ChangeAsync(_services.Admin, item.Id, Change(item, elsewhere), None)).Error?.Field);
        Assert.Equal("address", (await test.RunAsync(_services.Admin, item.Id, "hubspot", elsewhere, null, None)).Error?.Field);
        Assert.Equal("access-token", (await test.RunAsync(_services.Admin, item.Id, "hubspot", elsewhere, new() { SignIn = CrmSignIn.Token, ClientSecret = "x" }, None)).Error?.Field);
        Assert.Empty(_services.Crms.Tried);

        Assert.True((await test.RunAsync(_services.Admin, item.Id, "hubspot", elsewhere, WithToken("other"), None)).Value!.Works);
        Assert.Equal("other", Assert.Single(_services.Crms.Tried).Secrets.AccessToken);
    }

    [Fact]
    public async Task Test_UnsavedSettings_TriesThemWithTheStoredCredentials()
    {
        var item = await _services.ConnectAsync();
        var test = _services.Get<TestConnection>();

        var stored = await test.RunAsync(_services.Admin, item.Id, None);
        var unsaved = await test.RunAsync(_services.Admin, item.Id, "hubspot", Settings with { PollSeconds = 10 }, null, None);

        Assert.True(stored.Value!.Works && unsaved.Value!.Works);
        Assert.Equal(item.Id, Assert.Single(_services.Crms.Opened));
        Assert.Equal(Token, Assert.Single(_services.Crms.Tried).Secrets.AccessToken);
        Assert.Equal(60, (await _services.FindAsync(item.Id)).Settings.PollSeconds);
    }

    [Fact]
    public async Task Pause_Twice_IsOneAuditLine()
    {
        var item = await _services.ConnectAsync();

        Assert.True((await Edit.PauseAsync(_services.Admin, item.Id, true, None)).IsSuccess);
        Assert.True((await Edit.PauseAsync(_services.Admin, item.Id, true, None)).IsSuccess);
        Assert.True((await _services.FindAsync(item.Id)).Paused);
        Assert.True((await Edit.PauseAsync(_services.Admin, item.Id, false, None)).IsSuccess);

        Assert.Equal(["connection.created", "connection.paused", "connection.resumed"], (await _services.AuditAsync()).Select(x => x.Action));
    }

    private static ConnectionChange Change(ConnectionListItem seen, ConnectionSettings wanted, SecretsChange? secrets = null) =>
        new(seen.Settings, seen.SecretsSetAt, wanted, secrets);

    private async Task PollAsync(ConnectionId id)
    {
        await using var db = await _services.DbAsync();
        var connection = await db.Connections.SingleAsync(x => x.Id == id);
        var now = _services.Get<TimeProvider>().GetUtcNow();
        connection.Polled(new CrmCursor(now), now);
        await db.SaveChangesAsync();
    }
}
