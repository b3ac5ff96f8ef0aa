using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Scenarios;
using RevOps.Domain.Reviews;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>A manager asks people of their teams to practise, and takes it back.</summary>
public sealed class AssignPractice(IPracticeStore store, IPeople people, IRubrics rubrics, TimeProvider time)
{
    /// <summary>How many were asked.</summary>
    public async Task<Result<IReadOnlyList<PracticeAssignment>, PracticeError>> RunAsync(Viewer viewer, AssignPracticeRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(request);
        if (viewer.Role != UserRole.Manager)
        {
            return PracticeError.Forbidden("Only managers assign practice", "Ask the rep's manager to");
        }

        if (Problem(request) is { } problem)
        {
            return problem;
        }

        if (await TaskAsync(request, cancellationToken) is not { } task)
        {
            return PracticeError.Invalid("There is no such scenario or criterion", "Choose one from the list");
        }

        List<PracticeAssignment> made = [];
        foreach (var rep in request.Reps.Distinct())
        {
            var person = await people.FindAsync(rep, cancellationToken);
            if (person is not { Role: UserRole.Rep } || SharedTeam(viewer, person) is not { } team)
            {
                return PracticeError.Forbidden("One of these people is not in your teams", "Choose from the list, which shows your people");
            }

            made.Add(new PracticeAssignment(viewer, rep, team, task, request.Due, Note(request), time.GetUtcNow()));
        }

        var audit = AuditEntry.By(viewer, time, "practice.assigned", "practice", $"Assigned {task.Title} to {made.Count} people");
        await store.AssignAsync(made, audit, cancellationToken);
        return made;
    }

    /// <summary>Takes back what is not done yet.</summary>
    public async Task<PracticeError?> WithdrawAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await store.FindAssignmentAsync(id, cancellationToken) is not { } assignment || !viewer.CanReview(assignment.TeamId))
        {
            return PracticeError.Invalid("There is no such assignment of your teams", "Reload the page");
        }

        var audit = AuditEntry.By(viewer, time, "practice.withdrawn", $"practice-assignment:{id}", $"Took back {assignment.Title}");
        return await store.WithdrawAsync(id, audit, cancellationToken)
            ? null
            : PracticeError.Invalid("This assignment is done or was taken back already", "Reload the page");
    }

    private static TeamId? SharedTeam(Viewer viewer, Person person) =>
        person.Teams.Where(viewer.TeamIds.Contains).Select(x => (TeamId?)x).FirstOrDefault();

    private static PracticeError? Problem(AssignPracticeRequest request) => request switch
    {
        { Reps.Count: 0 or > PracticeRules.MostReps } => PracticeError.Invalid($"Practice is assigned to 1 to {PracticeRules.MostReps} people", "Choose who is to practise"),
        { Note.Length: > PracticeRules.LongestNote } => PracticeError.Invalid($"A note has at most {PracticeRules.LongestNote} characters", "Shorten it"),
        _ when request.Scenario is null == request.Criterion is null => PracticeError.Invalid("Nothing to practise was chosen", "Choose a scenario or a criterion"),
        _ => null,
    };

    private static string? Note(AssignPracticeRequest request) => PracticeRules.Words(request.Note) is { Length: > 0 } note ? note : null;

    private async Task<AssignedTask?> TaskAsync(AssignPracticeRequest request, CancellationToken cancellationToken)
    {
        if (request.Scenario is { } key)
        {
            return SeedScenarios.Find(key) is { } scenario ? new AssignedTask(key, null, scenario.Title) : null;
        }

        var criterion = (await rubrics.InForceAsync(cancellationToken)).SelectMany(x => x.Criteria).FirstOrDefault(x => x.Key == request.Criterion);
        return criterion is null ? null : new AssignedTask(null, criterion.Key, criterion.Name);
    }
}

/// <summary>What is to be practised, by whom.</summary>
public sealed record AssignPracticeRequest
{
    /// <summary>Who.</summary>
    public required IReadOnlyList<UserId> Reps { get; init; }

    /// <summary>A scenario's key; either this or <see cref="Criterion"/>.</summary>
    public string? Scenario { get; init; }

    /// <summary>A criterion's key.</summary>
    public string? Criterion { get; init; }

    /// <summary>By when; null: no date.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>What to add.</summary>
    public string? Note { get; init; }
}
