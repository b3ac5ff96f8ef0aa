using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Accounts;

/// <summary>From who may leave to why, as a manager goes through it.</summary>
[Collection(JourneyCollection.Name)]
public sealed partial class AccountJourney(Journeys journeys)
{
    [Fact]
    public async Task Manager_OpensAnAccountAndLooksCloserAtItsUse()
    {
        await journeys.App.ImportedAsync();
        var page = await journeys.SignInAsync("Maya");
        await page.GotoAsync("/accounts");
        await page.WaitUntilSettledAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "ARR", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Sorted());
        await page.ReloadUntilAsync(page.Locator("main tbody tr", new() { HasText = "USD" }));

        await page.Locator("[data-row-link]").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "May it leave?" })).ToBeVisibleAsync();
        await Expect(page.Locator(".plot svg").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Week", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Weekly());
        await page.GetByRole(AriaRole.Button, new() { Name = "Table" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Week", Exact = true })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [GeneratedRegex("sort=arr&dir=desc")]
    private static partial Regex Sorted();

    [GeneratedRegex("grain=week")]
    private static partial Regex Weekly();
}
