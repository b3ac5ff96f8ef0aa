using Microsoft.Playwright;
using RevOps.E2E.Support;

namespace RevOps.E2E;

/// <summary>README's pictures of deals, leads, accounts and the figures over them, once the demo's files are imported.</summary>
internal sealed class RevenueTour(Journeys journeys, Func<IPage, string, Task> save)
{
    public async Task RunAsync()
    {
        await journeys.App.ImportedAsync();
        var ines = await journeys.SignInAsync("Ines");
        await ShootAsync(ines, "/admin/imports", "imports");

        var maya = await journeys.SignInAsync("Maya");
        await ShootAsync(maya, "/", "home");
        await ShootAsync(maya, "/deals?view=board", "board");
        await OpenFirstAsync(maya, "/deals", "deal");
        await OpenFirstAsync(maya, "/leads", "lead");
        await ShootAsync(maya, "/accounts?view=risk&sort=churn&dir=desc", "accounts");
        await OpenFirstAsync(maya, "/accounts?view=risk&sort=churn&dir=desc", "account");
        await ShootAsync(maya, "/analytics/pipeline", "pipeline");
        await ShootAsync(maya, "/analytics/forecast", "forecast");
        await ShootAsync(maya, "/analytics/team", "team");
        await maya.GotoAsync("/analytics/model");
        await maya.ReloadUntilAsync(maya.GetByRole(AriaRole.Region, new() { Name = "Weights", Exact = true }));
        await ShootAsync(maya, "/analytics/model", "model");
        await ShootAsync(maya, "/alerts", "revenue-alerts");
    }

    private async Task OpenFirstAsync(IPage page, string list, string name)
    {
        await page.GotoAsync(list);
        await page.WaitUntilSettledAsync();
        await ShootAsync(page, (await page.Locator("[data-row-link]").First.GetAttributeAsync("href"))!, name);
    }

    private async Task ShootAsync(IPage page, string path, string name)
    {
        await page.GotoAsync(path);
        await page.WaitUntilSettledAsync();
        if (await page.Locator(".plot").CountAsync() > 0)
        {
            await page.Locator(".plot svg").First.WaitForAsync();
        }

        await save(page, name);
    }
}
