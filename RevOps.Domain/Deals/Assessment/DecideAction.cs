using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Assessment;

/// <summary>Ticks a suggestion off as done, or dismisses it with a reason.</summary>
public sealed class DecideAction(IDealAssessments store, TimeProvider time)
{
    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 500;

    private const int LongestText = 500;

    private static readonly DealError NoReason =
        new(DealErrorKind.Invalid, "Dismissing needs a reason", $"Say in a few words why this is not to be done, in at most {LongestReason} characters");

    private static readonly DealError Other =
        new(DealErrorKind.Conflict, "Somebody else decided this in between, so nothing was done", "Look at what they did");

    /// <summary>Decides.</summary>
    public async Task<Result<ActionDecided, DealError>> RunAsync(Viewer viewer, DealId id, ActionChoice choice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(choice);
        if (viewer.Refuse(await store.FindDealAsync(id, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        var reason = string.IsNullOrWhiteSpace(choice.Reason) ? null : choice.Reason.Trim();
        if (reason?.Length > LongestReason || (!choice.Done && reason is null))
        {
            return NoReason;
        }

        var last = await store.LastAsync(id, choice.Key, cancellationToken);
        if (last is { UndoneAt: null })
        {
            return Other;
        }

        var text = choice.Text.Length > LongestText ? choice.Text[..LongestText] : choice.Text;
        var made = new ActionDecision(id, choice.Key, (last?.Number ?? 0) + 1, text, choice.Done, reason, viewer.UserId, time.GetUtcNow());
        var audit = AuditEntry.By(viewer, time, choice.Done ? "deal.action-done" : "deal.action-dismissed", $"deal:{id}", $"{(choice.Done ? "Done" : "Dismissed")}: {choice.Key}");
        return await store.AddAsync(made, audit, cancellationToken) ? new ActionDecided(made.Id) : Other;
    }

    /// <summary>Takes a decision back. A second time does nothing more.</summary>
    public async Task<Result<ActionDecided, DealError>> UndoAsync(Viewer viewer, Guid decisionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await store.FindActionAsync(decisionId, cancellationToken) is not { } decision)
        {
            return DealErrors.NoDeal;
        }

        if (viewer.Refuse(await store.FindDealAsync(decision.DealId, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        if (decision.UndoneAt is null)
        {
            decision.Undo(viewer.UserId, time.GetUtcNow());
            var audit = AuditEntry.By(viewer, time, "deal.action-reopened", $"deal:{decision.DealId}", $"Opened again: {decision.Key}");
            await store.UndoAsync(decision, audit, cancellationToken);
        }

        return new ActionDecided(decision.Id);
    }
}

/// <summary>What a person decides of a suggestion.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Text">What was suggested.</param>
/// <param name="Done">True: done; false: dismissed.</param>
/// <param name="Reason">Why it is dismissed.</param>
public sealed record ActionChoice(string Key, string Text, bool Done, string? Reason);

/// <summary>A decision was stored.</summary>
/// <param name="Decision">By which it can be taken back.</param>
public sealed record ActionDecided(Guid Decision);
