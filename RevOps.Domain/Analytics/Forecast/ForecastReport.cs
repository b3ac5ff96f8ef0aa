using RevOps.Domain.Analytics.Pipeline;

namespace RevOps.Domain.Analytics.Forecast;

/// <summary>Will the number be made? All money is in the organisation's currency. Definitions: docs/metrics.md.</summary>
/// <param name="Period">The days.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Quota">Where it comes from; null where none is set.</param>
/// <param name="Figures">Commit, best case, weighted.</param>
/// <param name="Range">Where the days may end; null where they are over.</param>
/// <param name="Gap">What is missing; null without a quota.</param>
/// <param name="GapDeals">The deals that could close it, with their names.</param>
/// <param name="Unconverted">Deals left out since their amount or its rate is not known.</param>
public sealed record ForecastReport(
    ForecastPeriod Period, string Currency, QuotaSum? Quota, PeriodForecast Figures, SimulatedRange? Range, QuotaGap? Gap, IReadOnlyList<GapRow> GapDeals, int Unconverted);

/// <summary>A deal that could close a gap.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="Chance">That it is won in these days.</param>
/// <param name="Covers">What is covered with it and those before it.</param>
public sealed record GapRow(TopDeal Deal, double Chance, decimal Covers);

/// <summary>How the open pipeline of a period came from one day to another.</summary>
/// <param name="From">First snapshot.</param>
/// <param name="To">Second snapshot.</param>
/// <param name="Waterfall">Start, steps, end.</param>
/// <param name="Unfinished">True where the week is not over.</param>
public sealed record WeekWaterfall(DateOnly From, DateOnly To, PipelineWaterfall Waterfall, bool Unfinished);

/// <summary>A deal that turned.</summary>
/// <param name="Deal">The deal as it stands.</param>
/// <param name="Step">What happened to it.</param>
/// <param name="Change">What it took away.</param>
public sealed record TurnedDeal(TopDeal Deal, PipelineStep Step, decimal Change);
