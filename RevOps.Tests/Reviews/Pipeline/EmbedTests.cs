using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;
using RevOps.Web.Governance;

namespace RevOps.Tests.Reviews.Pipeline;

public sealed partial class EmbedTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Crm = "https://app.crm.example";

    private WebApp _app = null!;
    private TestPeople _people = null!;
    private NoticeSeed _seed = null!;

    public async Task InitializeAsync()
    {
        _app = await WebApp.StartAsync(postgres, (EmbedOptions.Key + ":0", Crm));
        var databases = _app.Get<IDbContextFactory<RevOpsDb>>();
        _people = await TestPeople.AddAsync(databases);
        _seed = new NoticeSeed(databases);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Frame_ConfiguredOrigin_IsForThisPageOnly()
    {
        using var browser = await _app.BrowserOfAsync(_people.Rep.UserId);
        using var framed = await browser.GetAsync("/embed/feedback?call=none");
        using var connect = await browser.GetAsync("/embed/connect");
        using var other = await browser.GetAsync("/calls");

        Assert.Contains($"frame-ancestors {Crm};", Policy(framed), StringComparison.Ordinal);
        Assert.False(framed.Headers.Contains("X-Frame-Options"));
        Assert.All([connect, other], x => Assert.Contains("frame-ancestors 'none';", Policy(x), StringComparison.Ordinal));
        Assert.All([connect, other], x => Assert.Equal(["DENY"], x.Headers.GetValues("X-Frame-Options")));
    }

    [Fact]
    public async Task Frame_NoOriginConfigured_DoesNotExist()
    {
        await using var app = await WebApp.StartAsync(postgres);
        var people = await TestPeople.AddAsync(app.Get<IDbContextFactory<RevOpsDb>>());
        using var browser = await app.BrowserOfAsync(people.Rep.UserId);
        using var page = await browser.GetAsync("/embed/feedback?contact=a@b.example");
        using var connect = await browser.GetAsync("/embed/connect");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, connect.StatusCode));
        Assert.Contains("frame-ancestors 'none';", Policy(page), StringComparison.Ordinal);
        Assert.Equal(["DENY"], page.Headers.GetValues("X-Frame-Options"));
    }

    [Theory]
    [InlineData("https://app.crm.example/path")]
    [InlineData("https://*.crm.example")]
    [InlineData("https://a.example; script-src *")]
    [InlineData("app.crm.example")]
    [InlineData("javascript:alert(1)")]
    public void Origins_Nonsense_AreRefused(string origin)
    {
        var options = new EmbedOptions { Origins = { origin } };

        Assert.False(options.IsValid);
    }

    [Fact]
    public async Task ByContact_Newest_OfWhatTheViewerSees()
    {
        await _seed.ReviewedAsync(_people.Rep, "older call", NoticeSeed.Monday, 40, contact: "Carl@Castellan.example");
        await _seed.ReviewedAsync(_people.Rep, "newer call", NoticeSeed.Monday.AddDays(1), 72, contact: "carl@castellan.example");
        await _seed.ReviewedAsync(_people.OtherRep, "south's call", NoticeSeed.Monday.AddDays(2), 90, contact: "carl@castellan.example");

        var rep = await ReadAsync(_people.Rep, "contact=CARL@castellan.example");
        var south = await ReadAsync(_people.OtherManager, "contact=carl@castellan.example");

        Assert.Contains("newer call", rep.Text, StringComparison.Ordinal);
        Assert.Contains(">72<", rep.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("south", rep.Text, StringComparison.Ordinal);
        Assert.Contains("south&#x27;s call", south.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(_people.Rep, "contact=nobody@castellan.example")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(_people.Colleague, "contact=carl@castellan.example")).Status);
    }

    [Fact]
    public async Task ByCall_OtherTeams_LooksLikeNone()
    {
        var id = await _seed.ReviewedAsync(_people.Rep, "Castellan close", NoticeSeed.Monday, external: "901");

        var own = await ReadAsync(_people.Rep, "call=901");
        var stranger = await ReadAsync(_people.OtherRep, "call=901");
        var none = await ReadAsync(_people.OtherRep, "call=902");

        Assert.Contains("Castellan close", own.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/calls/{id}\"", own.Text, StringComparison.Ordinal);
        Assert.Contains("target=\"_blank\"", own.Text, StringComparison.Ordinal);
        Assert.Contains("Castellan close", (await ReadAsync(_people.Manager, $"ourCall={id}")).Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, none.Text), (stranger.Status, stranger.Text));
    }

    [Fact]
    public async Task ByCall_SameIdInTwoCrms_ConnectionDecides()
    {
        await _seed.ConnectionAsync("one");
        await _seed.ReviewedAsync(_people.Rep, "in the first", NoticeSeed.Monday, external: "77");
        var second = await _seed.ConnectionAsync("two");
        await _seed.ReviewedAsync(_people.Colleague, "in the second", NoticeSeed.Monday.AddDays(1), external: "77");

        Assert.Contains("in the second", (await ReadAsync(_people.Manager, "call=77")).Text, StringComparison.Ordinal);
        Assert.Contains("in the first", (await ReadAsync(_people.Rep, "call=77")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(_people.Rep, $"call=77&connection={second}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ReadAsync(_people.Rep, "call=77&connection=x")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ReadAsync(_people.Rep, "")).Status);
    }

    [Fact]
    public async Task ByCall_ReviewOnItsWay_SaysSo()
    {
        await _seed.ReviewAsync(_people.Rep, "55", NoticeSeed.Monday, call: null);

        Assert.Contains("being reviewed", (await ReadAsync(_people.Rep, "call=55")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(_people.OtherRep, "call=55")).Status);
    }

    [Fact]
    public async Task Handover_FromTabToFrame_OpensThisPageAndNothingElse()
    {
        await _seed.ReviewedAsync(_people.Rep, "Castellan close", NoticeSeed.Monday, external: "901");
        using var tab = await _app.BrowserOfAsync(_people.Rep.UserId);
        using var frame = _app.Browser();
        using var before = await frame.GetAsync("/embed/feedback?call=901");
        var code = Code().Match(await tab.GetStringAsync("/embed/connect")).Groups[1].Value;

        using var wrong = await frame.PostAsJsonAsync("/embed/session", new { code = code + "x" });
        using var traded = await frame.PostAsJsonAsync("/embed/session", new { code });
        var set = Assert.Single(traded.Headers.GetValues("Set-Cookie"));
        var cookie = set.Split(';')[0];
        var after = await GetAsync("/embed/feedback?call=901", cookie);
        var elsewhere = await GetAsync("/calls", cookie);
        var renamed = await GetAsync("/calls", cookie.Replace("revops.embed", "revops.session", StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest), (before.StatusCode, wrong.StatusCode));
        Assert.All(
            ["path=/embed", "secure", "httponly", "samesite=none", "partitioned"],
            x => Assert.Contains(x, set.Split(';').Select(y => y.Trim().ToLowerInvariant())));
        Assert.Contains("Castellan close", after.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (elsewhere.Status, renamed.Status));
    }

    [Fact]
    public async Task Cookie_PersonDisabled_EndsAtOnce()
    {
        await _seed.ReviewedAsync(_people.Rep, "Castellan close", NoticeSeed.Monday, external: "901");
        using var tab = await _app.BrowserOfAsync(_people.Rep.UserId);
        using var frame = _app.Browser();
        var code = Code().Match(await tab.GetStringAsync("/embed/connect")).Groups[1].Value;
        using var traded = await frame.PostAsJsonAsync("/embed/session", new { code });
        var cookie = traded.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        await _app.Get<ChangeUserAccess>().DisableAsync(_people.Admin, _people.Rep.UserId, CancellationToken.None);
        using var late = await frame.PostAsJsonAsync("/embed/session", new { code });

        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync("/embed/feedback?call=901", cookie)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
    }

    [Fact]
    public async Task SignIn_OriginsConfigured_SetsTheFramesCookieAndSignOutTakesIt()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        var sessions = scope.ServiceProvider.GetRequiredService<SessionStarter>();

        Assert.True(await sessions.StartAsync(_people.Rep.UserId, "test", remember: false, CancellationToken.None));
        var started = context.Response.Headers.SetCookie.ToArray();
        context.Response.Headers.Remove("Set-Cookie");
        await sessions.EndAsync();

        var cookie = Assert.Single(started, x => x!.StartsWith("revops.embed=", StringComparison.Ordinal))!;
        Assert.Contains("path=/embed; secure; samesite=none; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("partitioned", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(context.Response.Headers.SetCookie, x => x!.StartsWith("revops.embed=;", StringComparison.Ordinal));
    }

    private async Task<(HttpStatusCode Status, string Text)> ReadAsync(Viewer viewer, string query)
    {
        using var browser = await _app.BrowserOfAsync(viewer.UserId);
        using var answer = await browser.GetAsync("/embed/feedback?" + query);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<(HttpStatusCode Status, string Text)> GetAsync(string path, string cookie)
    {
        using var browser = _app.Browser();
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        using var answer = await browser.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    [GeneratedRegex("data-embed-code=\"([^\"]+)\"")]
    private static partial Regex Code();
}
