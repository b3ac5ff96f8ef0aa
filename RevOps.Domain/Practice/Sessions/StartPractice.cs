using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Engine;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>Begins a practice: an authored scenario, or a moment of a call that the person may see.</summary>
public sealed class StartPractice(IPracticeStore store, FindScript scripts, IPlaybooks playbooks, TimeProvider time)
{
    private const int LongestTitle = 300;

    /// <summary>The practice, or the one that this person began with the same key before.</summary>
    public async Task<Result<PracticeSession, PracticeError>> RunAsync(Viewer viewer, StartPracticeRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(request);
        if (PracticeRules.MayPractise(viewer) is { } refused)
        {
            return refused;
        }

        if (!Enum.IsDefined(request.Difficulty))
        {
            return PracticeError.Invalid("There is no such difficulty", "Choose easy, normal or hard");
        }

        if (await FactsAsync(viewer, request, cancellationToken) is not { } found)
        {
            return request.ScenarioKey is null
                ? PracticeError.Invalid("This moment cannot be practised: the call is gone, or its customer says nothing there", "Choose a line after the customer has spoken")
                : PracticeError.Invalid("There is no such scenario", "Choose one from the practice page");
        }

        var practice = new PracticeSession(found.Facts, time.GetUtcNow());
        var play = found.Script.Begin(practice, await playbooks.CurrentAsync(cancellationToken));
        var opening = SpokenLine.OfCustomer(practice.Id, 0, play.Open(), practice.StartedAt);
        return await store.StartAsync(practice, opening, cancellationToken);
    }

    private async Task<(PracticeFacts Facts, PracticeScript Script)?> FactsAsync(Viewer viewer, StartPracticeRequest request, CancellationToken cancellationToken)
    {
        if (request.ScenarioKey is { } key)
        {
            return FindScript.OfScenario(key) is { } script
                ? (Facts(viewer, request, script) with { ScenarioKey = key }, script)
                : null;
        }

        return request is { Call: { } call, Line: { } line } && await scripts.OfMomentAsync(viewer, call, line, request.Criterion, cancellationToken) is { } moment
            ? (Facts(viewer, request, moment.Script) with { CallId = call, CallLine = line, CriterionKey = moment.Missed?.Key }, moment.Script)
            : null;
    }

    private static PracticeFacts Facts(Viewer viewer, StartPracticeRequest request, PracticeScript script) => new()
    {
        Rep = viewer,
        ClientKey = request.Key,
        Title = script.Scenario.Title.Length <= LongestTitle ? script.Scenario.Title : script.Scenario.Title[..LongestTitle],
        CallType = script.Scenario.CallType,
        RubricKey = script.RubricKey,
        Difficulty = request.Difficulty,

        // Another start meets other words; the same start, sent twice, the same.
        Seed = request.Key.GetHashCode() & int.MaxValue,
    };
}

/// <summary>What is to be practised.</summary>
public sealed record StartPracticeRequest
{
    /// <summary>The page's own key: sent twice, it is one practice.</summary>
    public required Guid Key { get; init; }

    /// <summary>How hard.</summary>
    public required Difficulty Difficulty { get; init; }

    /// <summary>A scenario; null for a moment.</summary>
    public string? ScenarioKey { get; init; }

    /// <summary>The call of a moment.</summary>
    public CallId? Call { get; init; }

    /// <summary>The line it begins at.</summary>
    public int? Line { get; init; }

    /// <summary>The criterion that was missed there.</summary>
    public string? Criterion { get; init; }
}
