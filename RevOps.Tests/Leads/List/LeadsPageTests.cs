using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Icp.Scoring;
using RevOps.Domain.Leads.Listing;
using RevOps.Domain.Leads.Profiles;
using RevOps.Domain.Leads.Scores;
using RevOps.Tests.Calls.List;
using RevOps.Web.Components.Leads.List;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;
using RevOps.Web.Governance;

namespace RevOps.Tests.Leads.List;

public sealed class LeadsPageTests : BunitContext
{
    private readonly ScriptedLeads _leads = new();

    public LeadsPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<ILeadQueries>(_leads).AddSingleton<ISavedViews>(new KeptViews()).AddSingleton(TimeProvider.System);
        Services.AddSingleton<ILeadScores>(new NoScores()).AddSingleton<IProfileStore>(new NoProfiles()).AddSingleton<ScoreLeads>();
        Services.AddScoped<ICurrentViewer, Someone>().AddScoped<ViewerClock>().AddScoped<Toasts>();
        Services.AddRadzenComponents();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private NavigationManager Nav => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Open_Url_AsksForExactlyThatAndHeadsLeadOn()
    {
        _leads.Rows = [Lead("Ina Roth") with { Score = 83.2, Band = FitBand.A }];
        var page = Open("band=a&sort=score&page=1");

        var asked = Assert.Single(_leads.Asked);
        Assert.Equal((FitBand.A, LeadSort.Score, true), (asked.Band, asked.Sort, asked.Descending));
        Assert.Equal("descending", page.Find("th[aria-sort=descending]").GetAttribute("aria-sort"));
        Assert.Equal("/leads?band=a&sort=score&dir=asc", page.Find("th[aria-sort=descending] a").GetAttribute("href"));
        Assert.Contains("83", page.Find(".fit").TextContent, StringComparison.Ordinal);
        Assert.Equal("/leads/export.csv?band=a&sort=score", page.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public void Rows_UnknownAndHostile_StayTextAndNeverZero()
    {
        _leads.Rows = [Lead("<b>x</b>")];
        var page = Open("");

        Assert.Equal("<b>x</b>", page.Find("[data-row-link]").TextContent);
        Assert.Contains("Not scored", page.Find("[data-label=Fit]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_Filtered_OffersToClear()
    {
        var page = Open("source=Web&sort=name&dir=asc");

        Assert.Equal("No lead matches", page.Find(".empty h2").TextContent);
        Assert.Equal("/leads?sort=name&dir=asc", page.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task Navigate_OtherUrl_ReadsAgain()
    {
        var page = Open("");
        await page.InvokeAsync(() => Nav.NavigateTo("/leads?state=all"));

        page.WaitForAssertion(() => Assert.Null(_leads.Asked[^1].State));
    }

    private IRenderedComponent<LeadsPage> Open(string query)
    {
        Nav.NavigateTo("/leads?" + query);
        return Render<LeadsPage>();
    }

    private static LeadListItem Lead(string name) => new() { Id = LeadId.New(), Name = name, State = LeadState.Open, CreatedAt = DateTimeOffset.UnixEpoch };

    private sealed class Someone : ICurrentViewer
    {
        public ValueTask<Viewer?> GetAsync() => new(new Viewer(UserId.New(), "Maya", UserRole.Manager, []));
    }

    private sealed class ScriptedLeads : ILeadQueries
    {
        public List<LeadFilter> Asked { get; } = [];

        public IReadOnlyList<LeadListItem> Rows { get; set; } = [];

        public Task<LeadListPage> ListAsync(Viewer viewer, LeadFilter filter, CancellationToken cancellationToken)
        {
            Asked.Add(filter);
            return Task.FromResult(new LeadListPage(Rows, Rows.Count));
        }

        public IAsyncEnumerable<LeadListItem> ExportAsync(Viewer viewer, LeadFilter filter, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<LeadChoices> ChoicesAsync(Viewer viewer, CancellationToken cancellationToken) => Task.FromResult(new LeadChoices([], [], []));

        public Task<LeadRecord?> FindAsync(Viewer viewer, LeadId id, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<Lead>> LookAlikesAsync(Lead lead, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class NoScores : ILeadScores
    {
        public Task<ScoringRun> BeginAsync(ScoringRun run, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<int> CountAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ScoringRun?> LatestAsync(CancellationToken cancellationToken) => Task.FromResult<ScoringRun?>(null);

        public Task<ScoringRun?> ClaimAsync(TimeSpan lease, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<ScoringInput>> NextAsync(LeadId? after, int most, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> SaveAsync(ScoringRun run, IReadOnlyList<LeadScore> scores, TimeSpan lease, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<ScoringInput>> UnscoredAsync(int profileVersion, int most, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> ImportedSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task StoreAsync(IReadOnlyList<LeadScore> scores, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class NoProfiles : IProfileStore
    {
        public Task<IReadOnlyList<ProfileVersion>> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ProfileVersion?> FindAsync(Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ProfileVersion> InForceAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> AddAsync(ProfileVersion version, AuditEntry audit, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> SaveAsync(ProfileVersion version, AuditEntry audit, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> DiscardAsync(Guid id, AuditEntry audit, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
