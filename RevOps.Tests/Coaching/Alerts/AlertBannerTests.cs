using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Alerts;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Tests.Analytics.Alerts;
using RevOps.Web.Components.Coaching.Alerts;
using RevOps.Web.Governance;

namespace RevOps.Tests.Coaching.Alerts;

public sealed class AlertBannerTests : BunitContext
{
    private static readonly TeamId North = TeamId.New();
    private static readonly Viewer Manager = new(UserId.New(), "Mona North", UserRole.Manager, [North]);

    private readonly Hand _hand = new();
    private readonly ScriptedAlerts _revenue = new();

    public AlertBannerTests() => Services
        .AddSingleton<IAlertFeed>(_hand).AddSingleton<IAlertStore>(_hand).AddSingleton<ICurrentViewer>(_hand)
        .AddSingleton<IRevenueAlertFeed>(_revenue).AddSingleton<IRevenueAlertStore>(_revenue).AddSingleton<AnswerRevenueAlert>()
        .AddSingleton(TimeProvider.System).AddSingleton<AcknowledgeAlert>();

    [Fact]
    public void Manager_AlertOfTheTeam_IsShownSaidAndTakenNoteOf()
    {
        var banner = Open(Manager);
        var alert = Alert(North);
        _hand.Tell(alert);

        banner.WaitForAssertion(() => Assert.Contains("Speaks of leaving", banner.Find(".alert").TextContent, StringComparison.Ordinal));
        Assert.Contains("Nora North with Acme", banner.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("“We <b>cancel</b>”", banner.Find("blockquote").TextContent);
        Assert.Equal($"/floor/{alert.LiveCallId}#line-3", banner.Find("a.button").GetAttribute("href"));
        banner.FindAll("footer button").Single().Click();

        Assert.Equal((alert.Id, "Mona North"), Assert.Single(_hand.Noted));
        Assert.Empty(banner.FindAll(".alert"));
    }

    [Fact]
    public void Alert_OfAnotherTeamOrTakenNoteOfElsewhere_IsNotShown()
    {
        var banner = Open(Manager);
        var alert = Alert(North);
        _hand.Tell(alert);
        banner.WaitForElement(".alert");

        _hand.Tell(alert with { AcknowledgedAt = DateTimeOffset.UnixEpoch, AcknowledgedBy = "Somebody" });
        _hand.Tell(Alert(TeamId.New()));

        banner.WaitForAssertion(() => Assert.Empty(banner.FindAll(".alert")));
    }

    [Fact]
    public void Alert_OnItsCallsPage_GoesAway()
    {
        var banner = Open(Manager);
        var alert = Alert(North);
        _hand.Tell(alert);
        banner.WaitForElement(".alert");

        Services.GetRequiredService<NavigationManager>().NavigateTo($"/floor/{alert.LiveCallId}");

        banner.WaitForAssertion(() => Assert.Empty(banner.FindAll(".alert")));
    }

    [Fact]
    public void Rep_HearsNothing()
    {
        Open(Manager with { Role = UserRole.Rep });

        Assert.Equal(0, _hand.Listeners);
    }

    [Fact]
    public void Deal_ThatTurned_IsShownToARepAndTakenNoteOf()
    {
        var banner = Open(ScriptedAlerts.Rep);
        var alert = ScriptedAlerts.Alert();
        _revenue.Tell(ScriptedAlerts.Alert(severity: AlertSeverity.Low));
        _revenue.Tell(alert with { ShowAt = DateTimeOffset.MaxValue });
        _revenue.Tell(alert);

        banner.WaitForAssertion(() => Assert.Equal($"/deals/{alert.DealId}", banner.Find("a.button").GetAttribute("href")));
        Assert.Contains("Deal turned. Rollout · Health fell", banner.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Empty(banner.FindAll(".more"));
        banner.FindAll("footer button").Single().Click();

        Assert.Equal(alert.Id, Assert.Single(_revenue.Answered).Id);
        Assert.Empty(banner.FindAll(".alert"));
    }

    private IRenderedComponent<AlertBanner> Open(Viewer viewer)
    {
        _hand.Viewer = viewer;
        return Render<AlertBanner>();
    }

    private AlertItem Alert(TeamId team)
    {
        var alert = new AlertItem
        {
            Id = Guid.NewGuid(),
            LiveCallId = LiveCallId.New(),
            TeamId = team,
            RepName = "Nora North",
            Customer = "Acme",
            Kind = CoachAlertKind.Cancellation,
            Key = "",
            Name = "Speaks of leaving",
            Quote = "We <b>cancel</b>",
            Sequence = 3,
            AtSeconds = 12,
            At = DateTimeOffset.UnixEpoch,
            AcknowledgedAt = null,
            AcknowledgedBy = null,
        };
        _hand.Known[alert.Id] = alert;
        return alert;
    }

    private sealed class Hand : IAlertFeed, IAlertStore, ICurrentViewer
    {
        private readonly List<Action<AlertItem>> _told = [];

        public Viewer? Viewer { get; set; }

        public Dictionary<Guid, AlertItem> Known { get; } = [];

        public List<(Guid Id, string By)> Noted { get; } = [];

        public int Listeners => _told.Count;

        public void Tell(AlertItem alert) => _told.ForEach(x => x(alert));

        public IDisposable Subscribe(Action<AlertItem> told)
        {
            _told.Add(told);
            return new Nothing();
        }

        public ValueTask<Viewer?> GetAsync() => ValueTask.FromResult(Viewer);

        public Task<AlertRules> RulesAsync(CancellationToken cancellationToken) => Task.FromResult(new AlertRules([]));

        public Task SetAsync(TeamId? team, IReadOnlyDictionary<CoachAlertKind, bool?> rules, AuditEntry audit, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<AlertItem?> FindAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(Known.GetValueOrDefault(id));

        public Task AcknowledgeAsync(Guid id, string by, DateTimeOffset at, CancellationToken cancellationToken)
        {
            Noted.Add((id, by));
            return Task.CompletedTask;
        }

        private sealed class Nothing : IDisposable
        {
            public void Dispose()
            {
                // The test ends with it
            }
        }
    }
}
