namespace RevOps.Domain.Accounts.Churn;

/// <summary>What is known of an account that speaks of staying or leaving. Null is not known and is left out, never counted as good or bad.</summary>
public sealed record ChurnFacts
{
    /// <summary>Mean daily use of the last 7 days ÷ that of the last 30.</summary>
    public double? WeekToMonth { get; init; }

    /// <summary>Use of the last 28 days ÷ the 28 days 12 weeks before − 1.</summary>
    public double? QuarterChange { get; init; }

    /// <summary>Products or features in use.</summary>
    public int? FeaturesUsed { get; init; }

    /// <summary>People who used it in the last 30 days.</summary>
    public int? ActiveSeats { get; init; }

    /// <summary>Seats paid for.</summary>
    public int? PaidSeats { get; init; }

    /// <summary>Days since the last talk in which they said something.</summary>
    public int? DaysSinceTalk { get; init; }

    /// <summary>True where the champion left or fell silent.</summary>
    public bool? ChampionLost { get; init; }

    /// <summary>People of theirs that were talked to in the last 90 days.</summary>
    public int? PeopleInTouch { get; init; }

    /// <summary>Support tickets with a negative tone in the last 90 days.</summary>
    public int? NegativeTickets { get; init; }

    /// <summary>Severe tickets open.</summary>
    public int? SevereTickets { get; init; }

    /// <summary>Days that the oldest invoice is overdue; 0 for none.</summary>
    public int? DaysOverdue { get; init; }

    /// <summary>True where they asked for less or for a lower price.</summary>
    public bool? AskedForLess { get; init; }

    /// <summary>Projected use ÷ commitment.</summary>
    public double? Utilisation { get; init; }
}
