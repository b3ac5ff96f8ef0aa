using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Coaching;

/// <summary>A call that is on: the rep's panel in one browser, the manager's floor in another.</summary>
[Collection(JourneyCollection.Name)]
public sealed class LiveCallJourney(Journeys journeys)
{
    [Fact]
    public async Task TypedCall_IsCoachedWatchedWhisperedIntoAndReviewed()
    {
        var jonas = await journeys.SignInAsync("Jonas");
        await jonas.GotoAsync("/coach");
        await jonas.WaitUntilSettledAsync();
        await jonas.GetByLabel("Customer").FillAsync("Larkspur Foods");
        await jonas.GetByRole(AriaRole.Button, new() { Name = "Start and type along" }).ClickAsync();
        await Expect(jonas.GetByLabel("What was said", new() { Exact = true })).ToBeVisibleAsync();

        await SayAsync(jonas, "You", "So that is our standard plan for a team of your size.");
        await SayAsync(jonas, "Customer", "Honestly that is too expensive, it is twice what we pay today.");
        await Expect(jonas.Locator("[data-cue]")).ToContainTextAsync("twice what we pay today");

        var maya = await journeys.SignInAsync("Maya");
        await maya.GotoAsync("/floor");
        await maya.WaitUntilSettledAsync();
        await Expect(maya.GetByText("Larkspur Foods").First).ToBeVisibleAsync();
        await maya.GetByRole(AriaRole.Link, new() { Name = "Jonas Weber" }).First.ClickAsync();
        await maya.GetByLabel("Whisper to Jonas Weber").FillAsync("Ask what they compare with");
        await maya.GetByRole(AriaRole.Button, new() { Name = "Whisper" }).ClickAsync();
        await Expect(jonas.GetByText("Ask what they compare with").First).ToBeVisibleAsync();

        await jonas.GetByRole(AriaRole.Button, new() { NameString = "Noted" }).ClickAsync();
        await Expect(jonas.Locator(".whisper")).ToHaveCountAsync(0);
        await Expect(maya.GetByRole(AriaRole.Status).Filter(new() { HasTextString = "Ask what they compare with" })).ToContainTextAsync(": noted");

        await jonas.GetByRole(AriaRole.Button, new() { Name = "Used" }).ClickAsync();
        await Expect(jonas.Locator("[data-cue]")).ToHaveCountAsync(0);
        await jonas.GetByRole(AriaRole.Button, new() { Name = "End call" }).ClickAsync();
        await Expect(jonas.GetByRole(AriaRole.Link, new() { Name = "Open the call" })).ToBeVisibleAsync();

        await jonas.Context.CloseAsync();
        await maya.Context.CloseAsync();
    }

    [Fact]
    public async Task DemoCall_Started_ShowsWhatIsSaid()
    {
        var jonas = await journeys.SignInAsync("Jonas");
        await jonas.GotoAsync("/coach");
        await jonas.WaitUntilSettledAsync();

        // The newest may be the few lines of another journey
        await jonas.GetByLabel("Call", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 5 });
        await jonas.GetByLabel("Speed").SelectOptionAsync("8");
        await jonas.GetByRole(AriaRole.Button, new() { Name = "Start a demo call" }).ClickAsync();
        await jonas.GetByRole(AriaRole.Button, new() { Name = "Transcript" }).ClickAsync();
        await Expect(jonas.GetByText("Jonas Weber").First).ToBeVisibleAsync(new() { Timeout = 20_000 });

        await jonas.GetByRole(AriaRole.Button, new() { Name = "End call" }).ClickAsync();
        await Expect(jonas.GetByRole(AriaRole.Region, new() { Name = "After the call" })).ToBeVisibleAsync();
        await jonas.Context.CloseAsync();
    }

    private static async Task SayAsync(IPage page, string who, string words)
    {
        await page.GetByLabel("Who said it").SelectOptionAsync(new SelectOptionValue { Label = who });
        await page.GetByLabel("What was said", new() { Exact = true }).FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.GetByLabel("What was said", new() { Exact = true })).ToHaveValueAsync("");
    }
}
