using Microsoft.Playwright;
using RevOps.E2E.Support;

namespace RevOps.E2E;

/// <summary>
/// Makes README's screenshots from the running product: <c>REVOPS_TOUR=1 dotnet test RevOps.E2E --filter Tour</c>.
/// Without the variable it does nothing, so that an ordinary run changes no file.
/// </summary>
[Collection(JourneyCollection.Name)]
public sealed class Tour(Journeys journeys)
{
    private static readonly string Images = Path.Combine(PageExtensions.SolutionFolder(), "docs", "images");

    [Fact]
    public async Task Screenshots_AskedFor_AreMade()
    {
        if (Environment.GetEnvironmentVariable("REVOPS_TOUR") != "1")
        {
            return;
        }

        Directory.CreateDirectory(Images);
        var maya = await journeys.SignInAsync("Maya");
        await ShootAsync(maya, "/calls?q=procurement", "calls");
        var call = await CallAsync(maya, "Castellan");
        await ShootAsync(maya, call, "call");
        await ShootAsync(maya, call + "?tab=metrics", "metrics");
        await ShootAsync(maya, "/feedback/team", "feedback");
        await ShootAsync(await journeys.SignInAsync("Ines"), "/admin/users", "users");

        var phone = await journeys.SignInAsync("Maya", 390, 844, ColorScheme.Dark);
        await ShootAsync(phone, call, "call-phone");
        await ShootAsync(phone, "/calls", "calls-phone");
        await UploadAsync();
        await CrmAsync();
        await new CoachingTour(journeys, SaveAsync).RunAsync();
        await new RevenueTour(journeys, SaveAsync).RunAsync();
    }

    private async Task CrmAsync()
    {
        var jonas = await journeys.SignInAsync("Jonas");
        await ShowCallsAsync(jonas);
        var phone = await journeys.SignInAsync("Jonas", 390, 844, ColorScheme.Dark);
        await ShowCallsAsync(phone);
        var crm = await DemoCrmDesk.OpenAsync(journeys);
        foreach (var rep in new[] { "Priya Raman", "Sam Ortega", "Lena Fischer" })
        {
            await crm.DeliveredAsync(await crm.EndCallAsync(rep: rep));
        }

        await crm.EndCallAsync("Never comes", "Marcus Boyd");
        var review = await crm.EndCallAsync();
        await crm.DeliveredAsync(review);
        foreach (var (page, name) in new[] { (jonas, "banner"), (phone, "banner-phone") })
        {
            await page.GetByRole(AriaRole.Region, new() { Name = "New feedback" }).WaitForAsync();
            await SaveAsync(page, name);
        }

        await crm.SwitchOnAsync("Lost replies");
        await crm.EndCallAsync(rep: "Owen Price");
        await crm.Property(review, "Score").WaitForAsync();
        await SaveAsync(crm.Page, "demo-crm");
        await crm.CalmAsync();
        await ShootAsync(crm.Page, "/operations", "operations");
        await ShootAsync(crm.Page, "/operations/ledger", "ledger");
        await crm.Page.GotoAsync("/admin/connections");
        await crm.Page.WaitUntilSettledAsync();
        await crm.Page.Locator("[data-row-link]").First.ClickAsync();
        await crm.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await SaveAsync(crm.Page, "connections");
    }

    private static async Task ShowCallsAsync(IPage page)
    {
        await page.GotoAsync("/calls");
        await page.WaitUntilSettledAsync();
    }

    private async Task UploadAsync()
    {
        var page = await journeys.SignInAsync("Jonas");
        await page.GotoAsync("/calls/upload");
        await page.WaitUntilSettledAsync();
        var calls = Path.Combine(PageExtensions.SolutionFolder(), "RevOps.Infrastructure", "Demo", "Workspace", "calls");
        await page.Locator("input[type=file]").SetInputFilesAsync(
        [
            Path.Combine(calls, "09-security-review-reinau-privatbank.zoom.vtt"),
            Path.Combine(PageExtensions.SolutionFolder(), "Directory.Packages.props"),
        ]);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = "Upload 2 files" }).ClickAsync();
        await page.GetByText("not a conversation").First.WaitForAsync();
        await page.Locator("main a[href*='/calls/0']").First.WaitForAsync();
        await SaveAsync(page, "upload");
    }

    private static async Task<string> CallAsync(IPage page, string title)
    {
        await page.GotoAsync("/calls");
        await page.WaitUntilSettledAsync();
        var link = page.Locator("main a[href*='/calls/0']", new PageLocatorOptions { HasTextString = title }).First;
        return "/" + (await link.GetAttributeAsync("href"))!.Split('?')[0].TrimStart('/');
    }

    private static async Task ShootAsync(IPage page, string path, string name)
    {
        await page.GotoAsync(path);
        await page.WaitUntilSettledAsync();
        await SaveAsync(page, name);
    }

    private static async Task SaveAsync(IPage page, string name)
    {
        await page.Mouse.MoveAsync(0, 0);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Images, name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }
}
