using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Shell;

/// <summary>What belongs to no page: search and commands, keys, the person's menu.</summary>
[Collection(JourneyCollection.Name)]
public sealed class ShellJourney(Journeys journeys)
{
    [Fact]
    public async Task Shell_ByKeys_GoesToPagesAndListsTheKeysOfThePage()
    {
        var jonas = await journeys.SignInAsync("Jonas");
        await jonas.GotoAsync("/calls");
        await jonas.WaitUntilSettledAsync();

        await jonas.Keyboard.PressAsync("Control+k");
        await jonas.Keyboard.TypeAsync("leads");
        await jonas.Keyboard.PressAsync("Enter");
        await Expect(jonas.GetByRole(AriaRole.Heading, new() { Name = "Leads", Level = 1 })).ToBeVisibleAsync();

        await jonas.GotoAsync(await jonas.FirstCallAsync());
        await jonas.WaitUntilSettledAsync();
        await jonas.Keyboard.PressAsync("?");
        var keys = jonas.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });
        await Expect(keys.GetByText("Next objection")).ToBeVisibleAsync();
        await Expect(keys.GetByText("Go to the feedback that came in")).ToBeVisibleAsync();
        await keys.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await jonas.GetByRole(AriaRole.Button, new() { NameRegex = new("theme, keys") }).ClickAsync();
        await jonas.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await Expect(jonas.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await jonas.GetByRole(AriaRole.Button, new() { NameRegex = new("theme, keys") }).ClickAsync();
        await jonas.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Expect(jonas.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await jonas.Context.CloseAsync();
    }
}
