using RevOps.Domain.Accounts;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Calls;

/// <summary>Columns that the list of calls sorts by.</summary>
public enum CallSort
{
    /// <summary>When the call began.</summary>
    Date = 0,

    /// <summary>The title.</summary>
    Title = 1,

    /// <summary>The rep's name.</summary>
    Rep = 2,

    /// <summary>The account's name.</summary>
    Account = 3,

    /// <summary>Length.</summary>
    Duration = 4,

    /// <summary>The rep's talk ratio.</summary>
    TalkRatio = 5,

    /// <summary>Score.</summary>
    Score = 6,
}

/// <summary>Which calls, in which order. Null parts do not restrict.</summary>
public sealed record CallFilter
{
    /// <summary>Words to be found in what was said; quotes make a phrase, a leading minus excludes.</summary>
    public string? Text { get; init; }

    /// <summary>Team.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Rep.</summary>
    public UserId? Rep { get; init; }

    /// <summary>Account.</summary>
    public AccountId? Account { get; init; }

    /// <summary>Type of call.</summary>
    public CallType? Type { get; init; }

    /// <summary>Least score.</summary>
    public int? ScoreFrom { get; init; }

    /// <summary>Highest score in whole points: 80 takes 80.9 in.</summary>
    public int? ScoreTo { get; init; }

    /// <summary>Only calls without a score.</summary>
    public bool Unscored { get; init; }

    /// <summary>Began on this day (UTC) or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Began on this day (UTC) or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Began on one of the last days, today (UTC) included: the range of a view that is kept. <see cref="On"/> makes days of it.</summary>
    public int? LastDays { get; init; }

    /// <summary>Order.</summary>
    public CallSort Sort { get; init; } = CallSort.Date;

    /// <summary>Largest, latest or last first.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>Page, from 0.</summary>
    public int Page { get; init; }

    /// <summary>Rows a page, 1..200.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>True where every call that the viewer sees is in it.</summary>
    public bool IsEverything => this with { Sort = default, Descending = default, Page = default, PageSize = default }
        == new CallFilter { Sort = default, Descending = default, Page = default, PageSize = default };

    /// <summary>The filter as it stands on a day: queries know days only.</summary>
    public CallFilter On(DateOnly today) => LastDays is { } days
        ? this with { From = today.AddDays(1 - Math.Clamp(days, 1, today.DayNumber)), To = null, LastDays = null }
        : this;
}

/// <summary>A page of the list.</summary>
/// <param name="Items">Its rows.</param>
/// <param name="Total">Rows of the whole filter, or as many as were counted.</param>
public sealed record CallListPage(IReadOnlyList<CallListItem> Items, int Total)
{
    /// <summary>There are more than <see cref="Total"/>: a search for frequent words is not counted to its end.</summary>
    public bool IsMore { get; init; }
}

/// <summary>A row of the list.</summary>
public sealed record CallListItem
{
    /// <summary>The call.</summary>
    public required CallId Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The rep, where they are a user.</summary>
    public UserId? RepId { get; init; }

    /// <summary>The rep's name; null where unknown.</summary>
    public string? RepName { get; init; }

    /// <summary>The account; null where unknown.</summary>
    public AccountId? AccountId { get; init; }

    /// <summary>The account's name; null where unknown.</summary>
    public string? AccountName { get; init; }

    /// <summary>The team's name; null where unknown.</summary>
    public string? TeamName { get; init; }

    /// <summary>Type of call.</summary>
    public required CallType Type { get; init; }

    /// <summary>0..1.</summary>
    public required double TypeConfidence { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>False where that is only the time of import.</summary>
    public required bool StartedAtKnown { get; init; }

    /// <summary>Length; null without times.</summary>
    public double? DurationSeconds { get; init; }

    /// <summary>The rep's talk ratio; null where not available.</summary>
    public double? RepTalkRatio { get; init; }

    /// <summary>Score in force; null where not scored.</summary>
    public double? Score { get; init; }

    /// <summary>Why it has none.</summary>
    public string? NotScoredReason { get; init; }

    /// <summary>Up to three places where the searched words were said; empty without a search.</summary>
    public IReadOnlyList<SearchHit> Hits { get; init; } = [];
}

/// <summary>A place where searched words were said.</summary>
/// <param name="Seq">The utterance.</param>
/// <param name="Parts">Its text in order, cut where a found word begins or ends.</param>
public sealed record SearchHit(int Seq, IReadOnlyList<HitPart> Parts);

/// <summary>A part of a found text.</summary>
/// <param name="Text">The words.</param>
/// <param name="Found">True where they are what was searched.</param>
public sealed record HitPart(string Text, bool Found);

/// <summary>A choice of a drop-down.</summary>
/// <param name="Id">Id as text.</param>
/// <param name="Name">Name on screen.</param>
public sealed record FilterOption(string Id, string Name);

/// <summary>What a viewer may filter by.</summary>
public sealed record CallFilterOptions(
    IReadOnlyList<FilterOption> Teams,
    IReadOnlyList<FilterOption> Reps,
    IReadOnlyList<FilterOption> Accounts);
