using RevOps.Domain.Analytics;

namespace RevOps.Web.Components.Analytics.Team;

/// <summary>A page of figures of calls: they have been, so its usual days lie behind.</summary>
public abstract class CallFiguresPage : AnalyticsPage
{
    private const int UsualDays = 90;

    /// <inheritdoc />
    protected override FiscalPeriod Usual => new(Today.AddDays(1 - UsualDays), Today, "Last 90 days");

    /// <inheritdoc />
    protected override FigureData Data => FigureData.Calls;
}
