using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Coaching;

/// <summary>A customer is asked, speaks of leaving, and then does not want to be recorded: rep, manager and admin each in their browser.</summary>
[Collection(JourneyCollection.Name)]
public sealed class ConsentJourney(Journeys journeys)
{
    // Stands for the browser's own, which needs a microphone and its vendor's service.
    private const string Recogniser = """
        window.SpeechRecognition = class {
          start() { window.listening = this; }
          stop() { this.onend(); }
          abort() {}
        };
        window.hear = (words, isFinal) => window.listening.onresult({ resultIndex: 0, results: [Object.assign([{ transcript: words }], { isFinal })] });
        """;

    [Fact]
    public async Task CustomerIsAskedAndObjectsLater_RulesAlertsAndDeletionHold()
    {
        await SetRulesAsync();
        var maya = await journeys.SignInAsync("Maya");
        await maya.GotoAsync("/calls");
        await maya.WaitUntilSettledAsync();
        var jonas = await journeys.SignInAsync("Jonas", 360, 800);
        await jonas.AddInitScriptAsync(Recogniser);
        await OpenAsync(jonas);

        // Spoken words replace each other until they are final
        await jonas.GetByRole(AriaRole.Button, new() { Name = "Listen", Exact = true }).ClickAsync();
        await Expect(jonas.GetByText("the microphone's sound goes to Google's speech service")).ToBeVisibleAsync();
        await jonas.WaitForFunctionAsync("() => window.listening");
        await jonas.EvaluateAsync("() => window.hear('Thanks for', false)");
        await Expect(jonas.GetByText("Thanks for", new() { Exact = true })).ToBeVisibleAsync();
        await jonas.EvaluateAsync("() => window.hear('Thanks for taking the time', true)");
        await jonas.GetByRole(AriaRole.Button, new() { Name = "Transcript" }).ClickAsync();
        await Expect(jonas.GetByText("Thanks for taking the time", new() { Exact = true })).ToHaveCountAsync(1);

        // The manager is told on whatever page, and takes note
        await jonas.GetByLabel("What was said", new() { Exact = true }).FillAsync("We want to cancel our subscription at the end of the month.");
        await jonas.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        var alert = maya.GetByLabel("Alert of a call that is on").Filter(new() { HasText = "Jonas Weber with Tern & Tide" });
        await Expect(alert).ToBeVisibleAsync();
        await alert.GetByRole(AriaRole.Button, new() { Name = "Got it" }).ClickAsync();
        await Expect(alert).ToHaveCountAsync(0);

        // From the customer's line on nothing is kept
        await jonas.GetByRole(AriaRole.Button, new() { Name = "Do not record" }).ClickAsync();
        await Expect(jonas.GetByText("Not recorded since")).ToBeVisibleAsync();
        await jonas.GetByRole(AriaRole.Button, new() { Name = "Delete from here on" }).First.ClickAsync();
        await Expect(jonas.GetByText("1 utterance was deleted")).ToBeVisibleAsync();
        await maya.GotoAsync("/floor");
        await Expect(maya.GetByText("Not recorded")).ToBeVisibleAsync();
        await jonas.GetByRole(AriaRole.Button, new() { Name = "End call" }).ClickAsync();
        var review = await jonas.GetByRole(AriaRole.Link, new() { Name = "Open the call" }).GetAttributeAsync("href");
        await maya.GotoAsync(review!);
        await Expect(maya.GetByText("The customer did not want to be recorded")).ToBeVisibleAsync();
        await Expect(maya.GetByText("cancel our subscription")).ToHaveCountAsync(0);
        await maya.GotoAsync("/floor/alerts?show=all");
        await maya.WaitUntilSettledAsync();
        await Expect(maya.GetByText("Tern & Tide")).ToHaveCountAsync(0);

        await jonas.Context.CloseAsync();
        await maya.Context.CloseAsync();
    }

    private async Task SetRulesAsync()
    {
        var ines = await journeys.SignInAsync("Ines");
        await ines.GotoAsync("/admin/coaching");
        await ines.WaitUntilSettledAsync();
        await ines.GetByLabel("Add a country").SelectOptionAsync("DE");
        await ines.GetByLabel("Add a country").SelectOptionAsync("FR");
        await ines.GetByLabel("Rule for France").SelectOptionAsync("Off");
        await ines.GetByLabel("Reps may speak instead of typing").CheckAsync();
        await ines.GetByRole(AriaRole.Button, new() { Name = "Save the rules" }).ClickAsync();
        await Expect(ines.GetByText("Coaching rules saved")).ToBeVisibleAsync();
        await ines.Context.CloseAsync();
    }

    private static async Task OpenAsync(IPage page)
    {
        await page.GotoAsync("/coach");
        await page.WaitUntilSettledAsync();
        await page.GetByLabel("Customer").FillAsync("Tern & Tide");
        var start = page.GetByRole(AriaRole.Button, new() { Name = "Start and type along" });
        await page.GetByLabel("Country").SelectOptionAsync("FR");
        await start.ClickAsync();
        await Expect(page.GetByText("does not coach calls with France")).ToBeVisibleAsync();
        await page.GetByLabel("Country").SelectOptionAsync("DE");
        await start.ClickAsync();
        await Expect(page.GetByText("Nothing is stored or coached yet")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("What was said", new() { Exact = true })).ToHaveCountAsync(0);
        await page.Locator("html[data-panel-keys]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Keyboard.PressAsync("y");
        await Expect(page.GetByLabel("What was said", new() { Exact = true })).ToBeVisibleAsync();
    }
}
