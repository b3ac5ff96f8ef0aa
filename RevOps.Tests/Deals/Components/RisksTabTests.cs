using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Deals.Detail;
using RevOps.Web.Components.Deals.Detail.Risks;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;

namespace RevOps.Tests.Deals.Components;

public sealed class RisksTabTests : BunitContext
{
    private readonly OneDealDesk _deal = new();

    public RisksTabTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(_deal.Time).AddScoped<ViewerClock>().AddScoped<Toasts>();
        Services.AddRadzenComponents();
    }

    [Fact]
    public async Task Risks_OfADeal_AreNamedGravestFirstWithEvidenceAndWhatToDo()
    {
        var call = _deal.Call("Demo", 20, "C Tom: We are also evaluating Brightmere.");
        var deal = await _deal.ReadAsync(OneDealDesk.Owner);
        var tab = Render<RisksTab>(x => x.Add(t => t.Deal, deal).Add(t => t.Desk, Desk()));

        var cards = tab.FindAll("article");
        Assert.Equal(deal.Assessment!.Health.Risks.Count, cards.Count);
        Assert.Equal(["High", "Low"], new[] { cards[0], cards[^1] }.Select(x => x.QuerySelector("h3 :last-child")!.TextContent.Trim()));
        Assert.All(cards, x => Assert.NotEmpty(x.QuerySelector(".do")!.TextContent));
        var overdue = cards.Single(x => x.QuerySelector("h3")!.TextContent.StartsWith("Close date passed", StringComparison.Ordinal));
        Assert.Equal(("The close date passed 3 days ago", $"/deals/{deal.Item.Id}"), (overdue.QuerySelector("li a")!.TextContent, overdue.QuerySelector("li a")!.GetAttribute("href")));
        var rival = cards.Single(x => x.QuerySelector("h3")!.TextContent.StartsWith("Competitor named", StringComparison.Ordinal));
        Assert.Equal($"/calls/{call}?line=0", rival.QuerySelector("li a")!.GetAttribute("href"));
        Assert.Equal("We are also evaluating Brightmere.", rival.QuerySelector("q")!.TextContent);
    }

    [Fact]
    public async Task Health_Parts_SayWhatTookFromThem()
    {
        var deal = await _deal.ReadAsync(OneDealDesk.Owner);
        var tab = Render<RisksTab>(x => x.Add(t => t.Deal, deal).Add(t => t.Desk, Desk()));

        var timing = tab.FindAll("tbody tr").Single(x => x.QuerySelector("th")!.TextContent.StartsWith("Timing", StringComparison.Ordinal));
        Assert.Contains("0 of 26", timing.TextContent, StringComparison.Ordinal);
        Assert.Contains("Close date passed", timing.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_OtherPersonAndDay_StandOnTheCard()
    {
        var viewer = OneDealDesk.Owner;
        IRenderedComponent<ActionList>? list = null;
        DealDesk? desk = null;
        desk = _deal.Desk(viewer, Services.GetRequiredService<Toasts>(), ShowAsync);
        desk.Deal = await _deal.ReadAsync(viewer);
        list = Render<ActionList>(x => x.Add(t => t.Deal, desk.Deal).Add(t => t.Desk, desk));
        async Task ShowAsync()
        {
            desk!.Deal = await _deal.ReadAsync(viewer);
            list!.Render(x => x.Add(t => t.Deal, desk.Deal));
        }

        Assert.StartsWith("Nora North, by", list.Find(".who").TextContent.Trim(), StringComparison.Ordinal);
        await list.FindAll("article button").First(x => x.TextContent.Trim() == "Plan").ClickAsync(new());
        Assert.Equal(["Ada Min", "Nora North"], list.FindAll("option").Select(x => x.TextContent));
        await list.Find("select").ChangeAsync(new ChangeEventArgs { Value = OneDealDesk.Admin.UserId.ToString() });
        await list.Find("input[type=date]").ChangeAsync(new ChangeEventArgs { Value = "2026-03-20" });
        await list.Find("article form").SubmitAsync();

        Assert.Equal((OneDealDesk.Admin.UserId, new DateOnly(2026, 3, 20)), (Assert.Single(_deal.Plans).OwnerId, _deal.Plans[0].Due));
        Assert.Contains(list.FindAll(".who"), x => x.TextContent.Contains("Ada Min, by", StringComparison.Ordinal) && x.TextContent.Contains("20 Mar", StringComparison.Ordinal));
        Assert.Empty(list.FindAll("article form"));
    }

    private DealDesk Desk() => _deal.Desk(OneDealDesk.Owner, Services.GetRequiredService<Toasts>(), () => Task.CompletedTask);
}
