using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Web.Components.Calls.List;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;
using RevOps.Web.Governance;

namespace RevOps.Tests.Calls.List;

public sealed class CallsPageTests : BunitContext
{
    private readonly ScriptedCalls _calls = new();
    private readonly KeptViews _views = new();
    private UserRole _role = UserRole.Manager;

    public CallsPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<ICallQueries>(_calls).AddSingleton<ISavedViews>(_views).AddSingleton(TimeProvider.System);
        Services.AddScoped<ICurrentViewer>(_ => new Someone(_role)).AddScoped<ViewerClock>().AddScoped<Toasts>();
        Services.AddRadzenComponents();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private NavigationManager Nav => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Open_Url_AsksForExactlyThat()
    {
        Open("type=demo&min=60&sort=score&dir=asc&page=3&size=25");

        var asked = Assert.Single(_calls.Asked).Filter;
        Assert.Equal((CallType.Demo, 60, CallSort.Score, false, 2, 25), (asked.Type, asked.ScoreFrom, asked.Sort, asked.Descending, asked.Page, asked.PageSize));
    }

    [Fact]
    public void Rows_Heads_SayTheOrderAndLeadToTheOther()
    {
        _calls.Answer(Page(1));
        var page = Open("sort=score");

        Assert.Equal("descending", page.Find("th.score").GetAttribute("aria-sort"));
        Assert.Equal("/calls?sort=score&dir=asc", page.Find("th.score a").GetAttribute("href"));
        Assert.Equal("none", page.Find("th.date").GetAttribute("aria-sort"));
        Assert.Null(page.Find("th.team").GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task Search_NewerQuestion_CancelsTheOlderAndShowsOnlyItsOwnAnswer()
    {
        _calls.Answer(Page(1));
        var page = Open("");
        var slow = _calls.Hold();
        await page.InvokeAsync(() => Nav.NavigateTo("/calls?q=pri"));
        _calls.Answer(Page(1) with { Items = [Call("newer")] });
        await page.InvokeAsync(() => Nav.NavigateTo("/calls?q=price"));
        slow.SetResult(Page(1) with { Items = [Call("older")] });

        page.WaitForAssertion(() => Assert.Equal("newer", page.Find("[data-row-link]").TextContent));
        Assert.True(_calls.Asked[1].Token.IsCancellationRequested);
    }

    [Theory]
    [InlineData("", UserRole.Rep, "No calls yet", "/calls/upload")]
    [InlineData("", UserRole.Analyst, "No calls yet", null)]
    [InlineData("type=demo&sort=score", UserRole.Rep, "No call matches", "/calls?sort=score")]
    public void Empty_Reason_SaysWhatToDo(string query, UserRole role, string title, string? way)
    {
        _role = role;
        var page = Open(query);

        Assert.Equal(title, page.Find(".empty h2").TextContent);
        Assert.Equal(way, page.FindAll(".empty a").SingleOrDefault()?.GetAttribute("href"));
    }

    [Fact]
    public void Open_PageThatIsNoMore_LeadsToTheLast()
    {
        _calls.Answer(new CallListPage([], 120));
        Open("page=9");

        Assert.EndsWith("/calls?page=3", Nav.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_UnknownAndHostile_StayTextAndNeverZero()
    {
        _calls.Answer(Page(1) with { Items = [Call("<b>x</b>") with { Hits = [new(4, [new("the ", false), new("<i>price</i>", true)])] }] });
        var page = Open("q=price");

        Assert.Equal("<b>x</b>", page.Find("[data-row-link]").TextContent);
        Assert.Equal("<i>price</i>", page.Find("mark").TextContent);
        Assert.EndsWith("?line=4", page.Find(".hits a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("0 %", page.Find("td.talk").TextContent, StringComparison.Ordinal);
        Assert.Contains("no speaker labels", page.Find("td.talk").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Views_SaveRenameDelete_AreTabs()
    {
        _calls.Answer(Page(1));
        var page = Open("type=demo&page=2");
        page.Find("#view-name-save").Input("Demos");
        await page.Find("#save-view form").SubmitAsync();
        Assert.Equal("/calls?type=demo", page.Find(".views a[aria-current]").GetAttribute("href"));

        page.Find("#view-name-rename").Input("All demos");
        await page.Find("#view-menu form").SubmitAsync();
        Assert.Equal("All demos", page.Find(".views a[aria-current]").TextContent);
        Assert.Single(_views.All);

        await page.FindAll("#view-menu form")[1].SubmitAsync();
        Assert.Empty(_views.All);
        await page.InvokeAsync(Services.GetRequiredService<NotificationService>().Messages.Clear);
    }

    private IRenderedComponent<CallsPage> Open(string query)
    {
        Nav.NavigateTo("/calls?" + query);
        return Render<CallsPage>();
    }

    private static CallListPage Page(int total) => new([Call("a call")], total);

    private static CallListItem Call(string title) => new()
    {
        Id = CallId.New(),
        Title = title,
        Type = CallType.Discovery,
        TypeConfidence = 1,
        StartedAt = DateTimeOffset.UnixEpoch,
        StartedAtKnown = true,
    };

    private sealed class Someone(UserRole role) : ICurrentViewer
    {
        public ValueTask<Viewer?> GetAsync() => new(new Viewer(UserId.New(), "Maya", role, []));
    }
}
