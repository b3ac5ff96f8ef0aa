using RevOps.Domain.Analytics.Learning.Deals;
using RevOps.Domain.Leads;

namespace RevOps.Domain.Analytics.Learning.Leads;

/// <summary>
/// What is stored of a lead, as far as it is dated or known when it came in. Fields that go on counting and are dated by nobody, such as visits
/// of a website, are not in it: of a decided lead they tell of the time after.
/// </summary>
public sealed record LeadTrail
{
    /// <summary>Days after which a lead that is still open counts as not converted.</summary>
    public const int GivenUpAfter = 180;

    /// <summary>The lead.</summary>
    public required LeadId Id { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What became of it.</summary>
    public required LeadState State { get; init; }

    /// <summary>When it was converted.</summary>
    public DateTimeOffset? ConvertedAt { get; init; }

    /// <summary>When it was put aside.</summary>
    public DateTimeOffset? DisqualifiedAt { get; init; }

    /// <summary>When marketing called it qualified.</summary>
    public DateTimeOffset? MqlAt { get; init; }

    /// <summary>Job title.</summary>
    public string? Title { get; init; }

    /// <summary>Where it came from.</summary>
    public string? Source { get; init; }

    /// <summary>Line of business.</summary>
    public string? Industry { get; init; }

    /// <summary>Region, else country.</summary>
    public string? Region { get; init; }

    /// <summary>People who work for the company.</summary>
    public int? Employees { get; init; }

    /// <summary>Calls, meetings and mails.</summary>
    public IReadOnlyList<TrailTouch> Touches { get; init; } = [];

    /// <summary>What came of it and when; null while that is open, and where nobody says when.</summary>
    public (bool Converted, DateTimeOffset At)? Outcome(DateTimeOffset now) => State switch
    {
        LeadState.Converted => ConvertedAt is { } at ? (true, at) : null,
        LeadState.Disqualified => DisqualifiedAt is { } at ? (false, at) : null,
        _ => CreatedAt.AddDays(GivenUpAfter) is var end && end <= now ? (false, end) : null,
    };
}
