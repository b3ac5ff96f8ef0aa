using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Reviews;

/// <summary>A call ends in the CRM; its rep, their manager and the CRM itself have the feedback, whatever fails in between.</summary>
[Collection(JourneyCollection.Name)]
public sealed partial class CrmLoopJourney(Journeys journeys)
{
    private const float Patience = DemoCrmDesk.Patience;

    [Fact]
    public async Task Call_EndedInTheCrm_ReachesRepAndManagerAndIsTakenBackInTheCrm()
    {
        var maya = await journeys.SignInAsync("Maya");
        await maya.GotoAsync("/feedback/team");
        await maya.WaitUntilSettledAsync();
        var jonas = await journeys.SignInAsync("Jonas");
        await jonas.GotoAsync("/calls");
        await jonas.WaitUntilSettledAsync();
        var crm = await DemoCrmDesk.OpenAsync(journeys);
        var waiting = await WaitingAsync(jonas);

        var review = await crm.EndCallAsync();

        var banner = jonas.GetByRole(AriaRole.Region, new() { Name = "New feedback" });
        await Expect(banner).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(jonas.Locator("a.inbox")).Not.ToHaveAccessibleNameAsync(Name(waiting), new() { Timeout = Patience });
        Assert.True(await WaitingAsync(jonas) > waiting);
        await Expect(maya.GetByRole(AriaRole.Button, new() { NameRegex = ShowNew() })).ToBeVisibleAsync(new() { Timeout = Patience });

        var call = await crm.DeliveredAsync(review);
        await Expect(crm.Notes(review)).ToHaveCountAsync(1, new() { Timeout = Patience });
        await Expect(crm.Property(review, "Score")).ToHaveTextAsync(Figure(), new() { Timeout = Patience });

        await Expect(banner.Locator($"a[href='{call}']")).ToBeVisibleAsync();
        await banner.GetByRole(AriaRole.Link, new() { Name = "Open the call" }).ClickAsync();
        await jonas.WaitForURLAsync("**" + call);
        var place = jonas.Locator("details", new() { HasText = "In Demo CRM" });
        await Expect(place.Locator("summary")).ToContainTextAsync("Delivered", new() { Timeout = Patience });
        await Expect(banner).ToHaveCountAsync(0);

        await jonas.GotoAsync("/operations/ledger?call=" + call.Split('/')[^1]);
        await jonas.WaitUntilSettledAsync();
        var line = jonas.GetByRole(AriaRole.Row).Filter(new() { Has = jonas.GetByRole(AriaRole.Link, new() { Name = "Score", Exact = true }) });
        await line.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(line).ToContainTextAsync("Taken back", new() { Timeout = Patience });
        await Expect(crm.Property(review, "Score")).ToHaveTextAsync("empty", new() { Timeout = Patience });
        await Expect(crm.Notes(review)).ToHaveCountAsync(1);
        await CloseAsync(maya, jonas, crm.Page);
    }

    /// <summary>A fault, how much of it, what then stands beside it, and how the CRM's log of requests names it; empty where it has no line there.</summary>
    [Theory]
    [InlineData("Lost replies", "100", "100 %", "reply dropped")]
    [InlineData("Server errors", "20", "20 %", "server error")]
    [InlineData("Broken connections", "20", "20 %", "connection dropped")]
    [InlineData("Too many requests", "20", "20 %", "429 SECONDLY")]
    [InlineData("Slow answers", "1000", "1 s", "slow")]
    [InlineData("Duplicates", "5", "5 more", "")]
    public async Task Call_WhileAFaultIsOn_IsDeliveredWithOneNote(string fault, string value, string shown, string logged)
    {
        var crm = await DemoCrmDesk.OpenAsync(journeys);
        await crm.SwitchOnAsync(fault);
        try
        {
            await BesidesAsync(crm, fault);
            await crm.SlideAsync(fault, value, shown);

            var review = await crm.EndCallAsync();

            await crm.DeliveredAsync(review, 150_000);
            await Expect(crm.Notes(review)).ToHaveCountAsync(1);
            await Expect(crm.Property(review, "Score")).ToHaveTextAsync(Figure());
            await Expect(crm.Page.Locator("details.log")).ToContainTextAsync(logged, new() { Timeout = Patience });
        }
        finally
        {
            await crm.CalmAsync();
            await CloseAsync(crm.Page);
        }
    }

    [Fact]
    public async Task Override_OfACriterion_UpdatesTheCrmAndAsksWhereSomebodyEditedIt()
    {
        var crm = await DemoCrmDesk.OpenAsync(journeys);
        var review = await crm.EndCallAsync();
        var call = await crm.DeliveredAsync(review);
        var score = await crm.Property(review, "Score").InnerTextAsync();
        var maya = await journeys.SignInAsync("Maya");

        await OverrideAsync(maya, call, "It was said at the end of the call.");

        await Expect(crm.Property(review, "Score")).Not.ToHaveTextAsync(score, new() { Timeout = Patience });
        await Expect(crm.Notes(review)).ToHaveCountAsync(1);
        await Expect(crm.Notes(review)).ToContainTextAsync("Maya Brennan", new() { Timeout = Patience });

        await crm.DeliveredAsync(review);
        await crm.EditAsync(review, "Score", "12");
        await OverrideAsync(maya, call, "Heard again, and it was more than that.");

        await maya.GotoAsync("/operations/ledger?call=" + call.Split('/')[^1]);
        await maya.WaitUntilSettledAsync();
        var conflict = maya.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "revops_score" });
        await Expect(conflict).ToContainTextAsync("12", new() { Timeout = Patience });
        await Expect(crm.Property(review, "Score")).ToHaveTextAsync("12");
        await conflict.GetByRole(AriaRole.Button, new() { Name = "Write ours" }).ClickAsync();

        await Expect(crm.Property(review, "Score")).Not.ToHaveTextAsync("12", new() { Timeout = Patience });
        await Expect(crm.Property(review, "Score")).ToHaveTextAsync(Figure());
        await Expect(crm.Notes(review)).ToHaveCountAsync(1);
        await CloseAsync(maya, crm.Page);
    }

    [Fact]
    public async Task Transcript_ThatComesLate_IsWaitedForAndBringsTheBanner()
    {
        var jonas = await journeys.SignInAsync("Jonas");
        await jonas.GotoAsync("/calls");
        await jonas.WaitUntilSettledAsync();
        var crm = await DemoCrmDesk.OpenAsync(journeys);

        var review = await crm.EndCallAsync("Late, by 10 to 60 seconds");
        await crm.Page.GotoAsync(review);
        await crm.Page.WaitUntilSettledAsync();

        var drawer = crm.Page.GetByRole(AriaRole.Dialog);
        await Expect(drawer.GetByText("Awaiting transcript").First).ToBeVisibleAsync(new() { Timeout = Patience });

        // The transcript comes within a minute, and the next look at it within another
        await Expect(drawer.GetByText("Delivered").First).ToBeVisibleAsync(new() { Timeout = 150_000 });
        await Expect(jonas.GetByRole(AriaRole.Region, new() { Name = "New feedback" })).ToBeVisibleAsync(new() { Timeout = Patience });
        await CloseAsync(jonas, crm.Page);
    }

    [Fact]
    public async Task Review_ThatWaits_IsCancelledAndReplayedByAnAdmin()
    {
        var crm = await DemoCrmDesk.OpenAsync(journeys);
        var review = await crm.EndCallAsync("Never comes");
        await crm.Page.GotoAsync(review);
        await crm.Page.WaitUntilSettledAsync();
        var drawer = crm.Page.GetByRole(AriaRole.Dialog);
        var trail = drawer.Locator("ol > li");
        await Expect(trail.Filter(new() { HasText = "Awaiting transcript" }).First).ToBeVisibleAsync(new() { Timeout = Patience });

        await drawer.GetByRole(AriaRole.Button, new() { Name = "Cancel the review" }).ClickAsync();
        await Expect(trail.Filter(new() { HasText = "Cancelled" })).ToHaveCountAsync(1, new() { Timeout = Patience });
        await Expect(trail.Filter(new() { HasText = "Ines Okafor" })).ToHaveCountAsync(1);

        await drawer.GetByRole(AriaRole.Button, new() { Name = "Replay" }).ClickAsync();
        await Expect(trail.First).ToContainTextAsync("Awaiting transcript", new() { Timeout = Patience });
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Cancel the review" }).ClickAsync();
        await Expect(trail.Filter(new() { HasText = "Cancelled" })).ToHaveCountAsync(2, new() { Timeout = Patience });
        await CloseAsync(crm.Page);
    }

    private static async Task BesidesAsync(DemoCrmDesk crm, string fault)
    {
        if (fault == "Too many requests")
        {
            await crm.Page.GetByLabel("Which limit").SelectOptionAsync(new SelectOptionValue { Label = "Searches in a second" });
        }
        else if (fault == "Duplicates")
        {
            await crm.SwitchOnAsync("Disorder");
        }
    }

    /// <summary>Gives the first criterion another score than it has.</summary>
    private static async Task OverrideAsync(IPage manager, string call, string reason)
    {
        await manager.GotoAsync(call);
        await manager.WaitUntilSettledAsync();
        await manager.GetByRole(AriaRole.Button, new() { NameRegex = Change() }).First.ClickAsync();
        await manager.Locator(".picker label:not(.chosen)").First.ClickAsync();
        await manager.GetByPlaceholder("What you heard, with the moment").FillAsync(reason);
        await manager.GetByRole(AriaRole.Button, new() { Name = "Save the score" }).ClickAsync();
        await Expect(manager.GetByText(reason, new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(manager.GetByRole(AriaRole.Button, new() { Name = "Save the score" })).ToHaveCountAsync(0);
    }

    private static async Task<int> WaitingAsync(IPage page)
    {
        var inbox = page.Locator("a.inbox");
        await Expect(inbox).ToHaveAccessibleNameAsync(Counted(), new() { Timeout = Patience });
        var name = await inbox.GetAttributeAsync("aria-label") ?? "";
        return Counted().Match(name).Groups["count"] is { Success: true } match ? int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    // Alerts may come in meanwhile; their figure stands behind.
    private static Regex Name(int waiting) => new(waiting == 0 ? "^Feedback, nothing waits" : $"^Feedback, {waiting} waiting");

    private static async Task CloseAsync(params IPage[] pages)
    {
        foreach (var page in pages)
        {
            await page.Context.CloseAsync();
        }
    }

    [GeneratedRegex("^Feedback, (nothing waits|(?<count>\\d+) waiting)")]
    private static partial Regex Counted();

    [GeneratedRegex("^\\d+(\\.\\d+)?$")]
    private static partial Regex Figure();

    [GeneratedRegex("\\d+ new, show")]
    private static partial Regex ShowNew();

    [GeneratedRegex("^(Change the score|Change it again)$")]
    private static partial Regex Change();
}
