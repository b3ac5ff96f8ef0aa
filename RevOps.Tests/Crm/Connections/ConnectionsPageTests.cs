using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Radzen;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Connections;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Governance;
using RevOps.Web.Components.Crm.Connections;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;
using RevOps.Web.Governance;
using RevOps.Web.Reviews;

namespace RevOps.Tests.Crm.Connections;

public sealed class ConnectionsPageTests : BunitContext
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly ScriptedCrms _crms = new();
    private readonly Signals _signals = new();
    private readonly PublicAddressOptions _outside = new();
    private readonly InMemoryConnections _connections;

    public ConnectionsPageTests()
    {
        var box = new SecretBox(new EphemeralDataProtectionProvider());
        _connections = new InMemoryConnections(box);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddRadzenComponents();
        Services.AddSingleton(TimeProvider.System).AddSingleton<ISecretBox>(box).AddSingleton<ICrmConnectors>(_crms).AddSingleton<IReviewSignals>(_signals)
            .AddSingleton<ICrmConnectionStore>(_connections).AddSingleton<IConnectionQueries>(_connections)
            .AddSingleton<EditConnections>().AddSingleton<TestConnection>().AddSingleton(Options.Create(_outside))
            .AddScoped<ICurrentViewer, Admin>().AddScoped<ViewerClock>().AddScoped<Toasts>().AddScoped<Confirmations>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private NavigationManager Nav => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Empty_OffersTheOneAction()
    {
        var page = Open("");

        Assert.Equal("No CRM is connected yet", page.Find(".empty h2").TextContent);
        Assert.Equal("/admin/connections?new=1", page.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public void Drawer_Stored_ShowsNoCredentialsAndTheWebhooksAddress()
    {
        var id = _connections.Add("EU", new CrmSecrets { AccessToken = "pat-secret", ClientSecret = "hook-secret" }, At).Id;
        var page = Open($"id={id}");

        Assert.All(new[] { "pat-secret", "hook-secret" }, x => Assert.DoesNotContain(x, page.Markup, StringComparison.Ordinal));
        Assert.All(page.FindAll("input[type=password]"), x => Assert.Equal(("", "Set on 2 March; type to replace"), (x.GetAttribute("value") ?? "", x.GetAttribute("placeholder"))));
        Assert.Equal($"http://localhost/api/v1/webhooks/hubspot/{id}", page.Find("input[aria-label='Webhook address']").GetAttribute("value"));
    }

    [Fact]
    public void Drawer_KnownOutside_ShowsTheWebhooksPublicAddress()
    {
        _outside.Url = "https://revops.example.com/";
        var id = _connections.Add("EU", new CrmSecrets { AccessToken = "pat-secret" }, At).Id;
        var page = Open($"id={id}");

        Assert.Equal($"https://revops.example.com/api/v1/webhooks/hubspot/{id}", page.Find("input[aria-label='Webhook address']").GetAttribute("value"));
        Assert.DoesNotContain("this machine", page.Find(".drawer").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drawer_Test_SaysItRunsThenLineByLineWhatToDo()
    {
        var id = _connections.Add("EU", new CrmSecrets { AccessToken = "pat-secret" }, At).Id;
        var refused = new CrmError(CrmErrorKind.MissingScope, "HubSpot refuses it") { Scope = "crm.objects.calls.write" };
        _crms.Hold = new TaskCompletionSource();
        _crms.Check = new([new("Read calls", null, null), new("Write calls", refused, "Add the scope to the app")]);
        var page = Open($"id={id}");

        var testing = page.FindAll("button").Single(x => x.TextContent == "Test").ClickAsync(new());
        Assert.Equal("true", page.Find(".result").GetAttribute("aria-busy"));
        _crms.Hold.SetResult();
        await testing;

        Assert.Equal("Not everything works", page.Find(".result h3").TextContent);
        Assert.Equal("crm.objects.calls.write", page.Find(".fails code").TextContent);
        Assert.Equal("Add the scope to the app.", page.Find(".fails .remedy").TextContent);
        Assert.Single(page.FindAll(".works"));
    }

    [Fact]
    public void Drawer_New_MarksTheRefusedFieldAndGoesToWhatItMade()
    {
        var page = Open("new=1");
        page.Find("#address").Change("http://crm.example");
        page.Find(".drawer form").Submit();
        Assert.Equal(["address", "access-token"], page.FindAll(".drawer [aria-invalid=true]").Select(x => x.Id));
        Assert.Contains("https", page.Find("#address-problem").TextContent, StringComparison.Ordinal);
        Assert.Equal("address-problem", page.Find("#address").GetAttribute("aria-describedby"));

        page.Find("#address").Change("https://crm.example");

        page.Find("#access-token").Change("pat-secret");
        page.Find(".drawer form").Submit();
        Assert.Equal(["connection.created"], _connections.Audit);
        Assert.Contains("?id=", Nav.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Drawer_LeftWithChanges_AsksFirst()
    {
        var id = _connections.Add("EU", new CrmSecrets { AccessToken = "pat-secret" }, At).Id;
        var page = Open($"id={id}");
        var asked = 0;
        Services.GetRequiredService<DialogService>().OnOpen += (_, _, _, _) => asked++;
        page.Find("#name").Change("Europe");
        page.Find("button[aria-label=Close]").Click();

        Assert.Equal(1, asked);
        Assert.Contains($"id={id}", Nav.Uri, StringComparison.Ordinal);
        page.InvokeAsync(() => Services.GetRequiredService<DialogService>().Close(true));
        page.WaitForAssertion(() => Assert.EndsWith("/admin/connections", Nav.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public void Drawer_PageRefreshes_KeepsWhatIsBeingTyped()
    {
        var connection = _connections.Add("EU", new CrmSecrets { AccessToken = "pat-secret" }, At);
        var page = Open($"id={connection.Id}");
        page.Find("#name").Change("Europe");
        connection.Polled(new CrmCursor(At), At);
        _connections.Backlog = 1234;
        _signals.Changed();

        page.WaitForAssertion(() => Assert.Contains(page.FindAll("td.num"), x => x.TextContent.Trim() == "1,234"));
        Assert.Equal("Europe", page.Find("#name").GetAttribute("value"));
        page.Find(".drawer form").Submit();
        page.WaitForAssertion(() => Assert.Equal("Europe", connection.Name));
    }

    [Fact]
    public void Row_Pause_PausesAndSaysSo()
    {
        var connection = _connections.Add("EU", new CrmSecrets { AccessToken = "pat-secret" }, At);
        var page = Open("");
        page.FindAll("td.actions button").Single().Click();

        Assert.True(connection.Paused);
        Assert.Contains("Paused", page.Find(".word").TextContent, StringComparison.Ordinal);
        Assert.Equal("Resume", page.Find("td.actions button").TextContent);
    }

    [Fact]
    public void Readings_BeforeTheFirstAndWithoutAProblem_SaySo()
    {
        _connections.Add("EU", new CrmSecrets { AccessToken = "pat-secret" }, At);
        Assert.Contains("Nothing was read yet", Open("").Find(".readings").TextContent, StringComparison.Ordinal);

        _connections.Readings = [new(CrmObjectKind.Deal, At, null)];
        var page = Open("");
        Assert.Contains("Accounts, people, quotas, products, deals, products of deals, leads, notes, e-mails, meetings and tasks are read without a problem", page.Find(".readings").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".readings tr"));
    }

    [Fact]
    public void Readings_AProblem_SaysWhatSinceWhenLastReadAndWhatToDo()
    {
        var connection = _connections.Add("EU", new CrmSecrets { AccessToken = "pat-secret" }, At);
        connection.Polled(new CrmCursor(At), TimeProvider.System.GetUtcNow());
        var hostile = "<script>alert(1)</script>";
        _connections.Readings =
        [
            new(CrmObjectKind.Deal, At, null),
            new(CrmObjectKind.Lead, At, "The credentials lack the scope crm.objects.leads.read") { ProblemKind = CrmErrorKind.MissingScope, FailedAt = At },
            new(CrmObjectKind.Email, null, hostile) { ProblemKind = CrmErrorKind.Unavailable, FailedAt = At },
        ];
        var page = Open("");

        var rows = page.FindAll(".readings tbody tr");
        Assert.Equal(["LeadsEU", "E-mailsEU"], rows.Select(x => x.QuerySelector("td.name")!.TextContent));
        Assert.Contains("crm.objects.leads.read", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("scopes", rows[0].QuerySelector("td.remedy")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, rows[0].QuerySelectorAll("time").Length);
        Assert.Contains("Never", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("tries again", rows[1].QuerySelector("td.remedy")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("script"));
        Assert.Contains("Works in part", page.Find(".word").TextContent, StringComparison.Ordinal);

        page.FindAll("td.actions button").Single().Click();
        Assert.Empty(page.FindAll(".readings tbody tr"));
    }

    [Fact]
    public void Link_ToADeletedOne_SaysSo() =>
        Assert.Contains("no such connection", Open($"id={ConnectionId.New()}").Find(".error").TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData(10, 10, null, false, "Works")]
    [InlineData(500, 500, null, false, "Late")]
    [InlineData(500, null, null, false, "Late")]
    [InlineData(10, null, null, false, "New")]
    [InlineData(10, 10, "Refused", false, "Failing")]
    [InlineData(10, 10, "Refused", true, "Paused")]
    public void Health_State_IsAWord(int createdSecondsAgo, int? polledSecondsAgo, string? error, bool paused, string word)
    {
        var item = new ConnectionListItem
        {
            Id = ConnectionId.New(),
            Kind = "hubspot",
            Settings = ConnectionServices.Settings,
            SignIn = CrmSignIn.Token,
            CreatedAt = At.AddSeconds(-createdSecondsAgo),
            LastPollAt = polledSecondsAgo is { } ago ? At.AddSeconds(-ago) : null,
            LastError = error,
            Paused = paused,
        };

        Assert.Equal(word, ConnectionHealth.Of(item, At).Word);
        Assert.Equal("No credentials", ConnectionHealth.Of(item with { SignIn = null }, At).Word);
        Assert.Equal(paused ? "Paused" : "Failing", ConnectionHealth.Of(item with { BlockedUntil = At.AddSeconds(5), LastError = "The credentials lack the scope calls.read" }, At).Word);
        Assert.Equal(paused ? "Paused" : "Waiting", ConnectionHealth.Of(item with { BlockedUntil = At.AddSeconds(5) }, At).Word);
    }

    private IRenderedComponent<ConnectionsPage> Open(string query)
    {
        Nav.NavigateTo("/admin/connections" + (query.Length > 0 ? "?" + query : ""));
        return Render<ConnectionsPage>();
    }

    private sealed class Admin : ICurrentViewer
    {
        public ValueTask<Viewer?> GetAsync() => ValueTask.FromResult<Viewer?>(new Viewer(UserId.New(), "Ada Min", UserRole.Admin, []));
    }

    private sealed class Signals : IReviewSignals
    {
        private readonly List<Action> _handlers = [];

        public void Due()
        {
        }

        public void Changed() => _handlers.ForEach(x => x());

        public void Noticed()
        {
        }

        public IDisposable OnChanged(Action handler)
        {
            _handlers.Add(handler);
            return new CancellationTokenSource();
        }

        public IDisposable OnNoticed(Action handler) => new CancellationTokenSource();
    }
}
