using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Detail;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Deals.Detail;
using RevOps.Web.Components.Deals.Detail.Letters;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;

namespace RevOps.Tests.Deals.Components;

public sealed class LettersTabTests : BunitContext
{
    private const string Buyer = "economic-buyer";
    private readonly OneDealDesk _deal = new();
    private readonly CallId _first;

    public LettersTabTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(_deal.Time).AddScoped<ViewerClock>().AddScoped<Toasts>();
        Services.AddRadzenComponents();
        _first = _deal.Call("Discovery", 10, "R Nora: Who signs this?\nC Tom: Our CFO Dan Berg signs anything above twenty thousand.");
    }

    private IReadOnlyList<NotificationMessage> Messages => [.. Services.GetRequiredService<NotificationService>().Messages];

    [Fact]
    public async Task Suggested_Letter_LeadsToTheWordsItRestsOn()
    {
        var card = Card(await OpenAsync());

        Assert.Equal("Suggested", Badge(card));
        Assert.Contains("Dan Berg", card.QuerySelector(".value")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Our CFO Dan Berg signs anything above twenty thousand.", card.QuerySelector("q")!.TextContent);
        var link = card.QuerySelector("li a")!;
        Assert.Equal(($"/calls/{_first}?line=1", "Discovery"), (link.GetAttribute("href"), link.TextContent));
    }

    [Fact]
    public async Task Confirm_Suggestion_IsTheirWordAndCanBeTakenBack()
    {
        var tab = await OpenAsync();

        await Button(Card(tab), "Confirm").ClickAsync(new());

        Assert.Equal(LetterVerdict.Confirmed, Assert.Single(_deal.Letters).Verdict);
        Assert.Equal("Confirmed", Badge(Card(tab)));
        Assert.Contains("Nora North said so", Card(tab).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Buttons(Card(tab)), x => x.TextContent.Trim() == "Confirm");

        await Button(Card(tab), "Take back").ClickAsync(new());

        Assert.Equal("Suggested", Badge(Card(tab)));
        Assert.Equal(2, Messages.Count);
    }

    [Fact]
    public async Task Correct_OtherValue_StandsAsTheirWord()
    {
        var tab = await OpenAsync();

        await Button(Card(tab), "Correct").ClickAsync(new());
        await Input(tab, "value").ChangeAsync(new ChangeEventArgs { Value = "Helen Brightwell" });
        await Card(tab).QuerySelector("form")!.SubmitAsync();

        var card = Card(tab);
        Assert.Equal(("Confirmed", "Helen Brightwell"), (Badge(card), card.QuerySelector(".value")!.TextContent));
        Assert.Equal("Helen Brightwell", Assert.Single(_deal.Letters).Value);
        Assert.Contains("Corrected by Nora North", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reject_WithAReason_EmptiesTheLetterAndCancelDoesNot()
    {
        var tab = await OpenAsync();
        await Button(Card(tab), "Reject").ClickAsync(new());
        await Button(Card(tab), "Cancel").ClickAsync(new());
        Assert.Empty(_deal.Letters);

        await Button(Card(tab), "Reject").ClickAsync(new());
        Assert.True(Input(tab, "reason").HasAttribute("required"));
        await Card(tab).QuerySelector("form")!.SubmitAsync();
        Assert.Equal(NotificationSeverity.Error, Assert.Single(Messages).Severity);
        await Input(tab, "reason").ChangeAsync(new ChangeEventArgs { Value = "He left in January" });
        await Card(tab).QuerySelector("form")!.SubmitAsync();

        Assert.Equal((LetterVerdict.Rejected, "He left in January"), (_deal.Letters[0].Verdict, _deal.Letters[0].Reason));
        Assert.Equal("Empty", Badge(Card(tab)));
        Assert.Empty(Card(tab).QuerySelectorAll("q"));
    }

    [Fact]
    public async Task Contradicted_Letter_ShowsBothSidesWithTheirCalls()
    {
        var second = _deal.Call("Demo", 2, "R Nora: Who signs this?\nC Tom: Helen Brightwell, our CEO, signs this off.");

        var card = Card(await OpenAsync());

        Assert.Equal("Contradicted", Badge(card));
        Assert.Equal(
            new HashSet<string?> { $"/calls/{_first}?line=1", $"/calls/{second}?line=1" },
            card.QuerySelectorAll("li a").Select(x => x.GetAttribute("href")).ToHashSet());
        Assert.NotNull(card.QuerySelector(".question"));
    }

    [Fact]
    public async Task Analyst_SeesTheEvidence_AndDecidesNothing()
    {
        var card = Card(await OpenAsync(new Viewer(UserId.New(), "Ana List", UserRole.Analyst, [])));

        Assert.NotEmpty(card.QuerySelectorAll("q"));
        Assert.Empty(Buttons(card));
    }

    private async Task<IRenderedComponent<LettersTab>> OpenAsync(Viewer? viewer = null)
    {
        var who = viewer ?? OneDealDesk.Owner;
        IRenderedComponent<LettersTab>? tab = null;
        DealDesk? desk = null;
        desk = _deal.Desk(who, Services.GetRequiredService<Toasts>(), ShowAsync);
        desk.Deal = await _deal.ReadAsync(who);
        tab = Render<LettersTab>(x => x.Add(t => t.Deal, desk.Deal).Add(t => t.Desk, desk));
        return tab;

        async Task ShowAsync()
        {
            desk!.Deal = await _deal.ReadAsync(who);
            tab!.Render(x => x.Add(t => t.Deal, desk.Deal));
        }
    }

    private static IElement Card(IRenderedComponent<LettersTab> tab) => tab.Find($"[data-letter={Buyer}]");

    private static string Badge(IElement card) => card.QuerySelectorAll("header > *")[^1].TextContent.Trim();

    private static IReadOnlyList<IElement> Buttons(IElement card) => [.. card.QuerySelectorAll("button")];

    private static IElement Button(IElement card, string name) => Buttons(card).Single(x => x.TextContent.Trim() == name);

    private static IElement Input(IRenderedComponent<LettersTab> tab, string part) => tab.Find($"#{part}-{Buyer}");
}
