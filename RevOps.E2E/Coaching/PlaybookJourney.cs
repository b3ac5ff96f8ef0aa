using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Coaching;

/// <summary>An admin changes an answer, tries it, publishes it; a rep is coached by it; the admin takes it back.</summary>
[Collection(JourneyCollection.Name)]
public sealed class PlaybookJourney(Journeys journeys)
{
    private const string Answer = "Before any figure I would like to know what stands beside it.";

    [Fact]
    public async Task Draft_EditedTriedPublished_CoachesTheNextCallAndIsRolledBack()
    {
        var ines = await journeys.SignInAsync("Ines");
        await BeginAsync(ines);
        await EditAsync(ines);
        await TryAsync(ines);
        await PublishAsync(ines);

        Assert.Contains(Answer, await CueAsync(), StringComparison.Ordinal);

        await RollBackAsync(ines);

        Assert.DoesNotContain(Answer, await CueAsync(), StringComparison.Ordinal);
        await UseAsync();
        await ines.Context.CloseAsync();
    }

    private static async Task BeginAsync(IPage ines)
    {
        await ines.GotoAsync("/admin/playbooks?new=true");
        await ines.WaitUntilSettledAsync();
        await ines.GetByLabel("What is it to reach?").FillAsync("Better answers on price");
        await ines.GetByRole(AriaRole.Button, new() { Name = "Begin", Exact = true }).ClickAsync();
        await Expect(ines.GetByRole(AriaRole.Heading, new() { Name = "Draft of the playbook" })).ToBeVisibleAsync();
        await Expect(ines.GetByRole(AriaRole.Button, new() { Name = "Publish" })).ToBeDisabledAsync();
    }

    private static async Task EditAsync(IPage ines)
    {
        await ines.GetByRole(AriaRole.Link, new() { Name = "Edit price-discovery-cost-of-waiting", Exact = true }).ClickAsync();
        await ines.GetByLabel("Response").FillAsync(Answer);
        await ines.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(ines.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await ines.GetByRole(AriaRole.Link, new() { Name = "Differences" }).ClickAsync();
        await Expect(ines.Locator("ins")).ToHaveTextAsync(Answer);
    }

    private static async Task TryAsync(IPage ines)
    {
        await ines.GetByRole(AriaRole.Link, new() { Name = "Try on stored calls" }).ClickAsync();
        await ines.GetByLabel("Latest calls that you may see").SelectOptionAsync("10");
        await ines.GetByRole(AriaRole.Button, new() { Name = "Play them" }).ClickAsync();
        await Expect(ines.GetByText("10 calls played against version")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await ines.GetByRole(AriaRole.Link, new() { Name = "Back to the draft" }).ClickAsync();
    }

    private static async Task PublishAsync(IPage ines)
    {
        await ines.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await ines.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Expect(ines.GetByText("In force", new() { Exact = true })).ToBeVisibleAsync();
    }

    private static async Task RollBackAsync(IPage ines)
    {
        await ines.GotoAsync("/admin/playbooks");
        await ines.WaitUntilSettledAsync();
        await ines.GetByRole(AriaRole.Link, new() { Name = "Version 1", Exact = true }).ClickAsync();
        await ines.GetByRole(AriaRole.Button, new() { Name = "Roll back to this version" }).ClickAsync();
        await ines.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Roll back" }).ClickAsync();
        await Expect(ines.GetByText("Begun from version 1, published by")).ToBeVisibleAsync();
    }

    /// <summary>What the panel says to a plain objection on price, in a call that begins now.</summary>
    private async Task<string> CueAsync()
    {
        var jonas = await journeys.SignInAsync("Jonas");
        await jonas.GotoAsync("/coach");
        await jonas.WaitUntilSettledAsync();
        await jonas.GetByLabel("Customer").FillAsync("Pellworm Dairy");
        await jonas.GetByRole(AriaRole.Button, new() { Name = "Start and type along" }).ClickAsync();
        await jonas.GetByLabel("Who said it").SelectOptionAsync(new SelectOptionValue { Label = "Customer" });
        await jonas.GetByLabel("What was said", new() { Exact = true }).FillAsync("Honestly that is too expensive, it is twice what we pay today.");
        await jonas.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(jonas.Locator("[data-cue]")).ToContainTextAsync("twice what we pay today");
        var words = await jonas.Locator("[data-cue]").InnerTextAsync();
        await jonas.GetByRole(AriaRole.Button, new() { Name = "Used" }).ClickAsync();
        await jonas.GetByRole(AriaRole.Button, new() { Name = "End call" }).ClickAsync();
        await Expect(jonas.GetByRole(AriaRole.Region, new() { Name = "After the call" })).ToBeVisibleAsync();
        await jonas.Context.CloseAsync();
        return words;
    }

    private async Task UseAsync()
    {
        var maya = await journeys.SignInAsync("Maya");
        await maya.GotoAsync("/coaching/cues?by=rep");
        await maya.WaitUntilSettledAsync();
        await maya.GetByRole(AriaRole.Link, new() { Name = "Jonas Weber" }).ClickAsync();
        await Expect(maya.GetByRole(AriaRole.Region, new() { Name = "Use of cues" }).GetByRole(AriaRole.Cell, new() { Name = "Objection" })).ToBeVisibleAsync();
        await maya.Context.CloseAsync();
    }
}
