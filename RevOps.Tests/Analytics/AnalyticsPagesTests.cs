using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Forecast;
using RevOps.Domain.Analytics.Learning.Evaluation;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;
using RevOps.Web.Analytics;
using RevOps.Web.Components.Analytics.Forecast;
using RevOps.Web.Components.Analytics.Pipeline;
using RevOps.Web.Components.Analytics.Team;
using RevOps.Web.Governance;

namespace RevOps.Tests.Analytics;

public sealed class AnalyticsPagesTests : BunitContext
{
    private static readonly DealStageId Stage = DealStageId.New();
    private readonly ScriptedPipeline _pipeline = new();
    private readonly ScriptedChanges _changes = new();
    private readonly ManualTimers _time = new(new DateTimeOffset(2026, 5, 15, 9, 0, 0, TimeSpan.Zero));

    public AnalyticsPagesTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IPipelineQueries>(_pipeline).AddSingleton<IOrganisation>(new Usual()).AddSingleton<IFigureChanges>(_changes);
        Services.AddSingleton<TimeProvider>(_time);
        Services.AddScoped<ICurrentViewer>(_ => new Someone());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private NavigationManager Nav => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Pipeline_WithoutDays_AsksForThisQuarterAndAYearsCohort()
    {
        Open("");

        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30)), (_pipeline.Asked[0].From, _pipeline.Asked[0].To));
        Assert.Equal((new DateOnly(2025, 5, 16), new DateOnly(2026, 5, 15)), (_pipeline.Cohorts[0].From, _pipeline.Cohorts[0].To));
    }

    [Fact]
    public void Pipeline_Stage_LeadsToTheListWithTheSameFilter()
    {
        var team = TeamId.New();
        var page = Open($"?from=2026-04-01&to=2026-05-31&team={team}");

        Assert.Equal($"/deals?team={team}&stage={Stage}&from=2026-04-01&to=2026-05-31", page.Find("section[aria-labelledby=stages] a[data-row-link]").GetAttribute("href"));
        Assert.Contains($"/analytics/team?from=2026-04-01&to=2026-05-31&team={team}", page.FindAll("nav[aria-label='Pages of figures'] a").Select(x => x.GetAttribute("href")));
    }

    [Fact]
    public void Pipeline_Figures_SayWhatIsMissingAndWhatIsNotSummed()
    {
        var page = Open("");

        page.WaitForAssertion(() => Assert.Contains("1,100 USD", page.Find("ul.summary").TextContent, StringComparison.Ordinal));
        Assert.Contains("and 500 CHF", page.Markup, StringComparison.Ordinal);
        Assert.Contains("no quota is set", page.Markup, StringComparison.Ordinal);
        Assert.Contains("too few to tell", page.Find("section[aria-labelledby=rates]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipeline_AnotherAddress_IsReadAnew()
    {
        var page = Open("");
        await page.InvokeAsync(() => Nav.NavigateTo("/analytics/pipeline?from=2026-01-01&to=2026-03-31"));

        page.WaitForAssertion(() => Assert.Equal(new DateOnly(2026, 3, 31), _pipeline.Asked[^1].To));
    }

    [Fact]
    public async Task Pipeline_DataChanged_IsDrawnAtOnceAndThenOnceInTwoSeconds()
    {
        var page = Open("?from=2026-01-01&to=2026-03-31");
        _changes.Tell(FigureData.Deals);
        await Eventually.TrueAsync(() => Task.FromResult(_pipeline.Asked.Count == 2 && _time.Waiting == 1), TimeSpan.FromSeconds(20), "the first change is drawn at once");
        for (var i = 0; i < 5; i++)
        {
            _changes.Tell(FigureData.Deals);
        }

        _time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Equal(2, _pipeline.Asked.Count);
        _time.Advance(TimeSpan.FromSeconds(0.2));
        await Eventually.TrueAsync(() => Task.FromResult(_pipeline.Asked.Count == 3 && _time.Waiting == 1), TimeSpan.FromSeconds(20), "the last state is drawn");

        Assert.Equal(new DateOnly(2026, 3, 31), _pipeline.Asked[^1].To);
        Assert.EndsWith("?from=2026-01-01&to=2026-03-31", Nav.Uri, StringComparison.Ordinal);
        page.Instance.Dispose();
        Assert.Equal(0, _changes.Listening);
    }

    [Fact]
    public async Task Pipeline_RedrawFails_IsTriedAgain()
    {
        Open("");
        _pipeline.Fails = 1;
        _changes.Tell(FigureData.Deals);
        await Eventually.TrueAsync(() => Task.FromResult(_pipeline.Fails == 0 && _time.Waiting == 1), TimeSpan.FromSeconds(20), "it failed");
        _time.Advance(TimeSpan.FromSeconds(2));

        await Eventually.TrueAsync(() => Task.FromResult(_pipeline.Asked.Count == 2), TimeSpan.FromSeconds(20), "it is read again");
    }

    [Fact]
    public void Slice_AsAnAddress_ReadsTheSame()
    {
        var slice = new DealSlice
        {
            Team = TeamId.New(),
            Owner = UserId.New(),
            State = DealState.Won,
            Stage = Stage,
            ClosesFrom = new(2026, 1, 1),
            ClosesTo = new(2026, 2, 1),
            Undated = true,
            CreatedFrom = new(2025, 1, 1),
            CreatedTo = new(2025, 2, 1),
            By = DealDimension.Region,
            Value = "North & South",
        };

        Assert.Equal(slice, DealSliceUrl.Parse(new Uri("http://any" + DealSliceUrl.To(slice))));
        Assert.Equal(new DealSlice(), DealSliceUrl.Parse(new Uri("http://any/analytics/deals?state=7&from=soon&team=x")));
    }

    [Fact]
    public void Waterfall_Week_ShowsItsStepsAndItsLargestDeals()
    {
        var deal = DealId.New().ToString();
        var week = new WeekWaterfall(new(2026, 5, 4), new(2026, 5, 11), new PipelineWaterfall(5_000, [new(PipelineStep.Lost, deal, -2_000), new(PipelineStep.New, "other", 500)], 3_500), Unfinished: false);
        var table = Render<WaterfallTable>(x => x.Add(w => w.Weeks, [week]).Add(w => w.Currency, "USD"));

        Assert.Equal("−2,000", table.Find("td[data-label=Lost]").TextContent.Trim());
        Assert.Equal($"/deals/{deal}", table.Find("td.muted a").GetAttribute("href"));
    }

    [Fact]
    public void Mentions_FewCalls_ShowNumbersAndNoShare()
    {
        var row = new MentionRow("competitor", "A competitor is named", WilsonInterval.Of(3, 20), WilsonInterval.Of(1, 2), [WilsonInterval.Of(2, 4)], [WilsonInterval.Of(3, 20)]);
        var table = Render<MentionTable>(x => x.Add(m => m.Report, new MentionReport(20, [row], [], [], WilsonInterval.Of(4, 16), [null], [new(2026, 5, 1)])).Add(m => m.Rows, [row]).Add(m => m.Url, new AnalyticsUrl()));

        Assert.Equal("15 %", table.Find("td[data-label=Share]").TextContent.Trim());
        Assert.Equal("2 of 4", table.Find("td[data-label='no segment']").TextContent.Trim());
        Assert.Equal("/analytics/mentions?key=competitor", table.Find("a[data-row-link]").GetAttribute("href"));
    }

    private IRenderedComponent<PipelinePage> Open(string query)
    {
        Nav.NavigateTo("/analytics/pipeline" + query);
        var page = Render<PipelinePage>();
        page.WaitForElement("ul.summary");
        return page;
    }

    private sealed class ScriptedPipeline : IPipelineQueries
    {
        public List<AnalyticsFilter> Asked { get; } = [];

        public List<AnalyticsFilter> Cohorts { get; } = [];

        public int Fails { get; set; }

        public Task<PipelineReport> ReadAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken)
        {
            if (Fails > 0)
            {
                Fails--;
                throw new IOException("The database restarts.");
            }

            Asked.Add(filter);
            var none = MoneySum.None("USD");
            var sum = new MoneySum(new Money(1_100, "USD"), 3, [new Money(500, "CHF")], 1);
            return Task.FromResult(new PipelineReport(new(2026, 5, 15), [new(Stage, "Sales", "Discovery", 20, sum, 220)], none, none, none, null, [new("0-30 days", sum)], []));
        }

        public Task<IReadOnlyList<WinRateRow>> WinRatesAsync(Viewer viewer, AnalyticsFilter filter, DealDimension by, CancellationToken cancellationToken)
        {
            Cohorts.Add(filter);
            return Task.FromResult<IReadOnlyList<WinRateRow>>([new("Retail", "Retail", WilsonInterval.Of(1, 3), 2)]);
        }

        public Task<DealRows> RowsAsync(Viewer viewer, DealSlice slice, int page, CancellationToken cancellationToken) => Task.FromResult(new DealRows([], MoneySum.None("USD")));

        public Task<CallFilterOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken) => Task.FromResult(new CallFilterOptions([], [], []));
    }

    private sealed class ScriptedChanges : IFigureChanges
    {
        private readonly List<(FigureData Data, Action Handler)> _handlers = [];

        public int Listening => _handlers.Count;

        public void Tell(FigureData data) => _handlers.FindAll(x => x.Data.HasFlag(data)).ForEach(x => x.Handler());

        public IDisposable OnChanged(FigureData data, Action handler)
        {
            _handlers.Add((data, handler));
            return new Subscription(() => _handlers.Remove((data, handler)));
        }

        private sealed class Subscription(Action end) : IDisposable
        {
            public void Dispose() => end();
        }
    }

    private sealed class Usual : IOrganisation
    {
        public Task<OrganisationSettings> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(new OrganisationSettings());

        public Task<bool> ChangeAsync(OrganisationSettings settings, OrganisationSettings basedOn, AuditEntry audit, CancellationToken cancellationToken) => Task.FromResult(false);

        public Task<ExchangeRates> RatesAsync(CancellationToken cancellationToken) => Task.FromResult(new ExchangeRates("USD", []));
    }

    private sealed class Someone : ICurrentViewer
    {
        public ValueTask<Viewer?> GetAsync() => ValueTask.FromResult<Viewer?>(new Viewer(UserId.New(), "Mona", UserRole.Manager, []));
    }
}
