using Microsoft.AspNetCore.Components;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Forecast;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Web.Components.Operations.Live;

namespace RevOps.Web.Components.Analytics.Home;

/// <summary>Where a manager's day begins.</summary>
public sealed partial class ManagerHome(
    IPipelineQueries pipeline, IForecastQueries forecasts, ITeamFigures team, IFeedbackQueries feedback, IOrganisation organisation, IFigureChanges changes,
    TimeProvider time, ILogger<ManagerHome> logger) : IDisposable
{
    private const int FocusDays = 90;

    private Desk? _desk;
    private LiveUpdates? _updates;
    private bool _disposed;

    /// <summary>The manager.</summary>
    [Parameter, EditorRequired]
    public Viewer Viewer { get; set; } = null!;

    public void Dispose()
    {
        _disposed = true;
        _updates?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        // The request draws the skeleton only: the circuit, which follows at once, asks the database once and not twice
        if (RendererInfo.IsInteractive)
        {
            _updates = new LiveUpdates(x => changes.OnChanged(FigureData.Deals | FigureData.Calls, x), time, () => InvokeAsync(RedrawAsync), logger, AnalyticsPage.Redraw);
            await ReadAsync();
        }
    }

    private async Task RedrawAsync()
    {
        if (!_disposed)
        {
            await ReadAsync();
            StateHasChanged();
        }
    }

    private async Task ReadAsync()
    {
        var calendar = new FiscalCalendar(await organisation.ReadAsync(CancellationToken.None));
        var today = calendar.DayOf(time.GetUtcNow());
        var quarter = calendar.QuarterOf(today);
        var deals = new AnalyticsFilter { From = quarter.From, To = quarter.To };
        var calls = new AnalyticsFilter { From = today.AddDays(1 - FocusDays), To = today };
        _desk = new Desk(
            await pipeline.ReadAsync(Viewer, deals, CancellationToken.None),
            await forecasts.WaterfallAsync(Viewer, deals, CancellationToken.None),
            await forecasts.TurnedAsync(Viewer, deals, CancellationToken.None),
            await feedback.ListAsync(Viewer, FeedbackScope.Team, null, 0, CancellationToken.None),
            await team.FocusAsync(Viewer, calls, CancellationToken.None));
    }

    private sealed record Desk(
        PipelineReport Pipeline, IReadOnlyList<WeekWaterfall> Weeks, IReadOnlyList<TurnedDeal> Turned, FeedbackPage Feedback, IReadOnlyList<CoachingFocus> Focus);
}
