using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;
using RevOps.Web.Governance;

namespace RevOps.Tests.Governance;

public sealed partial class SessionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Password = "correct horse battery";

    private WebApp _app = null!;

    private Viewer _admin = null!;

    private Viewer _rep = null!;

    public async Task InitializeAsync()
    {
        _app = await WebApp.StartAsync(postgres);
        var admin = await _app.Get<CreateFirstAdmin>().RunAsync("Ada Min", "ada@halyard.example", Password, CancellationToken.None);
        _admin = (await _app.Get<IPeople>().FindAsync(admin.Value, CancellationToken.None))!.AsViewer();
        var invited = new InvitedPerson("rita@halyard.example", "Rita Rep", UserRole.Rep, []);
        var link = await _app.Get<InviteUser>().RunAsync(_admin, invited, CancellationToken.None);
        var rep = await _app.Get<RedeemInvitation>().RunAsync(link.Value!.Token, "Rita Rep", Password, CancellationToken.None);
        _rep = (await _app.Get<IPeople>().FindAsync(rep.Value, CancellationToken.None))!.AsViewer();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task SignIn_RightPassword_OpensPagesUntilSignOut()
    {
        using var browser = _app.Browser();

        using var signedIn = await PostAsync(browser, "/account/sign-in", ("Form.Email", "rita@halyard.example"), ("Form.Password", Password));
        using var page = await browser.GetAsync("/account/password");
        using var signedOut = await PostAsync(browser, "/account/sign-out", from: "/account/password");
        using var after = await browser.GetAsync("/account/password");

        Assert.Equal((HttpStatusCode.Found, "/"), (signedIn.StatusCode, signedIn.Headers.Location?.AbsolutePath));
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"), x => x.StartsWith("revops.session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.Found, signedOut.StatusCode);
        Assert.Contains("/account/sign-in", after.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WrongPassword_SetsNoSession()
    {
        using var browser = _app.Browser();

        using var answer = await PostAsync(browser, "/account/sign-in", ("Form.Email", "rita@halyard.example"), ("Form.Password", "wrong horse battery"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(x => x.Contains("session", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Request_AfterDisabling_IsRefusedAtOnce()
    {
        using var browser = await _app.BrowserOfAsync(_rep.UserId);
        using var before = await browser.GetAsync("/account/password");

        await _app.Get<ChangeUserAccess>().DisableAsync(_admin, _rep.UserId, CancellationToken.None);
        using var after = await browser.GetAsync("/account/password");

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Contains("/account/sign-in", after.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_AfterDisablingOnAnotherNode_IsRefusedWithinSeconds()
    {
        await using var other = WebApp.Beside(_app);
        using var browser = await _app.BrowserOfAsync(_rep.UserId);
        using var before = await browser.GetAsync("/account/password");

        await other.Get<ChangeUserAccess>().DisableAsync(_admin, _rep.UserId, CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        await Eventually.TrueAsync(
            async () =>
            {
                using var answer = await browser.GetAsync("/account/password");
                return answer.StatusCode == HttpStatusCode.Found;
            },
            RecentSessions.Kept + TimeSpan.FromSeconds(1),
            "the session has ended");
    }

    [Fact]
    public async Task Request_SessionRenewedOnAnotherNode_HoldsHereAtOnce()
    {
        await using var other = WebApp.Beside(_app);
        using var before = await _app.BrowserOfAsync(_rep.UserId);
        using var remembered = await before.GetAsync("/account/password");
        await other.Get<ChangePassword>().RunAsync(_rep, Password, "another horse battery", CancellationToken.None);
        using var renewed = _app.Browser();
        renewed.DefaultRequestHeaders.Add("Cookie", await other.CookieOfAsync(_rep.UserId));

        using var answer = await renewed.GetAsync("/account/password");

        Assert.Equal(HttpStatusCode.OK, remembered.StatusCode);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task ChangePassword_OwnSession_GoesOnAndOthersEnd()
    {
        using var browser = _app.Browser();
        using var other = await _app.BrowserOfAsync(_rep.UserId);
        using var signedIn = await PostAsync(browser, "/account/sign-in", ("Form.Email", "rita@halyard.example"), ("Form.Password", Password));

        using var changed = await PostAsync(
            browser, "/account/password", ("Form.Current", Password), ("Form.Password", "another horse battery"));
        using var own = await browser.GetAsync("/account/password");
        using var others = await other.GetAsync("/account/password");

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.Found, others.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Circuit_PersonDisabledOrDemoted_EndsWithinFiveSeconds(bool disable)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var (session, ended) = await CircuitAsync(scope, _rep.UserId);

        var access = _app.Get<ChangeUserAccess>();
        _ = disable
            ? await access.DisableAsync(_admin, _rep.UserId, CancellationToken.None)
            : await access.SetAsync(_admin, _rep.UserId, UserRole.Analyst, [], CancellationToken.None);

        var state = await ended.WaitAsync(TimeSpan.FromSeconds(5));
        Assert.False(state.User.Identity?.IsAuthenticated);
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ICurrentViewer>().GetAsync());
        Assert.Same(session, scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>());
    }

    [Fact]
    public async Task Circuit_PersonMovedToATeam_GoesOnWithIt()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var team = (await _app.Get<EditTeams>().CreateAsync(_admin, "North", CancellationToken.None)).Value;
        var (_, changed) = await CircuitAsync(scope, _rep.UserId);

        await _app.Get<ChangeUserAccess>().SetAsync(_admin, _rep.UserId, UserRole.Rep, [team], CancellationToken.None);

        await changed.WaitAsync(TimeSpan.FromSeconds(5));
        var viewer = await scope.ServiceProvider.GetRequiredService<ICurrentViewer>().GetAsync();
        Assert.Equal([team], viewer?.TeamIds);
    }

    [Fact]
    public async Task Circuit_DisabledBeforeItConnects_IsNobodys()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var account = await _app.Get<ISessionAccounts>().FindAsync(_rep.UserId, CancellationToken.None);
        await _app.Get<ChangeUserAccess>().DisableAsync(_admin, _rep.UserId, CancellationToken.None);
        var session = scope.ServiceProvider.GetRequiredService<CircuitSession>();
        session.SetAuthenticationState(Task.FromResult(new AuthenticationState(account!.ToPrincipal())));

        await new CircuitSessionCheck(session).OnConnectionUpAsync(null!, CancellationToken.None);

        Assert.Null(await scope.ServiceProvider.GetRequiredService<ICurrentViewer>().GetAsync());
    }

    [Fact]
    public async Task DataProtection_Keys_AreInTheDatabase()
    {
        _app.Get<IDataProtectionProvider>().CreateProtector("test").Protect("anything");

        await using var db = await _app.Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();
        Assert.NotEqual(0, await db.DataProtectionKeys.CountAsync());
    }

    [Fact]
    public async Task CurrentViewer_OutsideRequestAndCircuit_IsNobody()
    {
        await using var scope = _app.Services.CreateAsyncScope();

        Assert.Null(await scope.ServiceProvider.GetRequiredService<ICurrentViewer>().GetAsync());
        Assert.Null(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "Admin")])).ToViewer());
    }

    private async Task<(CircuitSession Session, Task<AuthenticationState> Changed)> CircuitAsync(AsyncServiceScope scope, UserId id)
    {
        var account = await _app.Get<ISessionAccounts>().FindAsync(id, CancellationToken.None);
        var watcher = _app.Get<AccessWatcher>();
        var session = scope.ServiceProvider.GetRequiredService<CircuitSession>();
        session.SetAuthenticationState(Task.FromResult(new AuthenticationState(account!.ToPrincipal())));

        // What happened at the test's own start must not be taken for the change.
        await Eventually.TrueAsync(() => Task.FromResult(watcher.HasTold(id)), TimeSpan.FromSeconds(10), "the watcher saw the person");
        var changed = new TaskCompletionSource<AuthenticationState>(TaskCreationOptions.RunContinuationsAsynchronously);
        session.AuthenticationStateChanged += async state => changed.TrySetResult(await state);
        return (session, changed.Task);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string path, params (string Name, string Value)[] fields) =>
        PostAsync(browser, path, path, fields);

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string path, string from, params (string Name, string Value)[] fields)
    {
        var page = await browser.GetStringAsync(from);
        var form = fields.ToDictionary(x => x.Name, x => x.Value);
        foreach (Match hidden in Hidden().Matches(page))
        {
            form.TryAdd(hidden.Groups[1].Value, hidden.Groups[2].Value);
        }

        return await browser.PostAsync(path, new FormUrlEncodedContent(form));
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]+)" />""")]
    private static partial Regex Hidden();
}
