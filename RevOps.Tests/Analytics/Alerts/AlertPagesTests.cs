using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;
using RevOps.Web.Components.Analytics.Alerts;
using RevOps.Web.Components.Layout;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;
using RevOps.Web.Governance;

namespace RevOps.Tests.Analytics.Alerts;

public sealed class AlertPagesTests : BunitContext
{
    private readonly ScriptedAlerts _alerts = new();
    private readonly FeedbackInbox _inbox = new();

    public AlertPagesTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IRevenueAlertQueries>(_alerts).AddSingleton<IRevenueAlertStore>(_alerts).AddSingleton<IRevenueAlertFeed>(_alerts).AddSingleton<ICurrentViewer>(_alerts);
        Services.AddSingleton<TimeProvider>(new ManualTime(DateTimeOffset.UnixEpoch.AddHours(1))).AddSingleton(_inbox).AddSingleton<IOrganisation>(new Usual());
        Services.AddSingleton<AnswerRevenueAlert>().AddSingleton<EditRevenueRules>().AddSingleton<SetQuietHours>();
        Services.AddScoped<NotificationService>().AddScoped<Toasts>().AddScoped<ViewerClock>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private NavigationManager Nav => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Page_Alert_LeadsToItsSubjectAndItsWordsAndSaysWhatToDo()
    {
        var alert = ScriptedAlerts.Alert();
        _alerts.Items.Add(alert);
        var page = Open("");

        Assert.Equal($"/deals/{alert.DealId}", page.Find("article .head a").GetAttribute("href"));
        Assert.Equal("We <b>wait</b>", page.Find("q").TextContent);
        Assert.Equal($"/calls/{Guid.Empty}?line=7", page.Find(".evidence a").GetAttribute("href"));
        Assert.Contains("Call the champion", page.Find(".do").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, _inbox.Count);
    }

    [Fact]
    public void Page_Filter_IsItsAddress()
    {
        var page = Open("?show=snoozed&kind=usagefell");

        Assert.Equal(new RevenueAlertFilter(RevenueAlertShow.Snoozed, RevenueAlertKind.UsageFell), _alerts.Asked[^1]);
        page.Find("select[aria-label=Kind]").Change("");
        page.WaitForAssertion(() => Assert.Equal(new RevenueAlertFilter(RevenueAlertShow.Snoozed), _alerts.Asked[^1]));
        Assert.EndsWith("/alerts?show=snoozed", Nav.Uri, StringComparison.Ordinal);
        Assert.Equal(new RevenueAlertFilter(), RevenueAlertUrl.Parse("?show=7&kind=soon&page=-3"));
    }

    [Fact]
    public void Page_AnotherComesIn_IsCountedAndMovesNothing()
    {
        _alerts.Items.Add(ScriptedAlerts.Alert("first"));
        var page = Open("");
        var second = ScriptedAlerts.Alert("second");
        _alerts.Items.Insert(0, second);
        _alerts.Tell(second);

        page.WaitForAssertion(() => Assert.Contains("1 new", page.Find(".arrivals").TextContent, StringComparison.Ordinal));
        Assert.Single(page.FindAll("article"));
        page.Find(".arrivals button").Click();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("article").Count));
    }

    [Fact]
    public void Page_OverMeanwhile_SaysSoInItsPlace()
    {
        var alert = ScriptedAlerts.Alert();
        _alerts.Items.Add(alert);
        var page = Open("");
        _alerts.Tell(alert with { EndedAt = DateTimeOffset.UnixEpoch.AddMinutes(30) });

        page.WaitForAssertion(() => Assert.Contains("over since", page.Find(".when").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".acts"));
    }

    [Fact]
    public void Page_SnoozedOrTakenNoteOf_IsAnsweredForTheViewer()
    {
        var (first, second) = (ScriptedAlerts.Alert("first"), ScriptedAlerts.Alert("second"));
        _alerts.Items.AddRange([first, second]);
        var page = Open("");
        page.Find(".acts select").Change("24");
        page.WaitForAssertion(() => Assert.Single(page.FindAll("article")));
        page.Find(".acts button").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("article")));

        Assert.Equal([(first.Id, TimeSpan.FromDays(1)), (second.Id, (TimeSpan?)null)], _alerts.Answered);
        Assert.Contains("No alert waits", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_WrongLimit_IsRefusedAndARightOneIsSaved()
    {
        _alerts.Viewer = ScriptedAlerts.Rep with { Role = UserRole.Admin };
        var page = Render<RevenueRulesPage>();
        page.Find("#rule-leadhot-score").Change("7");
        Form(page).Submit();
        Assert.Contains("10 to 100", page.Markup, StringComparison.Ordinal);
        page.Find("#rule-leadhot-score").Change("85");
        page.Find("#rule-leadhot-severity").Change("Low");
        Form(page).Submit();

        var rule = Assert.Single(_alerts.Saved);
        Assert.Equal((RevenueAlertKind.LeadHot, AlertSeverity.Low, 85.0), (rule.Kind, rule.Severity, rule.Limit(RevenueAlertRules.Score)));

        static AngleSharp.Dom.IElement Form(IRenderedComponent<RevenueRulesPage> page) => page.Find("form[aria-labelledby=rule-leadhot-title]");
    }

    [Fact]
    public void Inbox_AlertsAlone_LeadThere()
    {
        _inbox.Set(0);
        var button = Render<InboxButton>(x => x.Add(b => b.Href, "/feedback"));
        button.InvokeAsync(() => _inbox.SetAlerts(3));

        button.WaitForAssertion(() => Assert.Equal("Feedback, nothing waits; alerts, 3 waiting", button.Find("a").GetAttribute("aria-label")));
        Assert.Equal("/alerts", button.Find("a").GetAttribute("href"));
        button.InvokeAsync(() => _inbox.Set(1));
        button.WaitForAssertion(() => Assert.Equal("4", button.Find(".count").TextContent));
        Assert.Equal("/feedback", button.Find("a").GetAttribute("href"));
    }

    private IRenderedComponent<RevenueAlertsPage> Open(string query)
    {
        Nav.NavigateTo("/alerts" + query);
        var page = Render<RevenueAlertsPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(_alerts.Asked));
        return page;
    }

    private sealed class Usual : IOrganisation
    {
        public Task<OrganisationSettings> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(new OrganisationSettings());

        public Task<bool> ChangeAsync(OrganisationSettings settings, OrganisationSettings basedOn, AuditEntry audit, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ExchangeRates> RatesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
