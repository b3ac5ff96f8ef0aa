using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Analytics;

/// <summary>A manager begins the day, looks into the figures and from a figure comes to what it counts.</summary>
[Collection(JourneyCollection.Name)]
public sealed partial class AnalyticsJourney(Journeys journeys)
{
    [Fact]
    public async Task Manager_FromHomeToTheFigures_KeepsTheFilterAndFindsTheRows()
    {
        var maya = await journeys.SignInAsync("Maya");
        await maya.GotoAsync("/");
        await maya.WaitUntilSettledAsync();
        await Expect(maya.GetByRole(AriaRole.Heading, new() { Name = "Coaching focus" })).ToBeVisibleAsync();

        await maya.GotoAsync("/analytics/team");
        await maya.WaitUntilSettledAsync();
        var days = maya.GetByLabel("Days", new() { Exact = true });
        await days.SelectOptionAsync(new SelectOptionValue { Label = "Last 12 months" });
        await Expect(maya).ToHaveURLAsync(From());
        var mentions = maya.GetByRole(AriaRole.Navigation, new() { Name = "Pages of figures" }).GetByRole(AriaRole.Link, new() { Name = "Objections and competitors" });
        await Expect(mentions).ToHaveAttributeAsync("href", Chosen());
        await mentions.ClickAsync();
        await Expect(maya).ToHaveURLAsync(Mentions());
        await Expect(days).ToHaveValueAsync("Last 12 months");

        await maya.GetByRole(AriaRole.Region, new() { Name = "Objections", Exact = true }).GetByRole(AriaRole.Link, new() { Name = "Objection: price" }).ClickAsync();
        var moment = maya.GetByRole(AriaRole.Region, new() { NameRegex = Moments() }).Locator("li a").First;
        await moment.ClickAsync();
        await Expect(maya).ToHaveURLAsync(Call());
    }

    [GeneratedRegex("\\?from=")]
    private static partial Regex Chosen();

    [GeneratedRegex("/analytics/team\\?from=")]
    private static partial Regex From();

    [GeneratedRegex("/analytics/mentions\\?from=")]
    private static partial Regex Mentions();

    [GeneratedRegex("the latest moments")]
    private static partial Regex Moments();

    [GeneratedRegex("/calls/[0-9a-f-]+")]
    private static partial Regex Call();
}
