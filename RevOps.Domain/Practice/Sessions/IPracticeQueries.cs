using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Engine;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>Reads of practices. Words are never among what others see.</summary>
public interface IPracticeQueries
{
    /// <summary>The viewer's own, newest first.</summary>
    Task<IReadOnlyList<PracticeListItem>> ListAsync(Viewer viewer, int most, CancellationToken cancellationToken);

    /// <summary>The viewer's own drills, newest first.</summary>
    Task<IReadOnlyList<DrillResult>> DrillsAsync(Viewer viewer, int most, CancellationToken cancellationToken);

    /// <summary>What the viewer was asked to practise: what waits by its date, then what is done, newest first.</summary>
    Task<IReadOnlyList<PracticeAssignment>> AssignmentsAsync(Viewer viewer, CancellationToken cancellationToken);

    /// <summary>The mean of a person's latest real calls judged by a rubric, a criterion; overrides counted.</summary>
    Task<IReadOnlyList<CriterionMean>> RealMeansAsync(UserId rep, string rubric, CancellationToken cancellationToken);

    /// <summary>How somebody comes on; null where the viewer may not see it.</summary>
    Task<PracticeProgress?> ProgressAsync(Viewer viewer, UserId rep, CancellationToken cancellationToken);

    /// <summary>The people of the viewer's teams and what was assigned to them; empty for who has none.</summary>
    Task<TeamPractice> TeamAsync(Viewer viewer, CancellationToken cancellationToken);
}

/// <summary>A practice in a list.</summary>
public sealed record PracticeListItem(
    PracticeId Id, string Title, CallType CallType, Difficulty Difficulty, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string? EndedBecause,
    double? Score, bool IsMoment, int Answers);

/// <summary>How a criterion was met in real calls.</summary>
/// <param name="Key">The criterion.</param>
/// <param name="Mean">Mean on the criterion's own scale.</param>
/// <param name="Calls">How many calls gave occasion.</param>
public sealed record CriterionMean(string Key, double Mean, int Calls);

/// <summary>How somebody comes on.</summary>
/// <param name="Rep">Whose.</param>
/// <param name="Name">Their name.</param>
/// <param name="Practices">Practices that ended.</param>
/// <param name="Drills">Drills.</param>
/// <param name="Types">By type of call, the most practised first.</param>
/// <param name="Followed">Criteria that were missed in a call and practised since.</param>
public sealed record PracticeProgress(
    UserId Rep, string Name, int Practices, int Drills, IReadOnlyList<TypeProgress> Types, IReadOnlyList<FollowedCriterion> Followed);

/// <summary>Practice and real calls of one type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Practices">Scores of its practices, oldest first.</param>
/// <param name="Real">Mean score of the latest real calls; null where none is scored.</param>
/// <param name="Calls">How many those are.</param>
public sealed record TypeProgress(CallType Type, IReadOnlyList<PractisedScore> Practices, double? Real, int Calls);

/// <summary>A practice's score.</summary>
public sealed record PractisedScore(PracticeId Id, string Title, DateTimeOffset At, double Score);

/// <summary>A criterion that was missed in a call, practised, and followed in the calls since.</summary>
public sealed record FollowedCriterion
{
    /// <summary>The criterion.</summary>
    public required string Key { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The rubric's name.</summary>
    public required string Rubric { get; init; }

    /// <summary>Top of its scale.</summary>
    public required int Max { get; init; }

    /// <summary>When it was practised first.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Its scores in the practices, oldest first; those that gave no occasion are left out.</summary>
    public required IReadOnlyList<PractisedScore> Practices { get; init; }

    /// <summary>Real calls that gave occasion, oldest first.</summary>
    public required IReadOnlyList<RealScore> Calls { get; init; }

    /// <summary>Mean of the calls before the first practice; null without one.</summary>
    public double? Before => Mean(Calls.Where(x => x.At <= Since));

    /// <summary>Mean of the calls since; null without one.</summary>
    public double? After => Mean(Calls.Where(x => x.At > Since));

    private static double? Mean(IEnumerable<RealScore> calls) => calls.Select(x => (double?)x.Score).Average();
}

/// <summary>A criterion's score in a real call.</summary>
public sealed record RealScore(CallId Call, string Title, DateTimeOffset At, int Score);

/// <summary>What a manager sees of the practice of their teams.</summary>
/// <param name="Reps">Their people, by name.</param>
/// <param name="Assignments">What was assigned: open ones by their date, then what is done, newest first.</param>
public sealed record TeamPractice(IReadOnlyList<RepPractice> Reps, IReadOnlyList<TeamAssignment> Assignments);

/// <summary>A person's practice at a glance.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Practices">Practices that ended in the last 30 days.</param>
/// <param name="LastAt">When they last practised; null: never.</param>
/// <param name="Open">Assignments that wait.</param>
/// <param name="Late">Those past their date.</param>
/// <param name="Done">Assignments done.</param>
public sealed record RepPractice(UserId Id, string Name, int Practices, DateTimeOffset? LastAt, int Open, int Late, int Done);

/// <summary>An assignment with whose it is.</summary>
public sealed record TeamAssignment(PracticeAssignment Assignment, string Rep);
