using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Crm.Imports.Reading;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Crm.Imports;
using RevOps.Tests.Support;
using RevOps.Web.Components.Crm.Imports;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;
using RevOps.Web.Governance;

namespace RevOps.Tests.Crm.Imports;

public sealed class ImportPageTests(PostgresFixture postgres) : BunitContext, IClassFixture<PostgresFixture>
{
    private const string Text = "Deal Name,Amount,Deal Stage,Notes\nPilot,100,Open,first\nBad,lots,Open,second\n";

    [Fact]
    public async Task Mapping_TryThenImport_ShowsWhatBecameOfTheRows()
    {
        var desk = await OpenAsync();
        var import = await desk.TakeUpAsync("deals.csv", Text);
        var page = Render<ImportPage>(x => x.Add(p => p.Id, import.Id.Value));

        page.WaitForAssertion(() => Assert.Equal("amount", page.Find("select[aria-label='Amount becomes']").GetAttribute("value")));
        Assert.Contains("Amount: Is not a number", page.Markup, StringComparison.Ordinal);

        await page.Find("button:contains('Try it')").ClickAsync(new());
        await desk.Worker.LookAsync(CancellationToken.None);
        page.WaitForAssertion(() => Assert.Equal(["1", "0", "0", "1"], page.FindAll(".figures dd").Select(x => x.TextContent)));
        Assert.Contains("Is not a number", page.Find("[aria-label='Refused rows']").TextContent, StringComparison.Ordinal);

        await page.WaitForElement("button.primary:not([disabled])").ClickAsync(new());
        await desk.Worker.LookAsync(CancellationToken.None);
        page.WaitForAssertion(() => Assert.Equal("Done", page.Find(".page-header .badge").TextContent));
        page.WaitForAssertion(() => Assert.Contains("Undo", page.Find(".page-header .actions").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mapping_ColumnLeftOut_IsRemembered()
    {
        var desk = await OpenAsync();
        var import = await desk.TakeUpAsync("deals.csv", Text);
        var page = Render<ImportPage>(x => x.Add(p => p.Id, import.Id.Value));
        page.WaitForElement("select[aria-label='Notes becomes']").Change(MappingForm.Ignored);

        await page.Find("button:contains('Try it')").ClickAsync(new());

        Assert.Equal(["Notes"], (await desk.Store.FindAsync(import.Id, CancellationToken.None))!.Mapping.Ignored);
    }

    [Fact]
    public async Task Mapping_OtherKind_IsGuessedAnew()
    {
        var desk = await OpenAsync();
        var import = await desk.TakeUpAsync("list.csv", "Name,Amount\nPilot,1\n");
        var page = Render<ImportPage>(x => x.Add(p => p.Id, import.Id.Value));

        page.WaitForElement("#import-kind").Change(nameof(ImportKind.StageHistory));

        page.WaitForAssertion(() => Assert.Contains("No column fills \"Deal\".", page.Markup, StringComparison.Ordinal));
        Assert.True(page.WaitForElement("button.primary").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Gone_SaysSo()
    {
        await OpenAsync();

        var page = Render<ImportPage>(x => x.Add(p => p.Id, Guid.NewGuid()));

        page.WaitForAssertion(() => Assert.Equal("There is no such import", page.Find(".empty h2").TextContent));
    }

    [Fact]
    public async Task List_Imports_LinkToTheirPages()
    {
        var desk = await OpenAsync();
        var import = await desk.TakeUpAsync("deals.csv", Text);

        var page = Render<ImportsPage>();

        page.WaitForAssertion(() => Assert.Equal($"/admin/imports/{import.Id}", page.Find("a[data-row-link]").GetAttribute("href")));
        Assert.Contains("at most 50 MB", page.Find(".zone").TextContent, StringComparison.Ordinal);
    }

    private async Task<ImportDesk> OpenAsync()
    {
        var desk = await ImportDesk.OpenAsync(postgres);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddRadzenComponents();
        Services.AddSingleton(TimeProvider.System).AddSingleton<IImportQueries>(desk.Store).AddSingleton<IImportStore>(desk.Store)
            .AddSingleton<IImportSignals>(desk.Signals).AddSingleton<ITableReader, TableReader>()
            .AddSingleton(desk.Preview).AddSingleton(desk.Steer).AddSingleton<ICurrentViewer>(new Fixed(desk.Admin))
            .AddSingleton<AntiforgeryStateProvider, NoToken>().AddScoped<ViewerClock>().AddScoped<Toasts>().AddScoped<Confirmations>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return desk;
    }

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }

    private sealed class Fixed(Viewer viewer) : ICurrentViewer
    {
        public ValueTask<Viewer?> GetAsync() => ValueTask.FromResult<Viewer?>(viewer);
    }
}
