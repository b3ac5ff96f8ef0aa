using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain;
using RevOps.Domain.Accounts;
using RevOps.Domain.Accounts.Figures;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Analytics.Settings;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;
using RevOps.Web.Components.Analytics.Settings;
using RevOps.Web.Components.Shared;
using RevOps.Web.Governance;

namespace RevOps.Tests.Analytics.Settings;

public sealed class OrganisationPageTests : BunitContext
{
    private readonly Kept _kept = new();
    private OrganisationOverview _overview = new([], [], []);

    public OrganisationPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IOrganisation>(_kept).AddSingleton<IAccountFigures>(new NoAccounts()).AddSingleton<EditOrganisation>();
        Services.AddSingleton<IOrganisationQueries>(new Scripted(() => _overview));
        Services.AddSingleton<TimeProvider>(new ManualTime(new DateTimeOffset(2026, 5, 15, 9, 0, 0, TimeSpan.Zero)));
        Services.AddScoped<ICurrentViewer>(_ => new Admin()).AddScoped<Toasts>().AddScoped<Radzen.NotificationService>();
    }

    [Fact]
    public void Page_AnotherMonth_SaysWhatItComesToBeforeItIsSaved()
    {
        var page = Render<OrganisationPage>();
        Assert.Empty(page.FindAll(".effects"));
        page.Find("#fiscal-month").Change("2");

        Assert.Contains("Quarters now begin in February, May, August and November", page.Find(".effects").TextContent, StringComparison.Ordinal);
        Assert.Contains("Q2 FY2027, 1 May 2026 to 31 Jul 2026", page.Find("form dl").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, _kept.Settings.FiscalYearStartMonth);
    }

    [Fact]
    public async Task Page_Saved_IsInForceAndSaysWhatItCameTo()
    {
        var page = Render<OrganisationPage>();
        page.Find("#fiscal-month").Change("10");
        page.Find("#week-start").Change("Sunday");
        page.Find("#time-zone").Change("America/New_York");
        await page.Find("form").SubmitAsync();

        Assert.Equal(new OrganisationSettings { FiscalYearStartMonth = 10, WeekStart = DayOfWeek.Sunday, TimeZone = "America/New_York" }, _kept.Settings);
        Assert.Equal(3, page.FindAll(".effects li").Count);
        Assert.Contains("Weeks now begin on Sunday", page.Find(".effects").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_CurrencyThatIsNone_MarksTheFieldAndChangesNothing()
    {
        var page = Render<OrganisationPage>();
        page.Find("#currency").Change("EUX");
        await page.Find("form").SubmitAsync();

        Assert.Equal("true", page.Find("#currency").GetAttribute("aria-invalid"));
        Assert.Contains("is not a currency", page.Markup, StringComparison.Ordinal);
        Assert.Equal("USD", _kept.Settings.Currency);
    }

    [Fact]
    public void Page_RatesAndQuotas_AreShownOrSaidToBeMissing()
    {
        Assert.Contains("No rate is known", Render<OrganisationPage>().Markup, StringComparison.Ordinal);
        _overview = new(
            [new RateLine("EUR", 1.0875m, new(2026, 5, 14), new(2025, 1, 1), 499)],
            [new QuotaLine("North", QuotaLevel.Teams, new(2026, 4, 1), new(2026, 6, 30), new Money(900_000, "USD"))], ["EUR", "USD"]);
        var page = Render<OrganisationPage>();

        Assert.Contains("1.0875", page.Find("section[aria-labelledby=rates-title] tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains("900,000 USD", page.Find("section[aria-labelledby=quotas-title] tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains("Deals and contracts are in EUR, USD", page.Markup, StringComparison.Ordinal);
    }

    private sealed class Kept : IOrganisation
    {
        public OrganisationSettings Settings { get; private set; } = new();

        public Task<OrganisationSettings> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(Settings);

        public Task<bool> ChangeAsync(OrganisationSettings settings, OrganisationSettings basedOn, AuditEntry audit, CancellationToken cancellationToken)
        {
            Settings = settings;
            return Task.FromResult(true);
        }

        public Task<ExchangeRates> RatesAsync(CancellationToken cancellationToken) => Task.FromResult(new ExchangeRates(Settings.Currency, []));
    }

    private sealed class Scripted(Func<OrganisationOverview> answer) : IOrganisationQueries
    {
        public Task<OrganisationOverview> ReadAsync(Viewer viewer, FiscalPeriod year, CancellationToken cancellationToken) => Task.FromResult(answer());
    }

    private sealed class Admin : ICurrentViewer
    {
        public ValueTask<Viewer?> GetAsync() => ValueTask.FromResult<Viewer?>(new Viewer(UserId.New(), "Ada", UserRole.Admin, []));
    }

    private sealed class NoAccounts : IAccountFigures
    {
        public Task<DateTimeOffset?> LatestImportAsync(CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);

        public Task<IReadOnlyList<AccountId>> StaleAsync(DateTimeOffset before, int most, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<AccountId>>([]);

        public Task<IReadOnlyList<AccountEvidence>> EvidenceAsync(IReadOnlyCollection<AccountId> accounts, DateOnly usageFrom, DateOnly today, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<AccountEvidence>>([]);

        public Task<IReadOnlyDictionary<string, string>> UnitsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());

        public Task StoreAsync(IReadOnlyList<AccountFigures> figures, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task OutdateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task ClearAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
