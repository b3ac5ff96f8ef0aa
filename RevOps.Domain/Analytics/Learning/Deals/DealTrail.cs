using RevOps.Domain.Deals;

namespace RevOps.Domain.Analytics.Learning.Deals;

/// <summary>
/// What is stored of a deal, as far as it is dated or known from the start. What the record of changes does not tell is not guessed, and nothing
/// depends on what was written after a moment but the record's own "from", which says how it had been.
/// </summary>
public sealed record DealTrail
{
    /// <summary>The deal.</summary>
    public required DealId Id { get; init; }

    /// <summary>The version that was read.</summary>
    public int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public required DealState State { get; init; }

    /// <summary>When it was won or lost.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Name of the stage it is in.</summary>
    public required string Stage { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset StageSince { get; init; }

    /// <summary>The day it is expected to close.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>Moves on record.</summary>
    public IReadOnlyList<TrailMove> Moves { get; init; } = [];

    /// <summary>Other close dates on record.</summary>
    public IReadOnlyList<TrailDate> Dates { get; init; } = [];

    /// <summary>Calls, meetings and mails.</summary>
    public IReadOnlyList<TrailTouch> Touches { get; init; } = [];

    /// <summary>Where it came from.</summary>
    public string? Source { get; init; }

    /// <summary>New business, renewal.</summary>
    public string? Type { get; init; }

    /// <summary>The account's line of business.</summary>
    public string? Industry { get; init; }

    /// <summary>The account's region.</summary>
    public string? Region { get; init; }

    /// <summary>People who work for the account.</summary>
    public int? Employees { get; init; }

    /// <summary>What happened to it.</summary>
    /// <param name="closeDatesKept">See <see cref="DealHistory.CloseDatesKept"/>.</param>
    public DealHistory ToHistory(bool closeDatesKept)
    {
        var moves = Moves.OrderBy(x => x.At).ToList();
        var dates = Dates.OrderBy(x => x.At).ToList();
        return new()
        {
            Id = Id.ToString(),
            CreatedAt = CreatedAt,
            Stages = Stages(moves),
            CloseDates = dates.Count == 0 ? [(CreatedAt, ClosesOn)] : [(First(dates[0].At), dates[0].From), .. dates.Select(x => (x.At, x.To))],
            CloseDatesKept = closeDatesKept,
            Amounts = [.. moves.Where(x => x.Amount is not null).Select(x => (x.At, x.Amount!.Value))],
            Activities = [.. Touches.Select(x => (x.At, x.FromThem))],
            People = [.. Touches.Where(x => x.Person is not null).GroupBy(x => x.Person).Select(x => x.Min(t => t.At))],
            Source = Source,
            Type = Type,
            Industry = Industry,
            Region = Region,
            Employees = Employees,
        };
    }

    /// <summary>The deal with what came of it; null while it is open, and where nobody says when it ended.</summary>
    /// <param name="closeDatesKept">See <see cref="DealHistory.CloseDatesKept"/>.</param>
    public DecidedDeal? ToDecided(bool closeDatesKept)
    {
        if (State == DealState.Open || ClosedAt is not { } closed)
        {
            return null;
        }

        // Opened again after its first end, it had told its outcome in between
        var first = Moves.Where(x => x.IsEnd).Select(x => (DateTimeOffset?)x.At).Min();
        return new(ToHistory(closeDatesKept), State == DealState.Won, closed, first < closed ? first : null);
    }

    // Without any move on record an open deal was always where it is, and of a closed one only the end is known
    private List<(DateTimeOffset, string)> Stages(List<TrailMove> moves)
    {
        if (moves.Count == 0)
        {
            return State == DealState.Open ? [(StageSince, Stage)] : [];
        }

        var entered = moves.ConvertAll(x => (x.At, x.To));
        return moves[0].From is { } before ? [(First(moves[0].At), before), .. entered] : entered;
    }

    private DateTimeOffset First(DateTimeOffset changed) => changed < CreatedAt ? changed : CreatedAt;
}

/// <summary>A move of a deal.</summary>
/// <param name="At">When.</param>
/// <param name="From">Name of the stage it left; null where it began.</param>
/// <param name="To">Name of the stage it came to.</param>
/// <param name="IsEnd">That stage is won or lost.</param>
/// <param name="Amount">The amount then, in the organisation's currency; null where unknown.</param>
public sealed record TrailMove(DateTimeOffset At, string? From, string To, bool IsEnd, double? Amount = null);

/// <summary>Another close date.</summary>
public sealed record TrailDate(DateTimeOffset At, DateOnly? From, DateOnly? To);

/// <summary>A call, meeting or mail.</summary>
/// <param name="At">When.</param>
/// <param name="FromThem">They spoke or wrote.</param>
/// <param name="Person">Which person of theirs took part; null where unknown.</param>
public sealed record TrailTouch(DateTimeOffset At, bool FromThem, Guid? Person = null);
