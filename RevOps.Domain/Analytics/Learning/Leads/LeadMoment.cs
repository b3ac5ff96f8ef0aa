using RevOps.Domain.Analytics.Learning.Features;

namespace RevOps.Domain.Analytics.Learning.Leads;

/// <summary>A lead as it was at a moment. Made by <see cref="Of"/> only, which looks at nothing later.</summary>
public sealed record LeadMoment : ISnapshot
{
    private LeadMoment()
    {
    }

    /// <inheritdoc />
    public required string Subject { get; init; }

    /// <inheritdoc />
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc />
    public string? Group => Source;

    /// <summary>Days since it came in.</summary>
    public double Age { get; private init; }

    /// <summary>Level of the job title; null without one.</summary>
    public string? Level { get; private init; }

    /// <summary>Where it came from.</summary>
    public string? Source { get; private init; }

    /// <summary>Line of business.</summary>
    public string? Industry { get; private init; }

    /// <summary>Region, else country.</summary>
    public string? Region { get; private init; }

    /// <summary>People who work for the company.</summary>
    public double? Employees { get; private init; }

    /// <summary>Marketing had called it qualified.</summary>
    public bool IsMql { get; private init; }

    /// <summary>Calls, meetings and mails so far.</summary>
    public int Touches { get; private init; }

    /// <summary>Those in which they spoke or wrote.</summary>
    public int Answers { get; private init; }

    /// <summary>Days since they last spoke or wrote; null where they never did.</summary>
    public double? DaysSinceHeard { get; private init; }

    /// <summary>The lead as it was.</summary>
    public static LeadMoment Of(LeadTrail lead, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(lead);
        var touches = lead.Touches.Where(x => x.At <= at).ToList();
        return new()
        {
            Subject = lead.Id.ToString(),
            At = at,
            Age = (at - lead.CreatedAt).TotalDays,
            Level = Seniority.Of(lead.Title),
            Source = lead.Source,
            Industry = lead.Industry,
            Region = lead.Region,
            Employees = lead.Employees,
            IsMql = lead.MqlAt <= at,
            Touches = touches.Count,
            Answers = touches.Count(x => x.FromThem),
            DaysSinceHeard = (at - touches.Where(x => x.FromThem).Select(x => (DateTimeOffset?)x.At).Max())?.TotalDays,
        };
    }
}
