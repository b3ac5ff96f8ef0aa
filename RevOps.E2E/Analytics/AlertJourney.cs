using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Analytics;

/// <summary>A rep moves a deal back a stage; the manager, on another page, is told without doing anything, and takes note.</summary>
[Collection(JourneyCollection.Name)]
public sealed class AlertJourney(Journeys journeys)
{
    private const float Patience = 30_000;

    [Fact]
    public async Task Rep_MovesADealBack_TheManagerIsToldLive()
    {
        var maya = await journeys.SignInAsync("Maya");
        await maya.GotoAsync("/alerts");
        await maya.WaitUntilSettledAsync();
        var jonas = await journeys.SignInAsync("Jonas");
        await jonas.GotoAsync("/deals?view=board");
        await jonas.ReloadUntilAsync(jonas.Locator("section[data-stage] + section[data-stage] article[data-deal]"));
        var card = jonas.Locator("section[data-stage] + section[data-stage] article[data-deal]").First;
        var name = (await card.Locator("a").First.InnerTextAsync()).Trim();
        await card.Locator("button[popovertarget]").ClickAsync();
        await card.Locator("[popover] button:not([disabled])").First.ClickAsync();
        await Expect(jonas.GetByRole(AriaRole.Button, new() { NameString = "Undo" }).First).ToBeVisibleAsync();

        var told = maya.Locator("article").Filter(new() { HasText = name });
        var fresh = maya.Locator(".arrivals button");

        // Other alerts may come before it, and each says that something is new
        await maya.AddLocatorHandlerAsync(fresh, x => x.ClickAsync());
        await Expect(told.First).ToContainTextAsync("Went back from", new() { Timeout = Patience });
        await told.First.GetByRole(AriaRole.Button, new() { NameString = "Got it" }).ClickAsync();
        await Expect(told.Filter(new() { HasText = "Went back from" })).ToHaveCountAsync(0);
        await jonas.Context.CloseAsync();
        await maya.Context.CloseAsync();
    }
}
