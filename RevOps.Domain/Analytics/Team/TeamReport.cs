using RevOps.Domain.Analytics.Learning.Evaluation;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Team;

/// <summary>How a team's calls are held. Definitions: docs/metrics.md.</summary>
/// <param name="Calls">Calls with a transcript in these days.</param>
/// <param name="Reps">Each rep, the highest score first.</param>
/// <param name="Criteria">Each criterion, the one with the most to win first.</param>
/// <param name="Months">Months of <paramref name="Criteria"/>' courses, in order.</param>
public sealed record TeamReport(int Calls, IReadOnlyList<RepFigures> Reps, IReadOnlyList<CriterionFigures> Criteria, IReadOnlyList<DateOnly> Months);

/// <summary>A rep's figures.</summary>
/// <param name="Rep">The rep.</param>
/// <param name="Name">Their name.</param>
/// <param name="Calls">Calls with a transcript.</param>
/// <param name="Score">Their scores.</param>
/// <param name="Metrics">Talk metrics by key.</param>
/// <param name="Practised">Practices ended in these days.</param>
/// <param name="CuesShown">Cues shown in live calls.</param>
/// <param name="CuesFollowed">Of those used or done.</param>
/// <param name="IsTop">Among the quarter with the highest mean score.</param>
public sealed record RepFigures(
    UserId Rep, string Name, int Calls, Spread Score, IReadOnlyDictionary<string, Spread> Metrics, int Practised, int CuesShown, int CuesFollowed, bool IsTop);

/// <summary>A criterion over all calls.</summary>
/// <param name="Key">Rubric and criterion.</param>
/// <param name="Name">On screen.</param>
/// <param name="Weight">Its share in its rubric, 0..1.</param>
/// <param name="All">All calls.</param>
/// <param name="Top">Those of the top reps.</param>
/// <param name="Others">Those of the others.</param>
/// <param name="Course">By month; null where there was none.</param>
public sealed record CriterionFigures(string Key, string Name, double Weight, Spread All, Spread Top, Spread Others, IReadOnlyList<Spread?> Course)
{
    /// <summary>Points of the score to win if every call were full in it: weight × what is missing.</summary>
    public double ToWin => Weight * (100 - (All.Mean ?? 100));
}

/// <summary>What customers bring up.</summary>
/// <param name="Calls">Calls with a transcript in these days.</param>
/// <param name="Rows">Each objection, and competitors.</param>
/// <param name="Segments">Segments of the columns; null for unknown.</param>
/// <param name="Months">Months, in order.</param>
public sealed record MentionReport(int Calls, IReadOnlyList<MentionRow> Rows, IReadOnlyList<string?> Segments, IReadOnlyList<DateOnly> Months);

/// <summary>One thing that is brought up.</summary>
/// <param name="Key">The label.</param>
/// <param name="Name">On screen.</param>
/// <param name="All">Calls that name it of all calls.</param>
/// <param name="BySegment">The same by segment.</param>
/// <param name="ByMonth">The same by month.</param>
public sealed record MentionRow(string Key, string Name, WilsonInterval All, IReadOnlyList<WilsonInterval> BySegment, IReadOnlyList<WilsonInterval> ByMonth);

/// <summary>A moment to hear.</summary>
/// <param name="Call">The call.</param>
/// <param name="Title">Its title.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Rep">The rep's name; null where unknown.</param>
/// <param name="Line">The utterance; null for the call as a whole.</param>
/// <param name="Words">What was said.</param>
public sealed record CallMoment(CallId Call, string Title, DateTimeOffset StartedAt, string? Rep, int? Line, string? Words);

/// <summary>What to work on with a rep.</summary>
/// <param name="Rep">The rep.</param>
/// <param name="Name">Their name.</param>
/// <param name="Criterion">The criterion with the most to win.</param>
/// <param name="Score">Their calls in it.</param>
/// <param name="ToWin">Points of the score to win.</param>
/// <param name="Moments">The calls where it went least well.</param>
public sealed record CoachingFocus(UserId Rep, string Name, string Criterion, Spread Score, double ToWin, IReadOnlyList<CallMoment> Moments);
