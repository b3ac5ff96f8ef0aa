using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Calls;

/// <summary>From a file to evidenced coaching, as a rep and their manager go through it.</summary>
[Collection(JourneyCollection.Name)]
public sealed class CallJourney(Journeys journeys)
{
    private const string Transcript =
        """
        WEBVTT

        1
        00:00:01.000 --> 00:00:08.000
        Jonas Weber: Hi Carla, thanks for making the time today. What made you look into this now?

        2
        00:00:08.400 --> 00:00:22.000
        Carla Reyes: Well, our monthly report takes two people nine days, and the board wants it in three.

        3
        00:00:22.800 --> 00:00:28.000
        Jonas Weber: Nine days, what does that cost you when it is late?

        4
        00:00:28.500 --> 00:00:43.000
        Carla Reyes: About forty thousand a quarter in penalties. To be honest, your price looks like a lot more than we budgeted.

        5
        00:00:44.600 --> 00:00:52.000
        Jonas Weber: I understand. What are you comparing it with?

        6
        00:00:52.500 --> 00:01:06.000
        Carla Reyes: With what we pay for the old tool. It works fine for the small things, I suppose.

        7
        00:01:06.500 --> 00:01:20.000
        Jonas Weber: Fair. Who besides you has to agree before you could start?

        8
        00:01:20.500 --> 00:01:34.000
        Carla Reyes: Our CFO, Dan, signs anything above twenty thousand. He would want to see the numbers.

        9
        00:01:34.500 --> 00:01:46.000
        Jonas Weber: Then I will send you the calculation by Thursday, and we go through it with Dan next Tuesday at ten?

        10
        00:01:46.400 --> 00:01:52.000
        Carla Reyes: Yes, Tuesday at ten works for both of us.
        """;

    [Fact]
    public async Task Rep_UploadsATranscript_ReadsItsScoreAndEvidence()
    {
        var page = await journeys.SignInAsync("Jonas");
        await page.GotoAsync("/calls/upload");
        await page.WaitUntilSettledAsync();
        await page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload
        {
            Name = $"carla-{Guid.NewGuid():N}.vtt",
            MimeType = "text/vtt",
            Buffer = System.Text.Encoding.UTF8.GetBytes(Transcript),
        });
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = "Upload 1 file" }).ClickAsync();
        var stored = page.Locator("main a[href*='/calls/0']").First;
        await stored.WaitForAsync();

        // The list of what was uploaded is drawn once more when all is through, and a click meanwhile goes to a link that is gone.
        await page.WaitUntilSettledAsync();
        await page.GotoAsync((await stored.GetAttributeAsync("href"))!);
        await page.WaitUntilSettledAsync();

        await Expect(page.GetByText("Our CFO, Dan, signs anything above twenty thousand").First).ToBeVisibleAsync();
        await Expect(page.Locator("main :not(option):text-is('Price objection')").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Rep_UploadsSomethingElse_IsToldWhatToDo()
    {
        var page = await journeys.SignInAsync("Jonas");
        await page.GotoAsync("/calls/upload");
        await page.WaitUntilSettledAsync();
        await page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload
        {
            Name = "prices.csv",
            MimeType = "text/csv",
            Buffer = "id,price\n1,20\n2,30\n"u8.ToArray(),
        });
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = "Upload 1 file" }).ClickAsync();

        await Expect(page.GetByText("not a conversation").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Rep_NamesTheRepOfUnknownSpeakers_CallIsScoredAndDrawnAnew()
    {
        var page = await journeys.SignInAsync("Jonas");
        await page.GotoAsync("/calls/upload");
        await page.WaitUntilSettledAsync();
        var text = string.Concat(Enumerable.Repeat("Speaker 1: Right, we went through that before.\nSpeaker 2: We did, a week ago I believe it was.\n", 20));
        await page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload
        {
            Name = $"numbers-{Guid.NewGuid():N}.txt",
            MimeType = "text/plain",
            Buffer = System.Text.Encoding.UTF8.GetBytes(text),
        });
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = "Upload 1 file" }).ClickAsync();
        var call = await page.Locator("main .what a[href*='/calls/0']").First.GetAttributeAsync("href");
        await page.GotoAsync(call!);
        await page.WaitUntilSettledAsync();
        await Expect(page.GetByText("Side unknown").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { NameString = "Who is the rep?" })
            .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameString = "Speaker 2" }).ClickAsync();

        await Expect(page.GetByText("Side unknown")).ToHaveCountAsync(0);
        await Expect(page.GetByText("Who is the rep?")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Search_Words_LeadsToTheLine()
    {
        var page = await journeys.SignInAsync("Tomas");
        await page.GotoAsync("/calls?q=procurement");
        await page.WaitUntilSettledAsync();

        var hit = page.Locator("main a[href*='line=']").First;
        await Expect(hit.Locator("mark").First).ToBeVisibleAsync();
        await hit.ClickAsync();

        await page.WaitForURLAsync(url => url.Contains("line=", StringComparison.Ordinal));
        await page.WaitUntilSettledAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("procurement", new LocatorAssertionsToContainTextOptions { IgnoreCase = true });
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task List_SortAndFilter_SurviveAReload()
    {
        var page = await journeys.SignInAsync("Maya");
        await page.GotoAsync("/calls?type=demo&sort=score&dir=asc");
        await page.WaitUntilSettledAsync();
        var before = await page.Locator("main a[href*='/calls/0']").AllInnerTextsAsync();

        await page.ReloadAsync();
        await page.WaitUntilSettledAsync();

        Assert.NotEmpty(before);
        Assert.Equal(before, await page.Locator("main a[href*='/calls/0']").AllInnerTextsAsync());
        await page.Context.CloseAsync();
    }
}
