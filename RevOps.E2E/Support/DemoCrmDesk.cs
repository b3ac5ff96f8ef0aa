using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Support;

/// <summary>The demo CRM's page in an admin's browser: ends calls, switches faults, shows what stands in the CRM.</summary>
internal sealed partial class DemoCrmDesk(IPage page)
{
    /// <summary>Long enough for two busy cores.</summary>
    public const float Patience = 30_000;

    public IPage Page { get; } = page;

    public static async Task<DemoCrmDesk> OpenAsync(Journeys journeys)
    {
        var page = await journeys.SignInAsync("Ines");
        await page.GotoAsync("/demo/crm");
        await page.WaitUntilSettledAsync();

        // The CRM is a process of its own, and announces from when the product has told it where to.
        await Expect(page.GetByText("/api/v1/webhooks/hubspot/")).ToBeVisibleAsync(new() { Timeout = Patience });
        return new DemoCrmDesk(page);
    }

    /// <summary>Ends a call; answers the path of its review.</summary>
    public async Task<string> EndCallAsync(string transcript = "Ready at once", string rep = "Jonas Weber")
    {
        var link = Page.Locator(".result a[href^='/operations?review=']");
        var before = await link.CountAsync() > 0 ? await link.GetAttributeAsync("href") : "none";
        await Page.GetByLabel("Whose").SelectOptionAsync(new SelectOptionValue { Label = rep });
        await Page.GetByLabel("Transcript", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = transcript });
        await Page.GetByRole(AriaRole.Button, new() { Name = "End a call now" }).ClickAsync();
        var next = Page.Locator($".result a[href^='/operations?review=']:not([href='{before}'])");
        await Expect(next).ToBeVisibleAsync(new() { Timeout = Patience });
        return (await next.GetAttributeAsync("href"))!;
    }

    /// <summary>The call of a review as the CRM shows it.</summary>
    public ILocator Card(string review) =>
        Page.GetByRole(AriaRole.Article).Filter(new() { Has = Page.Locator($"a[href='{review}']") });

    /// <summary>Waits until the CRM has everything; answers the path of the scored call.</summary>
    public async Task<string> DeliveredAsync(string review, float patience = Patience)
    {
        await Expect(Card(review).GetByText("Delivered", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = patience });
        return (await Card(review).GetByRole(AriaRole.Link, new() { Name = "Scored call" }).GetAttributeAsync("href"))!;
    }

    /// <summary>A property of the call, such as "Score".</summary>
    public ILocator Property(string review, string name) =>
        Card(review).Locator("dl > div").Filter(new() { Has = Page.Locator("dt", new() { HasTextRegex = new Regex($"^{name}$") }) }).Locator("dd > span");

    /// <summary>Notes of the call, deleted ones among them.</summary>
    public ILocator Notes(string review) => Card(review).Locator("details.note");

    /// <summary>Changes a property as a person in the CRM would.</summary>
    public async Task EditAsync(string review, string name, string value)
    {
        await Card(review).GetByRole(AriaRole.Button, new() { Name = $"Change {name} as a person in the CRM" }).ClickAsync();
        await Card(review).GetByLabel(name, new() { Exact = true }).FillAsync(value);
        await Card(review).GetByRole(AriaRole.Button, new() { Name = "Save in the CRM" }).ClickAsync();
        await Expect(Property(review, name)).ToHaveTextAsync(value, new() { Timeout = Patience });
    }

    /// <summary>Switches a fault on.</summary>
    public async Task SwitchOnAsync(string fault)
    {
        var input = Page.GetByRole(AriaRole.Switch, new() { Name = fault });
        await input.CheckAsync(new() { Force = true });
        await Expect(Page.GetByText(Any())).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(input).ToBeCheckedAsync();
    }

    /// <summary>Moves a fault's slider; <paramref name="shown"/> is what then stands beside it.</summary>
    public async Task SlideAsync(string fault, string value, string shown)
    {
        var slider = Page.GetByLabel($"{fault}, how much");
        await slider.EvaluateAsync("(x, value) => { x.value = value; x.dispatchEvent(new Event('change', { bubbles: true })); }", value);
        await Expect(slider).ToHaveAttributeAsync("aria-valuetext", shown, new() { Timeout = Patience });
    }

    /// <summary>All faults off.</summary>
    public async Task CalmAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "All faults off" }).ClickAsync();
        await Expect(Page.GetByText("No fault is on")).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    [GeneratedRegex("faults? (is|are) on")]
    private static partial Regex Any();
}
