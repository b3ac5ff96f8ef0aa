using Bunit;
using RevOps.Web.Components.Shared.Charts;

namespace RevOps.Tests.Components;

public sealed class ChartTests : BunitContext
{
    private readonly List<ChartPoint> _points = [];

    public ChartTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void Render_Always_HasATableOfTheSameFigures()
    {
        var chart = Draw();

        var rows = chart.FindAll("tbody tr").Select(x => x.TextContent.Replace("\n", "", StringComparison.Ordinal).Trim()).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("1,200", rows[0], StringComparison.Ordinal);
        Assert.Contains("not known", rows[0], StringComparison.Ordinal);
        Assert.Contains("Mar (not over yet)", rows[1], StringComparison.Ordinal);
        Assert.Contains("height:180px", chart.Find(".plot").GetAttribute("style"), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_OnRequest_TakesTheChartsPlace()
    {
        var chart = Draw();
        chart.Find("button[aria-pressed]").Click();

        Assert.NotNull(chart.Find(".plot").GetAttribute("hidden"));
        Assert.NotNull(chart.Find(".figures"));
    }

    [Fact]
    public async Task Point_OfTheScript_IsRaisedOnlyWhereThereIsOne()
    {
        var chart = Draw();
        await chart.InvokeAsync(() => chart.Instance.PointAsync(0, 1));
        await chart.InvokeAsync(() => chart.Instance.PointAsync(7, 1));
        await chart.InvokeAsync(() => chart.Instance.PointAsync(0, -1));

        Assert.Equal([new ChartPoint(0, 1)], _points);
    }

    [Fact]
    public void ToCsv_RangesAndHostileNames_AreSafe() => Assert.Equal(
        "Month,'=Use,Range from,Range to,note\r\nFeb,1200,,,\r\nMar,3,1,2,not over yet\r\n", Draw().Instance.ToCsv());

    private IRenderedComponent<Chart> Draw() => Render<Chart>(x => x
        .Add(c => c.Title, "Use")
        .Add(c => c.LabelName, "Month")
        .Add(c => c.Labels, ["Feb", "Mar"])
        .Add(c => c.Series, [new("=Use", [1200, 3]), new("Range", [null, 1], ChartShape.Range) { Upper = [null, 2] }])
        .Add(c => c.Unfinished, [1])
        .Add(c => c.Height, 180)
        .Add(c => c.OnPoint, _points.Add));
}
