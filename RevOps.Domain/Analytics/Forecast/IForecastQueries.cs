using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Forecast;

/// <summary>The forecast and the past of the pipeline: a rep's own, a manager's teams', an analyst's and an admin's all.</summary>
public interface IForecastQueries
{
    /// <summary>The forecast of these days.</summary>
    Task<ForecastReport> ReadAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken);

    /// <summary>The pipeline of these days from week to week, the latest last.</summary>
    Task<IReadOnlyList<WeekWaterfall>> WaterfallAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken);

    /// <summary>Deals that left the pipeline of these days, shrank or were lost in the last seven days, the largest first.</summary>
    Task<IReadOnlyList<TurnedDeal>> TurnedAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken);

    /// <summary>How good forecasts of the four quarters before these days were.</summary>
    Task<IReadOnlyList<ForecastAccuracy>> AccuracyAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken);
}
