using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Deals;

/// <summary>A rep's way through the deals: find one, see whether it is real, say what they know, move it, change its next step, take that back.</summary>
[Collection(JourneyCollection.Name)]
public sealed class DealJourney(Journeys journeys)
{
    private const string Champion = "section[data-letter='champion']";
    private const string Step = "Priya sends the order form by Friday";

    [Fact]
    public async Task Rep_FindsADeal_SaysTheChampion_MovesAndChangesItAndTakesItBack()
    {
        await journeys.App.ImportedAsync();
        var page = await journeys.SignInAsync("Jonas");

        // An alert of one of his deals may come over the page's buttons at any moment
        await page.AddLocatorHandlerAsync(page.Locator("[data-alerts] section"), alert => alert.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameString = "Put away" }).ClickAsync());
        await page.GotoAsync("/deals");
        await page.ReloadUntilAsync(page.Locator("[data-row-link]"));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = "Filter by Closes" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameString = "Next quarter" }).Or(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameString = "This quarter" })).First.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("closes=", StringComparison.Ordinal));
        await page.GotoAsync("/deals");
        await page.WaitUntilSettledAsync();
        await page.Locator("[data-row-link]").First.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/deals/0", StringComparison.Ordinal));
        await page.WaitUntilSettledAsync();

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameString = "MEDDPICC", Exact = false }).ClickAsync();
        var card = page.Locator(Champion);
        await card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = new("Fill in|Correct") }).ClickAsync();
        await card.Locator("#value-champion").FillAsync("Priya Nair");
        await card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameString = "Save" }).ClickAsync();
        await Expect(card.GetByText("Confirmed")).ToBeVisibleAsync();
        await Expect(card.Locator(".value")).ToHaveTextAsync("Priya Nair");
        await card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameString = "Take back" }).ClickAsync();
        await Expect(card.Locator(".standing")).ToHaveCountAsync(0);

        var stage = page.Locator("button[popovertarget='deal-stage']");
        var before = (await stage.InnerTextAsync()).Trim();
        await stage.ClickAsync();
        await page.Locator("#deal-stage button:not([disabled])").First.ClickAsync();
        await Expect(stage).Not.ToContainTextAsync(before);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = "Undo" }).Last.ClickAsync();
        await Expect(stage).ToContainTextAsync(before);

        var step = page.Locator("[data-fact='NextStep']");
        var read = step.Locator("dd > span");
        var stepBefore = await read.InnerTextAsync();
        await step.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameString = "Change the next step" }).ClickAsync();
        await step.GetByLabel("Next step").FillAsync(Step);
        await step.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameString = "Save" }).ClickAsync();
        await Expect(read).ToHaveTextAsync(Step);
        await page.Locator(".toast", new() { HasText = "Changed the next step" }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameString = "Undo" }).ClickAsync();
        await Expect(read).ToHaveTextAsync(stepBefore);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Manager_Board_ShowsStagesAndTheMenuMovesACard()
    {
        await journeys.App.ImportedAsync();
        var page = await journeys.SignInAsync("Maya");
        await page.GotoAsync("/deals?view=board");
        await page.ReloadUntilAsync(page.Locator("article[data-deal]"));
        var card = page.Locator("article[data-deal]").First;
        var id = await card.GetAttributeAsync("data-deal");
        var from = await page.Locator($"section:has([data-deal='{id}'])").GetAttributeAsync("data-stage");

        await card.Locator("button[popovertarget]").ClickAsync();
        await card.Locator("[popover] button").Last.ClickAsync();
        await Expect(page.Locator($"section[data-stage='{from}'] [data-deal='{id}']")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = "Undo" }).First.ClickAsync();

        await Expect(page.Locator($"section[data-stage='{from}'] [data-deal='{id}']")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }
}
