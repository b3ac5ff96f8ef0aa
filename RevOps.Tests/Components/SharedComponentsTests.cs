using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using RevOps.Tests.Support;
using RevOps.Web.Components.Shared;
using RevOps.Web.Components.Shell;

namespace RevOps.Tests.Components;

public sealed class SharedComponentsTests : BunitContext
{
    [Theory]
    [InlineData(82, "82 Strong")]
    [InlineData(75, "75 Strong")]
    [InlineData(60, "60 Good")]
    [InlineData(40, "40 Fair")]
    [InlineData(0, "0 Weak")]
    public void ScoreBadge_Score_SaysItInAWordToo(double score, string expected) =>
        Assert.Equal(expected, Words(Render<ScoreBadge>(x => x.Add(y => y.Score, score))));

    [Fact]
    public void ScoreBadge_NoScore_SaysWhy() =>
        Assert.Equal("Not scored (under 60 s)", Words(Render<ScoreBadge>(x => x.Add(y => y.Reason, "under 60 s"))));

    [Theory]
    [InlineData(4.25, false, "up 4.3", "better")]
    [InlineData(-3d, false, "down 3", "worse")]
    [InlineData(-3d, true, "down 3", "better")]
    [InlineData(0.01, false, "unchanged", null)]
    public void Delta_Value_HasAWordForItsDirection(double value, bool lowerIsBetter, string expected, string? tone)
    {
        var delta = Render<Delta>(x => x.Add(y => y.Value, value).Add(y => y.LowerIsBetter, lowerIsBetter));

        Assert.Equal(expected, Words(delta));
        Assert.Equal(tone is not null, delta.FindAll($".{tone ?? "better"}").Count == 1);
    }

    [Fact]
    public void Duration_Unknown_SaysWhyAndNotZero() => Assert.Equal("Not available (the transcript has no times)", Words(Render<Duration>()));

    [Fact]
    public void RelativeTime_Zone_IsTheViewersAndAbsoluteOnHover()
    {
        var clock = new ViewerClock(new ManualTime(new DateTimeOffset(2026, 3, 12, 23, 30, 0, TimeSpan.Zero)));
        clock.Use("Europe/Berlin");
        Services.AddSingleton(clock);

        var time = Render<RelativeTime>(x => x.Add(y => y.At, new DateTimeOffset(2026, 3, 12, 22, 15, 0, TimeSpan.Zero))).Find("time");

        Assert.Equal("yesterday", time.TextContent);
        Assert.Equal("Thu 12 Mar 2026, 23:15", time.GetAttribute("title"));
    }

    [Fact]
    public void DrawerAndListKeys_ScriptDoesNotLoad_AreThereWithoutIt()
    {
        Services.AddSingleton<IJSRuntime>(new ScriptsAreGone());

        Assert.NotNull(Render<ListKeys>(x => x.AddChildContent("<p>rows</p>")).Find("p"));
        Assert.NotNull(Render<Drawer>(x => x.Add(y => y.Title, "Call").AddChildContent("<p>facts</p>")).Find(".body p"));
    }

    [Fact]
    public void Tabs_UnknownKey_IsTheFirstAndTheFirstHasNoKeyInItsLink()
    {
        var tabs = Render<Tabs>(x => x.Add(y => y.Items, [new("all", "All"), new("mine", "Mine", 4)]).Add(y => y.Selected, "nonsense"));

        Assert.Equal("All", tabs.Find("[aria-current=page]").TextContent.Trim());
        Assert.Equal(["http://localhost/", "http://localhost/?tab=mine"], tabs.FindAll("a").Select(x => x.GetAttribute("href")));
    }

    private sealed class ScriptsAreGone : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new JSException("Failed to fetch dynamically imported module");

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            InvokeAsync<TValue>(identifier, args);
    }

    private static string Words<T>(IRenderedComponent<T> component)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        string.Join(' ', component.Nodes.Select(x => x.TextContent).Aggregate("", string.Concat).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
