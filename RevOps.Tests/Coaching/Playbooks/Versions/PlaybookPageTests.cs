using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Playbooks.Editing;
using RevOps.Domain.Coaching.Playbooks.Versions;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Coaching.Playbooks;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;
using RevOps.Web.Governance;

namespace RevOps.Tests.Coaching.Playbooks.Versions;

public sealed class PlaybookPageTests : BunitContext
{
    private readonly InMemoryPlaybooks _store = new();
    private readonly Somebody _viewer = new();
    private readonly PlaybookVersion _draft;

    public PlaybookPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddRadzenComponents();
        Services.AddSingleton(TimeProvider.System).AddSingleton<IPlaybookStore>(_store).AddSingleton<IPlaybooks>(_store)
            .AddSingleton<SeePlaybooks>().AddSingleton<DraftPlaybook>().AddSingleton<PublishPlaybook>()
            .AddSingleton<ICurrentViewer>(_viewer).AddScoped<ViewerClock>().AddScoped<Toasts>().AddScoped<Confirmations>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        _draft = Edit.StartAsync(_viewer.Viewer, null, "Better answers", CancellationToken.None).Result.Value!;
    }

    private DraftPlaybook Edit => Services.GetRequiredService<DraftPlaybook>();

    private NavigationManager Nav => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Cards_OfObjections_ShowKindStagePersonaResponseAndQuestion()
    {
        var page = Open("?q=price-discovery-own-case");

        var card = page.Find("article[aria-label=price-discovery-own-case]");
        Assert.Equal(["Price", "Discovery", "Finance"], card.QuerySelectorAll(".badge").Select(x => x.TextContent));
        Assert.Contains("Then let us leave my figures out", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Which number would you trust", card.TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("article"));
    }

    [Fact]
    public void Cards_OfAKind_AreTheFirstOfItAndTheRestOnDemand()
    {
        var page = Open("?kind=objection.price");
        var all = Stored.Entries(PlaybookParts.Objections)!;
        var priced = all.Count(x => x.Value("label") == "objection.price");

        Assert.Contains($"{priced} of {all.Count}", page.Find(".filters").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll("article"), x => Assert.Equal("Price", x.QuerySelector(".badge")!.TextContent));
        Assert.EndsWith("?part=trackers", page.FindAll(".tabs a").Single(x => x.TextContent.Contains("Trackers", StringComparison.Ordinal)).GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(24, Open("").FindAll("article").Count);
        Assert.Equal(all.Count, Open("?all=true").FindAll("article").Count);
    }

    [Fact]
    public void Form_AChangedResponse_IsSavedAndTheDrawerCloses()
    {
        var page = Open("?part=objections&entry=price-any");

        page.Find("#entry-answer").Change("Let me first ask\nwhat stands beside it.");
        page.Find("form.drawer-form").Submit();

        page.WaitForAssertion(() => Assert.DoesNotContain("entry=", Nav.Uri, StringComparison.Ordinal));
        Assert.Equal("Let me first ask what stands beside it.", Entry(PlaybookParts.Objections, "price-any").Value("answer"));
        Assert.False(page.Find("button.primary").HasAttribute("disabled"));
    }

    [Fact]
    public void Form_AValueThatBreaksARule_SaysSoAtItsFieldAndKeepsTheDraftFromBeingPublished()
    {
        var page = Open("?part=objections&entry=price-any");

        page.Find("#entry-question").Change("No question.");
        page.Find("form.drawer-form").Submit();

        page.WaitForAssertion(() => Assert.Equal("true", page.Find("#entry-question").GetAttribute("aria-invalid")));
        Assert.Contains("The question is no question", page.Find(".drawer .field .problem").TextContent, StringComparison.Ordinal);
        Assert.Contains("keeps this draft from being published", page.Find(".errors").TextContent, StringComparison.Ordinal);
        Assert.True(Buttons(page, "Publish").Single().HasAttribute("disabled"));
    }

    [Fact]
    public void Form_ANewTracker_IsAddedWithItsListsAndChoices()
    {
        var page = Open("?part=trackers&entry=");

        page.Find("#entry-key").Change("hiring");
        page.Find("#entry-name").Change("Hiring");
        page.Find("#entry-phrases").Change("we are hiring\r\n\r\n open positions ");
        page.Find("#entry-side").Change("customer");
        page.Find(".drawer input[type=checkbox]").Change(true);
        page.Find("form.drawer-form").Submit();

        page.WaitForAssertion(() => Assert.DoesNotContain("entry=", Nav.Uri, StringComparison.Ordinal));
        var entry = Entry(PlaybookParts.Trackers, "hiring");
        Assert.Equal(["we are hiring", "open positions"], entry.Values("phrases"));
        Assert.Equal(("customer", "true", null), (entry.Value("side"), entry.Value("alert"), entry.Value("headline")));
        Assert.Empty(Stored.Errors());
    }

    [Fact]
    public void Form_AChecklist_AddsMovesAndRemovesItems()
    {
        var page = Open("?part=checklists&entry=discovery");
        var keys = Entry(PlaybookParts.Checklists, "discovery").Inner("items").Select(x => x.Key).ToList();

        Buttons(page, "Down")[0].Click();
        Buttons(page, "Remove").First(x => x.ParentElement!.ClassList.Contains("moves")).Click();
        Buttons(page, "Add item").Single().Click();
        page.Find("form.drawer-form").Submit();

        page.WaitForAssertion(() => Assert.Equal([keys[0], .. keys.Skip(2), ""], Entry(PlaybookParts.Checklists, "discovery").Inner("items").Select(x => x.Key)));
        Assert.NotEmpty(page.FindAll(".inner .problem"));
    }

    [Fact]
    public async Task Form_AnotherAdminSavedTheEntry_ShowsBothWays()
    {
        var page = Open("?part=objections&entry=price-any");
        var before = Entry(PlaybookParts.Objections, "price-any");
        var theirs = (System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(before.Text)!;
        theirs["answer"] = "Theirs.";
        await Edit.SaveEntryAsync(_viewer.Viewer, _draft.Id, new EntryEdit(PlaybookParts.Objections, before, theirs), CancellationToken.None);

        page.Find("#entry-answer").Change("Mine.");
        page.Find("form.drawer-form").Submit();
        page.WaitForAssertion(() => Assert.Contains("while you were editing it", page.Find(".drawer .error").TextContent, StringComparison.Ordinal));
        Assert.Equal("Theirs.", Entry(PlaybookParts.Objections, "price-any").Value("answer"));
        Buttons(page, "Keep mine").Single().Click();

        page.WaitForAssertion(() => Assert.Equal("Mine.", Entry(PlaybookParts.Objections, "price-any").Value("answer")));
    }

    [Fact]
    public void Text_ThatIsNoJson_IsKeptAndToldWithItsLine()
    {
        var page = Open("?part=trackers&text=true");

        page.Find("textarea.text").Change("[\n  {");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("no valid JSON at line 2", page.Find(".problem").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_ForAManager_ShowsAndDoesNotOfferToChange()
    {
        _viewer.Viewer = _viewer.Viewer with { Role = UserRole.Manager };

        var page = Open("?part=objections&entry=price-any");

        Assert.NotEmpty(page.FindAll("article"));
        Assert.Empty(page.FindAll(".drawer"));
        Assert.Empty(Buttons(page, "Publish").Concat(Buttons(page, "Discard")));
        Assert.DoesNotContain(page.FindAll("a"), x => x.TextContent.Contains("Edit", StringComparison.Ordinal));
    }

    [Fact]
    public void Page_ForARep_IsEmpty()
    {
        _viewer.Viewer = _viewer.Viewer with { Role = UserRole.Rep };

        Assert.Equal("There is no such version", Open("").Find(".empty h2").TextContent);
    }

    private StoredPlaybook Stored => _store.FindAsync(_draft.Id, CancellationToken.None).Result!;

    private PlaybookEntry Entry(string part, string key) => Stored.Entries(part)!.Single(x => x.Key == key);

    private static List<IElement> Buttons(IRenderedComponent<PlaybookPage> page, string words) =>
        [.. page.FindAll("button").Where(x => x.TextContent.Trim() == words)];

    private IRenderedComponent<PlaybookPage> Open(string query)
    {
        Nav.NavigateTo($"/admin/playbooks/{_draft.Id}{query}");
        return Render<PlaybookPage>(x => x.Add(p => p.Id, _draft.Id));
    }

    private sealed class Somebody : ICurrentViewer
    {
        public Viewer Viewer { get; set; } = new(UserId.New(), "Ada Min", UserRole.Admin, []);

        public ValueTask<Viewer?> GetAsync() => ValueTask.FromResult<Viewer?>(Viewer);
    }
}
