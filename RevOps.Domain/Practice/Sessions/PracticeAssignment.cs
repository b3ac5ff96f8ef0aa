using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>Something a manager asks a rep to practise: a scenario, or whatever exercises a criterion.</summary>
public sealed class PracticeAssignment
{
    private PracticeAssignment()
    {
    }

    /// <summary>Makes one.</summary>
    public PracticeAssignment(Viewer by, UserId rep, TeamId team, AssignedTask task, DateOnly? due, string? note, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(task);
        Id = Guid.CreateVersion7(now);
        ById = by.UserId;
        By = by.Name;
        RepId = rep;
        TeamId = team;
        ScenarioKey = task.ScenarioKey;
        CriterionKey = task.CriterionKey;
        Title = task.Title;
        Due = due;
        Note = note;
        CreatedAt = now;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who asks.</summary>
    public UserId ById { get; private set; }

    /// <summary>Their name.</summary>
    public string By { get; private set; } = "";

    /// <summary>Who is asked.</summary>
    public UserId RepId { get; private set; }

    /// <summary>The team for which it was made: its managers see it.</summary>
    public TeamId TeamId { get; private set; }

    /// <summary>The scenario; null where a criterion is to be practised.</summary>
    public string? ScenarioKey { get; private set; }

    /// <summary>The criterion; null where a scenario is.</summary>
    public string? CriterionKey { get; private set; }

    /// <summary>What is to be practised, on screen.</summary>
    public string Title { get; private set; } = "";

    /// <summary>By when; null: no date.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>What the manager adds.</summary>
    public string? Note { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was done; null: not yet.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>The practice that did it.</summary>
    public PracticeId? PracticeId { get; private set; }

    /// <summary>The practice's score, or the criterion's on the same scale of 0..100.</summary>
    public double? Score { get; private set; }

    /// <summary>
    /// Completed by a judged practice that began after it was made: of the scenario, or one in which the criterion had its occasion.
    /// A practice too short to be judged completes nothing.
    /// </summary>
    public bool Complete(PracticeSession practice)
    {
        ArgumentNullException.ThrowIfNull(practice);
        if (CompletedAt is not null || practice.RepId != RepId || practice.StartedAt < CreatedAt || ScoreIn(practice) is not { } score)
        {
            return false;
        }

        (CompletedAt, PracticeId, Score) = (practice.EndedAt, practice.Id, score);
        return true;
    }

    private double? ScoreIn(PracticeSession practice) => ScenarioKey is { } scenario
        ? practice.ScenarioKey == scenario ? practice.Score : null
        : practice.Scorecard?.Criteria.FirstOrDefault(x => x.Key == CriterionKey) is { } criterion ? WeightedScore.Of([criterion]) : null;
}

/// <summary>What is to be practised.</summary>
/// <param name="ScenarioKey">A scenario, or null.</param>
/// <param name="CriterionKey">A criterion, or null.</param>
/// <param name="Title">On screen.</param>
public sealed record AssignedTask(string? ScenarioKey, string? CriterionKey, string Title);
