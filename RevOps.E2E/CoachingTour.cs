using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E;

/// <summary>README's pictures of calls that are on, of what the coach says, and of practice.</summary>
internal sealed class CoachingTour(Journeys journeys, Func<IPage, string, Task> save)
{
    public async Task RunAsync()
    {
        var maya = await journeys.SignInAsync("Maya");
        var jonas = await journeys.SignInAsync("Jonas", 400, 860, ColorScheme.Dark);
        await CallAsync(jonas, maya);
        await ShootAsync(maya, "/floor/alerts", "alerts");
        await ShootAsync(maya, "/coaching/cues", "cues");
        await PracticeAsync();

        var ines = await journeys.SignInAsync("Ines");
        await ShootAsync(ines, "/admin/coaching", "coaching");
        await ines.GotoAsync("/admin/playbooks");
        await ines.WaitUntilSettledAsync();
        await ines.GetByRole(AriaRole.Link, new() { Name = "Version 1", Exact = true }).ClickAsync();
        await Expect(ines.GetByRole(AriaRole.Heading, new() { Name = "Version 1" }).First).ToBeVisibleAsync();
        await ines.WaitUntilSettledAsync();
        await save(ines, "playbook");
    }

    /// <summary>The panel with a cue and a whisper, and the floor beside it.</summary>
    private async Task CallAsync(IPage jonas, IPage maya)
    {
        await jonas.GotoAsync("/coach");
        await jonas.WaitUntilSettledAsync();
        await jonas.GetByLabel("Customer").FillAsync("Larkspur Foods");
        await jonas.GetByRole(AriaRole.Button, new() { Name = "Start and type along" }).ClickAsync();
        await SayAsync(jonas, "You", "Thanks for the time. What takes the longest when a month is closed at your place?");
        await SayAsync(jonas, "Customer", "We lose about nine hours a week on reports, and our CFO is angry that they come late.");
        await SayAsync(jonas, "You", "That is a day and more. So this is our standard plan for a team of your size.");

        await maya.GotoAsync("/floor");
        await maya.WaitUntilSettledAsync();
        await Expect(maya.GetByText("Larkspur Foods").First).ToBeVisibleAsync();
        await save(maya, "floor");
        await maya.GetByRole(AriaRole.Link, new() { Name = "Jonas Weber" }).First.ClickAsync();
        await maya.GetByLabel("Whisper to Jonas Weber").FillAsync("Their CFO decides, ask for him");
        await maya.GetByRole(AriaRole.Button, new() { Name = "Whisper" }).ClickAsync();
        await Expect(jonas.Locator(".whisper")).ToBeVisibleAsync();

        await SayAsync(jonas, "Customer", "Honestly that is too expensive, it is twice what we pay today, and we may cancel altogether.");
        await Expect(jonas.Locator("[data-cue]")).ToContainTextAsync("twice what we pay today");
        await save(jonas, "panel");
        await save(maya, "floor-call");
        await jonas.GetByRole(AriaRole.Button, new() { Name = "End call" }).ClickAsync();
        await Expect(jonas.GetByRole(AriaRole.Region, new() { Name = "After the call" })).ToBeVisibleAsync();
    }

    private async Task PracticeAsync()
    {
        var jonas = await journeys.SignInAsync("Jonas");
        await ShootAsync(jonas, "/practice", "practice-start");
        await jonas.GetByRole(AriaRole.Button, new() { NameString = "Start " }).First.ClickAsync();
        foreach (var (answer, lines) in new[]
        {
            ("Thank you for taking the time. Before I say anything about us, may I ask how you handle this today, and what takes the longest in it?", 3),
            ("That sounds tedious. What does it cost you in a month, in hours or in money, and who else feels it when it goes wrong?", 5),
        })
        {
            await jonas.GetByLabel("Your answer").FillAsync(answer);
            await jonas.GetByRole(AriaRole.Button, new() { Name = "Say it" }).ClickAsync();
            await Expect(jonas.GetByRole(AriaRole.Log).Locator("> ol > li")).ToHaveCountAsync(lines);
        }

        await save(jonas, "practice");
    }

    private async Task ShootAsync(IPage page, string path, string name)
    {
        await page.GotoAsync(path);
        await page.WaitUntilSettledAsync();
        await save(page, name);
    }

    private static async Task SayAsync(IPage page, string who, string words)
    {
        await page.GetByLabel("Who said it").SelectOptionAsync(new SelectOptionValue { Label = who });
        await page.GetByLabel("What was said", new() { Exact = true }).FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.GetByLabel("What was said", new() { Exact = true })).ToHaveValueAsync("");
    }
}
