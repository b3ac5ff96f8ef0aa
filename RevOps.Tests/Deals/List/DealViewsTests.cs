using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals.List;
using RevOps.Domain.Governance;
using RevOps.Tests.Calls.List;
using RevOps.Web.Components.Calls.List.Views;
using RevOps.Web.Components.Deals.List;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;
using RevOps.Web.Deals;

namespace RevOps.Tests.Deals.List;

public sealed class DealViewsTests : BunitContext
{
    private static readonly Viewer Manager = new(UserId.New(), "Mona North", UserRole.Manager, []);
    private static readonly FilterOption Me = new(Manager.UserId.ToString(), Manager.Name);
    private static readonly FilterOption Other = new(UserId.New().ToString(), "Nora North");
    private readonly KeptViews _kept = new();

    public DealViewsTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<ISavedViews>(_kept).AddSingleton(TimeProvider.System);
        Services.AddScoped<ViewerClock>().AddScoped<Toasts>();
        Services.AddRadzenComponents();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Standard_EachView_IsAUrlThatTheListReads()
    {
        var views = Views(new DealView(new DealFilter { Page = 3, Text = "x" }, IsBoard: false, null), Me, Other);

        Assert.Equal(["Closing this month", "At risk", "Stale", "Mine", "Steps for me"], views.Select(x => x.Name));
        Assert.Equal(["closes=thismonth", "risk=1", "stale=1", $"owner={Manager.UserId}", $"steps={Manager.UserId}"], views.Select(x => x.Query));
        Assert.All(views, x => Assert.Equal(x.Query, DealFilterUrl.ToQuery(DealFilterUrl.Parse(x.Query))));
    }

    [Fact]
    public void Standard_OnTheBoard_StaysABoard() =>
        Assert.All(Views(new DealView(new DealFilter(), IsBoard: true, "Sales"), Me, Other), x => Assert.StartsWith("view=board&pipeline=Sales", x.Query, StringComparison.Ordinal));

    [Fact]
    public void Standard_WhoOwnsNothingOrAll_HasNoMine()
    {
        var list = new DealView(new DealFilter(), IsBoard: false, null);

        Assert.DoesNotContain(Views(list, Me), x => x.Name == "Mine");
        Assert.DoesNotContain(Views(list, Other, new(UserId.New().ToString(), "Third")), x => x.Name == "Mine");
    }

    [Fact]
    public void Tabs_StandardViewInSight_IsCurrentAndNotSavedAgain()
    {
        var tabs = Tabs("risk=1");

        Assert.Equal("At risk", tabs.Find("a[aria-current=page]").TextContent);
        Assert.Empty(tabs.FindAll("button"));
    }

    [Fact]
    public async Task Tabs_OwnFilter_IsKeptUnderAName()
    {
        var tabs = Tabs("risk=1&min=5000");

        await tabs.Find("input").InputAsync(new ChangeEventArgs { Value = "Large and at risk" });
        await tabs.Find("form").SubmitAsync();

        Assert.Equal(("/deals", "risk=1&min=5000"), (Assert.Single(_kept.All).Page, _kept.All[0].Query));
        Assert.Equal("/deals?risk=1&min=5000", tabs.Find("a[aria-current=page]").GetAttribute("href"));
    }

    private static IReadOnlyList<StandardView> Views(DealView view, params FilterOption[] owners) =>
        DealViews.Of(view, Manager, new DealFilterOptions([], owners, [], []));

    private IRenderedComponent<SavedViewTabs> Tabs(string query) => Render<SavedViewTabs>(x => x
        .Add(t => t.Viewer, Manager).Add(t => t.Page, "/deals").Add(t => t.All, "All open deals").Add(t => t.Query, query)
        .Add(t => t.Standard, Views(new DealView(new DealFilter(), IsBoard: false, null), Me, Other)));
}
