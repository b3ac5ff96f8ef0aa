namespace RevOps.Domain.Analytics.Forecast;

/// <summary>What the owner says of an open deal.</summary>
public enum ForecastCall
{
    /// <summary>Not to be counted.</summary>
    Omitted,

    /// <summary>Open, without a promise.</summary>
    Pipeline,

    /// <summary>Could close in the period if things go right.</summary>
    BestCase,

    /// <summary>The owner would stake something on it.</summary>
    Commit,
}

/// <summary>An open deal in a forecast. All amounts are in one currency, converted by dated rates before.</summary>
/// <param name="Id">Key of the deal.</param>
/// <param name="Amount">Its amount.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Segment">The account's segment; null where unknown.</param>
/// <param name="DaysInStage">Days in the stage.</param>
/// <param name="ClosesOn">The day it is expected to close; null where none is set.</param>
/// <param name="Call">What the owner says.</param>
/// <param name="StageProbability">What the stage gives it, 0 to 1.</param>
/// <param name="Learnt">What a learnt model gives it; null without a model.</param>
public sealed record ForecastDeal(
    string Id, decimal Amount, string Stage, string? Segment, int DaysInStage, DateOnly? ClosesOn, ForecastCall Call, double StageProbability, double? Learnt);

/// <summary>A period with what is to be reached in it.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Quota">To be reached; null where none is set.</param>
/// <param name="Won">Won in it so far.</param>
public sealed record ForecastPeriod(DateOnly From, DateOnly To, decimal? Quota, decimal Won)
{
    /// <summary>True where the deal is expected to close by the period's end; one that is overdue still counts.</summary>
    public bool Holds(ForecastDeal deal)
    {
        ArgumentNullException.ThrowIfNull(deal);
        return deal.ClosesOn is { } day && day <= To && deal.Call != ForecastCall.Omitted;
    }
}
