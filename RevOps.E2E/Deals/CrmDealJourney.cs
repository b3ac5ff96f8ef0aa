using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Deals;

/// <summary>A deal that the connected CRM keeps: moved on the board it is moved there, moved there it is moved on the board.</summary>
[Collection(JourneyCollection.Name)]
public sealed class CrmDealJourney(Journeys journeys)
{
    private const float Patience = DemoCrmDesk.Patience;

    [Fact]
    public async Task Admin_MovesADealHereAndThere_BothSidesAndTheLedgerHaveIt()
    {
        var crm = await journeys.SignInAsync("Ines");
        await crm.GotoAsync("/demo/crm");
        await crm.WaitUntilSettledAsync();
        await crm.Locator("summary", new() { HasText = "Deals, as the CRM shows them" }).ClickAsync();
        var there = await OpenDealAsync(crm);
        var name = await there.Locator("strong").InnerTextAsync();
        var board = await crm.Context.NewPageAsync();
        await board.GotoAsync("/deals?view=board&q=" + Uri.EscapeDataString(name));
        await board.ReloadUntilAsync(board.Locator("article[data-deal]"));

        var card = board.Locator("article[data-deal]").First;
        await card.Locator("button[popovertarget]").ClickAsync();
        await card.Locator("[popover] button", new() { HasText = "Negotiation" }).ClickAsync();
        await Expect(board.Locator("section[aria-label='Negotiation'] article[data-deal]")).ToHaveCountAsync(1);
        await Expect(there.Locator("select")).ToHaveValueAsync("negotiation", new() { Timeout = Patience });
        await Expect(board.Locator(".writing")).ToHaveCountAsync(0, new() { Timeout = Patience });

        await there.Locator("select").SelectOptionAsync("proposal");
        await Expect(board.Locator("section[aria-label='Proposal'] article[data-deal]")).ToHaveCountAsync(1, new() { Timeout = 60_000 });

        await board.GotoAsync("/operations/ledger?q=" + Uri.EscapeDataString(name));
        await board.WaitUntilSettledAsync();
        var line = board.GetByRole(AriaRole.Row).Filter(new() { HasText = name });
        await Expect(line).ToContainTextAsync("Negotiation");
        await Expect(line).ToContainTextAsync("Written");
        await crm.Context.CloseAsync();
    }

    /// <summary>An open deal that is not where it is to be moved.</summary>
    private static async Task<ILocator> OpenDealAsync(IPage crm)
    {
        var deals = crm.Locator("[data-crm-deal]");
        await Expect(deals.First).ToBeVisibleAsync();
        for (var i = 0; i < await deals.CountAsync(); i++)
        {
            if (await deals.Nth(i).Locator("select").InputValueAsync() is "discovery" or "evaluation" or "verbalcommit")
            {
                return crm.Locator($"[data-crm-deal='{await deals.Nth(i).GetAttributeAsync("data-crm-deal")}']");
            }
        }

        throw new InvalidOperationException("No deal of the demo CRM is open in another stage.");
    }
}
