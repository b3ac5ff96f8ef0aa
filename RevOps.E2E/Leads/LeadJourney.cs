using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Leads;

/// <summary>From the list to a decision, as a manager goes through it.</summary>
[Collection(JourneyCollection.Name)]
public sealed partial class LeadJourney(Journeys journeys)
{
    [Fact]
    public async Task Manager_FiltersOpensDisqualifiesAndTakesBack()
    {
        await journeys.App.ImportedAsync();
        var page = await journeys.SignInAsync("Maya");
        await page.GotoAsync("/leads?sort=name&dir=asc");
        await page.ReloadUntilAsync(page.Locator("[data-row-link]"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Filter by Source" }).ClickAsync();
        await page.Locator("#filter-source .menu-item").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(Filtered());
        await page.WaitUntilSettledAsync();

        await page.Locator("[data-row-link]").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "How it fits" })).ToBeVisibleAsync();
        await Expect(page.GetByText("A draft by the built-in engine")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Disqualify" }).ClickAsync();
        await page.GetByLabel("No budget").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Disqualify", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Disqualified", new() { Exact = true })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Take up again" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Disqualify" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Taken up again", new() { Exact = true })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [GeneratedRegex(@"/leads\?.*source=")]
    private static partial Regex Filtered();
}
