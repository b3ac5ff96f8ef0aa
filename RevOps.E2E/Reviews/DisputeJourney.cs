using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Reviews;

/// <summary>A rep disputes a criterion, their manager answers, the rep reads the answer.</summary>
[Collection(JourneyCollection.Name)]
public sealed class DisputeJourney(Journeys journeys)
{
    [Fact]
    public async Task Dispute_DeclinedByTheManager_IsAnsweredToTheRep()
    {
        var jonas = await journeys.SignInAsync("Jonas");
        var call = await jonas.FirstCallAsync();
        await jonas.GotoAsync(call);
        await jonas.WaitUntilSettledAsync();
        await jonas.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = "Dispute", Exact = true }).First.ClickAsync();
        await jonas.Locator("form textarea").First.FillAsync("They told me so before the call.");
        await jonas.Locator("form button[type=submit]").First.ClickAsync();
        await Expect(jonas.GetByText("They told me so before the call.").First).ToBeVisibleAsync();

        var maya = await journeys.SignInAsync("Maya");
        await maya.GotoAsync("/feedback/team");
        await maya.WaitUntilSettledAsync();
        await Expect(maya.GetByText("They told me so before the call.").First).ToBeVisibleAsync();
        await maya.GotoAsync(call);
        await maya.WaitUntilSettledAsync();
        await maya.GetByLabel("Keep the score").First.CheckAsync();
        await maya.GetByPlaceholder("What you heard", new PageGetByPlaceholderOptions { Exact = true }).First.FillAsync("It is not in the call, and the next reader was not there.");
        await maya.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = "Decline the dispute" }).First.ClickAsync();
        await Expect(maya.GetByText("It is not in the call, and the next reader was not there.").First).ToBeVisibleAsync();

        await jonas.ReloadAsync();
        await jonas.WaitUntilSettledAsync();
        await Expect(jonas.GetByText("It is not in the call, and the next reader was not there.").First).ToBeVisibleAsync();
        await maya.Context.CloseAsync();
        await jonas.Context.CloseAsync();
    }
}
