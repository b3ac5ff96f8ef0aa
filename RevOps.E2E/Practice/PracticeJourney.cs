using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Practice;

/// <summary>A rep practises what the manager asked for, and a moment of a call that went wrong.</summary>
[Collection(JourneyCollection.Name)]
public sealed partial class PracticeJourney(Journeys journeys)
{
    private static readonly string[] Answers =
    [
        "Thank you for taking the time. Before I say anything about us, may I ask how you handle this today, and what takes the longest in it?",
        "That sounds tedious. What does it cost you in a month, in hours or in money, and who else feels it when it goes wrong?",
        "I understand. If that went away by the end of the quarter, what would it be worth to you, and who decides about something like this?",
    ];

    [Fact]
    public async Task AssignedScenario_Practised_IsScoredAndDone()
    {
        var maya = await journeys.SignInAsync("Maya");
        await maya.GotoAsync("/practice/team?new=1");
        await maya.WaitUntilSettledAsync();
        await maya.GetByLabel("Jonas Weber").CheckAsync();
        await maya.GetByLabel("What", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await maya.GetByRole(AriaRole.Button, new() { Name = "Assign", Exact = true }).ClickAsync();
        var assigned = maya.GetByRole(AriaRole.Region, new() { Name = "Assigned" }).GetByRole(AriaRole.Listitem);
        await Expect(assigned).ToHaveCountAsync(1);

        var jonas = await journeys.SignInAsync("Jonas");
        await jonas.GotoAsync("/practice");
        await jonas.WaitUntilSettledAsync();
        await Expect(jonas.GetByRole(AriaRole.Region, new() { Name = "Assigned to you" })).ToBeVisibleAsync();
        await jonas.GetByText("Easy", new() { Exact = true }).ClickAsync();
        await jonas.GetByRole(AriaRole.Button, new() { NameRegex = StartName() }).ClickAsync();
        await TalkAsync(jonas);

        // Said is stored: the page, opened anew, shows it all
        await jonas.ReloadAsync();
        await jonas.WaitUntilSettledAsync();
        await Expect(Lines(jonas)).ToHaveCountAsync(7);
        await jonas.FitsInEveryShapeAsync("A practice");
        await jonas.GetByRole(AriaRole.Button, new() { Name = "End and get the score" }).ClickAsync();
        await Expect(jonas.GetByRole(AriaRole.Region, new() { Name = "Outcome" })).ToContainTextAsync("real call");
        await jonas.FitsInEveryShapeAsync("A practice");

        await maya.ReloadAsync();
        await maya.WaitUntilSettledAsync();
        await Expect(assigned).ToContainTextAsync("Done");
        await jonas.Context.CloseAsync();
        await maya.Context.CloseAsync();
    }

    [Fact]
    public async Task Moment_OfADemoCall_IsPractisedAndFollowed()
    {
        var jonas = await journeys.SignInAsync("Jonas");
        await jonas.GotoAsync("/calls?min=1&sort=score&dir=asc");
        await jonas.WaitUntilSettledAsync();
        await OpenOneWithAMomentAsync(jonas);
        await jonas.GetByRole(AriaRole.Link, new() { Name = "Practise this moment", Exact = true }).First.ClickAsync();
        await jonas.WaitUntilSettledAsync();
        await jonas.GetByRole(AriaRole.Button, new() { Name = "Go on from here" }).ClickAsync();
        await TalkAsync(jonas);
        await jonas.GetByRole(AriaRole.Button, new() { Name = "End and get the score" }).ClickAsync();
        await Expect(jonas.GetByRole(AriaRole.Region, new() { Name = "Outcome" })).ToBeVisibleAsync();

        await jonas.GotoAsync("/practice/progress");
        await jonas.WaitUntilSettledAsync();
        await Expect(jonas.GetByRole(AriaRole.Region, new() { Name = "Criteria you practised" }).GetByRole(AriaRole.Article)).ToContainTextAsync("before");
        await jonas.Context.CloseAsync();
    }

    /// <summary>The first of the weakest calls in which a criterion was missed at a line; other journeys leave calls of a line or two.</summary>
    private static async Task OpenOneWithAMomentAsync(IPage page)
    {
        var calls = await page.Locator("main a[href*='calls/0']").EvaluateAllAsync<string[]>("x => [...new Set(x.map(y => y.getAttribute('href')))]");
        foreach (var call in calls)
        {
            await page.GotoAsync(call);
            await page.WaitUntilSettledAsync();
            if (await page.GetByRole(AriaRole.Link, new() { Name = "Practise this moment", Exact = true }).CountAsync() > 0)
            {
                return;
            }
        }

        Assert.Fail("No call has a missed moment to practise.");
    }

    private static ILocator Lines(IPage page) => page.GetByRole(AriaRole.Log).Locator("> ol > li");

    private static async Task TalkAsync(IPage page)
    {
        for (var turn = 0; turn < Answers.Length; turn++)
        {
            await page.GetByLabel("Your answer").FillAsync(Answers[turn]);
            await page.GetByRole(AriaRole.Button, new() { Name = "Say it" }).DblClickAsync();
            await Expect(Lines(page)).ToHaveCountAsync((turn * 2) + 3);
        }
    }

    [GeneratedRegex(", assigned$")]
    private static partial Regex StartName();
}
