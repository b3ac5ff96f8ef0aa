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
/// <param name="Rows">Each objection, and competitors as a whole.</param>
/// <param name="Rivals">Competitors by name, the one named most first; at most <see cref="MostRivals"/>.</param>
/// <param name="Answers">How each objection was answered.</param>
/// <param name="Followed">Of all calls about a deal: those that were followed by progress.</param>
/// <param name="Segments">Segments of the columns; null for unknown.</param>
/// <param name="Months">Months, in order.</param>
public sealed record MentionReport(
    int Calls, IReadOnlyList<MentionRow> Rows, IReadOnlyList<MentionRow> Rivals, IReadOnlyList<AnswerRow> Answers, WilsonInterval Followed,
    IReadOnlyList<string?> Segments, IReadOnlyList<DateOnly> Months)
{
    /// <summary>Days after a call in which its deal has to go a stage further, or be won, for the call to be followed by progress.</summary>
    public const int ProgressDays = 30;

    /// <summary>Names that are listed.</summary>
    public const int MostRivals = 20;
}

/// <summary>One thing that is brought up.</summary>
/// <param name="Key">The label, or <see cref="RivalKey"/> of a competitor.</param>
/// <param name="Name">On screen.</param>
/// <param name="All">Calls that name it of all calls.</param>
/// <param name="Followed">Of those about a deal, and old enough to tell: followed by progress.</param>
/// <param name="BySegment">The same by segment.</param>
/// <param name="ByMonth">The same by month.</param>
public sealed record MentionRow(
    string Key, string Name, WilsonInterval All, WilsonInterval Followed, IReadOnlyList<WilsonInterval> BySegment, IReadOnlyList<WilsonInterval> ByMonth)
{
    private const string Rival = "rival:";

    /// <summary>The key of a competitor, by which it is told from labels.</summary>
    public static string RivalKey(string name) => Rival + name;

    /// <summary>The competitor that a key names; null where it is a label.</summary>
    public static string? RivalOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(Rival, StringComparison.Ordinal) ? key[Rival.Length..] : null;
    }
}

/// <summary>How an objection was answered, and what followed.</summary>
/// <param name="Key">The objection's label.</param>
/// <param name="Name">On screen.</param>
/// <param name="Answers">One a way to answer.</param>
public sealed record AnswerRow(string Key, string Name, IReadOnlyList<AnswerFigures> Answers);

/// <summary>One way to answer.</summary>
/// <param name="Answer">Which.</param>
/// <param name="Calls">Calls in which the objection was first answered so.</param>
/// <param name="Followed">Of those about a deal, and old enough to tell: followed by progress.</param>
public sealed record AnswerFigures(ObjectionAnswer Answer, int Calls, WilsonInterval Followed);

/// <summary>A moment to hear.</summary>
/// <param name="Call">The call.</param>
/// <param name="Title">Its title.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Rep">The rep's name; null where unknown.</param>
/// <param name="Line">The utterance; null for the call as a whole.</param>
/// <param name="Words">What was said.</param>
public sealed record CallMoment(CallId Call, string Title, DateTimeOffset StartedAt, string? Rep, int? Line, string? Words)
{
    /// <summary>What the rep said to it; null where it is no objection, or nothing was said.</summary>
    public string? Answer { get; init; }

    /// <summary>How the rep answered; null where it is no objection.</summary>
    public ObjectionAnswer? AnsweredBy { get; init; }

    /// <summary>What became of the deal; null where the call is about none, or it is too early to tell.</summary>
    public CallSequel? Sequel { get; init; }
}

/// <summary>The next that became of a call's deal.</summary>
/// <param name="Stage">The stage it came to; null: it stayed where it was for <see cref="MentionReport.ProgressDays"/> days.</param>
/// <param name="Days">Days after the call.</param>
/// <param name="IsProgress">A later stage, or won.</param>
public sealed record CallSequel(string? Stage, int Days, bool IsProgress);

/// <summary>What to work on with a rep.</summary>
/// <param name="Rep">The rep.</param>
/// <param name="Name">Their name.</param>
/// <param name="Criterion">The criterion with the most to win.</param>
/// <param name="Score">Their calls in it.</param>
/// <param name="ToWin">Points of the score to win.</param>
/// <param name="Moments">The calls where it went least well.</param>
public sealed record CoachingFocus(UserId Rep, string Name, string Criterion, Spread Score, double ToWin, IReadOnlyList<CallMoment> Moments);
