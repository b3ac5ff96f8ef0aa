using Bunit;
using RevOps.Domain.Analytics.Forecast;
using RevOps.Web.Components.Analytics.Forecast;

namespace RevOps.Tests.Analytics.Forecast;

public sealed class AccuracyTableTests : BunitContext
{
    public AccuracyTableTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void Learnt_SomeQuartersBeforeAModel_NamesModelsAndSaysSo()
    {
        PastForecast Said(decimal? forecast, int? model) => new("Learnt", 2, forecast, 100) { Model = model };
        var rows = ForecastAccuracy.Of([Said(90, 3), Said(120, 5), Said(null, null)]);

        var table = Render<AccuracyTable>(x => x.Add(t => t.Rows, rows));

        var cells = table.FindAll("tbody td").Select(x => x.TextContent.Trim()).ToList();
        Assert.Contains("Models 3 to 5; 1 quarter before there was a model", cells[0], StringComparison.Ordinal);
        Assert.Equal("2", cells[2]);
        Assert.Contains("15", cells[3], StringComparison.Ordinal);
        Assert.StartsWith("+5", cells[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Learnt_NoQuarterWithAModel_HasNoError()
    {
        var rows = ForecastAccuracy.Of([new("Learnt", 6, null, 100), new("Learnt", 6, null, 50)]);

        var cells = Render<AccuracyTable>(x => x.Add(t => t.Rows, rows)).FindAll("tbody td").Select(x => x.TextContent.Trim()).ToList();

        Assert.Contains("2 quarters before there was a model", cells[0], StringComparison.Ordinal);
        Assert.Equal(["0", "–", "–"], cells[2..]);
    }
}
