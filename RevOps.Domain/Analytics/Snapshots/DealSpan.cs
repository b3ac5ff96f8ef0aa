using RevOps.Domain.Deals;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Snapshots;

/// <summary>
/// How a deal stood at the beginning of each day of a span. The daily snapshots of the pipeline are these spans: a day on which nothing of a
/// deal changed takes no row, and a snapshot of any day is all spans that hold it. A span that was written is never changed but for its end.
/// </summary>
public sealed class DealSpan : IScoped
{
    private DealSpan()
    {
    }

    /// <summary>Begins a span.</summary>
    public DealSpan(DealId deal, DateOnly from, DealFactsThen facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        DealId = deal;
        From = from;
        StageId = facts.StageId;
        State = facts.State;
        Amount = facts.Amount;
        Currency = facts.Currency;
        ClosesOn = facts.ClosesOn;
        Probability = facts.Probability;
        Forecast = facts.Forecast;
    }

    /// <summary>The deal.</summary>
    public DealId DealId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The day after the last; null while nothing has changed since.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Whose the deal is now: one that is handed over takes its past along.</summary>
    public UserId? OwnerId { get; init; }

    /// <summary>The team that the deal belongs to now.</summary>
    public TeamId? TeamId { get; init; }

    /// <summary>True where the deal is no longer in its source: its past counts no more, unless it comes back.</summary>
    public bool IsArchived { get; init; }

    /// <summary>Its stage.</summary>
    public DealStageId StageId { get; private set; }

    /// <summary>What that stage means.</summary>
    public DealState State { get; private set; }

    /// <summary>In <see cref="Currency"/>; null where unknown.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>ISO 4217; null where unknown.</summary>
    public string? Currency { get; private set; }

    /// <summary>The day it was expected to close.</summary>
    public DateOnly? ClosesOn { get; private set; }

    /// <summary>0..100: the deal's own, else its stage's.</summary>
    public int Probability { get; private set; }

    /// <summary>What the owner said; null where they said nothing, or where the span was read from the deal's history.</summary>
    public ForecastCategory? Forecast { get; private set; }

    /// <summary>The facts of the span.</summary>
    public DealFactsThen Facts => new(StageId, State, Amount, Currency, ClosesOn, Probability, Forecast);

    /// <summary>Ends it: from that day on it stands otherwise.</summary>
    public DealSpan EndsBefore(DateOnly day)
    {
        To = day;
        return this;
    }

    /// <summary>True where the span holds the day.</summary>
    public bool Holds(DateOnly day) => From <= day && (To is null || To > day);
}

/// <summary>What of a deal makes the pipeline.</summary>
/// <param name="StageId">Its stage.</param>
/// <param name="State">What that means.</param>
/// <param name="Amount">Null where unknown.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="ClosesOn">The day to close.</param>
/// <param name="Probability">0..100.</param>
/// <param name="Forecast">What the owner says.</param>
public sealed record DealFactsThen(
    DealStageId StageId, DealState State, decimal? Amount, string? Currency, DateOnly? ClosesOn, int Probability, ForecastCategory? Forecast);

/// <summary>That a day's snapshot was taken: one for each day, by whichever node.</summary>
/// <param name="Day">The day.</param>
/// <param name="TakenAt">When.</param>
/// <param name="Deals">Deals that stood otherwise than on the day before.</param>
public sealed record SnapshotDay(DateOnly Day, DateTimeOffset TakenAt, int Deals)
{
    /// <summary>Number of the model behind the day's <see cref="LearntSum"/>; null where there was none yet.</summary>
    public int? Model { get; init; }
}
