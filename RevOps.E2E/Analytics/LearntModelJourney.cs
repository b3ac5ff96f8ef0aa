using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Analytics;

/// <summary>A manager asks which deal is likeliest to be won, why, and how far that can be trusted.</summary>
[Collection(JourneyCollection.Name)]
public sealed partial class LearntModelJourney(Journeys journeys)
{
    [Fact]
    public async Task Manager_FromTheChanceOfADeal_ComesToWhatMovesItAndHowGoodItIs()
    {
        var maya = await journeys.SignInAsync("Maya");
        await maya.GotoAsync("/deals?sort=chance&dir=desc");
        var learnt = maya.Locator("td.chance span[title^='Learnt']");
        await maya.ReloadUntilAsync(learnt);

        await maya.Locator("tr", new() { Has = learnt }).First.Locator("[data-row-link]").ClickAsync();
        var card = maya.GetByRole(AriaRole.Region, new() { NameRegex = Card() });
        await Expect(card.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("points");
        await card.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(maya).ToHaveURLAsync(Model());
        await Expect(maya.GetByRole(AriaRole.Region, new() { NameRegex = Quality() })).ToContainTextAsync("AUC");
        await Expect(maya.GetByRole(AriaRole.Region, new() { Name = "Weights", Exact = true })).ToBeVisibleAsync();
        await maya.Context.CloseAsync();
    }

    [GeneratedRegex("^Win chance")]
    private static partial Regex Card();

    [GeneratedRegex("/analytics/model$")]
    private static partial Regex Model();

    [GeneratedRegex("^How good it is")]
    private static partial Regex Quality();
}
