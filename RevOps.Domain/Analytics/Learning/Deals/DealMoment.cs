using RevOps.Domain.Analytics.Learning.Features;

namespace RevOps.Domain.Analytics.Learning.Deals;

/// <summary>A deal as it was at a moment. Made by <see cref="Of"/> only, which looks at nothing later.</summary>
public sealed record DealMoment : ISnapshot
{
    private DealMoment()
    {
    }

    /// <inheritdoc />
    public required string Subject { get; init; }

    /// <inheritdoc />
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc />
    public string? Group => Stage;

    /// <summary>Its stage; null before the first.</summary>
    public string? Stage { get; private init; }

    /// <summary>Days since it was created.</summary>
    public double Age { get; private init; }

    /// <summary>Days in the stage; null without one.</summary>
    public double? DaysInStage { get; private init; }

    /// <summary>Days to the day it was expected to close; below 0 where overdue, null without one or where it is not known which it was.</summary>
    public double? DaysToClose { get; private init; }

    /// <summary>How often that day was put off.</summary>
    public int Slips { get; private init; }

    /// <summary>Its amount; null where it was not known then.</summary>
    public double? Amount { get; private init; }

    /// <summary>Days since they last spoke or wrote; null where they never did.</summary>
    public double? DaysSinceHeard { get; private init; }

    /// <summary>Activities of the last 30 days.</summary>
    public int RecentActivities { get; private init; }

    /// <summary>People of theirs.</summary>
    public int People { get; private init; }

    /// <summary>Where it came from.</summary>
    public string? Source { get; private init; }

    /// <summary>New business, renewal.</summary>
    public string? Type { get; private init; }

    /// <summary>The account's line of business.</summary>
    public string? Industry { get; private init; }

    /// <summary>The account's region.</summary>
    public string? Region { get; private init; }

    /// <summary>People who work for the account.</summary>
    public double? Employees { get; private init; }

    /// <summary>The deal as it was.</summary>
    public static DealMoment Of(DealHistory deal, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(deal);
        var stage = deal.Stages.Where(x => x.At <= at).OrderBy(x => x.At).Select(x => ((DateTimeOffset At, string Stage)?)x).LastOrDefault();
        var closing = deal.CloseDates.Where(x => x.At <= at).OrderBy(x => x.At).Select(x => x.Day).ToList();
        var activities = deal.Activities.Where(x => x.At <= at).ToList();
        var amounts = deal.Amounts.Where(x => x.At <= at).OrderBy(x => x.At).ToList();
        DateTimeOffset? heard = activities.Where(x => x.FromThem).Select(x => (DateTimeOffset?)x.At).Max();
        return new()
        {
            Subject = deal.Id,
            At = at,
            Stage = stage?.Stage,
            Age = (at - deal.CreatedAt).TotalDays,
            DaysInStage = (at - stage?.At)?.TotalDays,
            DaysToClose = !deal.CloseDatesKept ? null : closing.LastOrDefault()?.DayNumber - DateOnly.FromDateTime(at.UtcDateTime).DayNumber,
            Slips = closing.Zip(closing.Skip(1)).Count(x => x.Second > x.First),
            Amount = amounts.Count == 0 ? null : amounts[^1].Amount,
            DaysSinceHeard = (at - heard)?.TotalDays,
            RecentActivities = activities.Count(x => x.At > at.AddDays(-30)),
            People = deal.People.Count(x => x <= at),
            Source = deal.Source,
            Type = deal.Type,
            Industry = deal.Industry,
            Region = deal.Region,
            Employees = deal.Employees,
        };
    }
}
