using System.Globalization;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Assessment;

/// <summary>Gives a suggestion to a person, with a day. Only who may change the deal can be given one: nobody else could tick it off.</summary>
public sealed class PlanAction(IDealAssessments deals, IActionPlans plans, IPeople people, TimeProvider time)
{
    /// <summary>Days ahead that a step may be put.</summary>
    public const int LongestAhead = 365;

    /// <summary>Characters of a suggestion's key.</summary>
    public const int LongestKey = 100;

    private static readonly DealError BadDay =
        new(DealErrorKind.Invalid, $"The day has passed, or is more than {LongestAhead} days ahead", "Choose a day from today on");

    private static readonly DealError BadOwner =
        new(DealErrorKind.Invalid, "This person cannot work on the deal, so the step was not given to them", "Choose its owner, a manager of the team or an admin");

    private static readonly DealError Closed = new(DealErrorKind.Invalid, "The deal is closed, so nothing is to be done for it", "Open it again first");

    private static readonly DealError Other =
        new(DealErrorKind.Conflict, "Somebody else planned this in between, so nothing was done", "Look at what they set");

    /// <summary>Plans it.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="id">The deal.</param>
    /// <param name="choice">What.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The plan's id, by which it can be taken back.</returns>
    public async Task<Result<ActionPlanned, DealError>> RunAsync(Viewer viewer, DealId id, PlanChoice choice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(choice);
        var deal = await deals.FindDealAsync(id, cancellationToken);
        if (viewer.Refuse(deal) is { } refusal)
        {
            return refusal;
        }

        var now = time.GetUtcNow();
        if (Wrong(deal!, choice, DateOnly.FromDateTime(now.UtcDateTime)) is { } wrong)
        {
            return wrong;
        }

        if ((await people.ListActiveAsync(cancellationToken)).FirstOrDefault(x => x.Id == choice.Owner && x.AsViewer().MayChange(deal!)) is not { } owner)
        {
            return BadOwner;
        }

        if (await plans.LastNumberAsync(id, choice.Key, cancellationToken) != choice.SeenNumber)
        {
            return Other;
        }

        var made = new ActionPlan(id, choice.Key, choice.SeenNumber + 1, choice.Owner, choice.Due, viewer.UserId, now);
        var detail = $"Planned {choice.Key} for {owner.Name} by {choice.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        var audit = AuditEntry.By(viewer, time, "deal.action-planned", $"deal:{id}", detail);
        return await plans.AddAsync(made, audit, cancellationToken) ? new ActionPlanned(made.Id) : Other;
    }

    /// <summary>Takes a plan back. A second time does nothing more.</summary>
    public async Task<Result<ActionPlanned, DealError>> UndoAsync(Viewer viewer, Guid planId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await plans.FindAsync(planId, cancellationToken) is not { } plan)
        {
            return DealErrors.NoDeal;
        }

        if (viewer.Refuse(await deals.FindDealAsync(plan.DealId, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        if (plan.UndoneAt is null)
        {
            plan.Undo(viewer.UserId, time.GetUtcNow());
            var audit = AuditEntry.By(viewer, time, "deal.action-unplanned", $"deal:{plan.DealId}", $"Took back the plan of {plan.Key}");
            await plans.UndoAsync(plan, audit, cancellationToken);
        }

        return new ActionPlanned(plan.Id);
    }

    /// <summary>Who can be given a step of the deal, by name; none where the viewer may not change it.</summary>
    public async Task<IReadOnlyList<Person>> CandidatesAsync(Viewer viewer, DealId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var deal = await deals.FindDealAsync(id, cancellationToken);
        return viewer.Refuse(deal) is null ? [.. (await people.ListActiveAsync(cancellationToken)).Where(x => x.AsViewer().MayChange(deal!))] : [];
    }

    private static DealError? Wrong(Deal deal, PlanChoice choice, DateOnly today) =>
        deal.State != DealState.Open ? Closed
        : choice.Due < today || choice.Due > today.AddDays(LongestAhead) ? BadDay
        : choice.Key.Length is 0 or > LongestKey ? Other
        : null;
}

/// <summary>What a person plans.</summary>
/// <param name="Key">The suggestion's key.</param>
/// <param name="Owner">Who is to do it.</param>
/// <param name="Due">By when.</param>
/// <param name="SeenNumber">Number of its newest plan on their screen; 0 where there was none.</param>
public sealed record PlanChoice(string Key, UserId Owner, DateOnly Due, int SeenNumber);

/// <summary>A plan was stored.</summary>
/// <param name="Plan">By which it can be taken back.</param>
public sealed record ActionPlanned(Guid Plan);
