using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Assessment;

/// <summary>Confirms, corrects or rejects a letter of a deal. A person's word is never overwritten by what the product reads later.</summary>
public sealed class DecideLetter(IDealAssessments store, AssessDeal assess, TimeProvider time)
{
    /// <summary>Characters of a value.</summary>
    public const int LongestValue = 500;

    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 500;

    private static readonly DealError NoValue = new(DealErrorKind.Invalid, "There is nothing to decide on", "Write what holds, in a few words");

    private static readonly DealError TooLong =
        new(DealErrorKind.Invalid, $"That is longer than {LongestValue} characters", "Say it shorter");

    private static readonly DealError NoReason = new(DealErrorKind.Invalid, "A rejection needs a reason", "Say in a few words what is wrong");

    private static readonly DealError Other =
        new(DealErrorKind.Conflict, "Somebody else decided this letter in between, so nothing was done", "Look at what they say and decide again if you see it otherwise");

    /// <summary>Decides.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="id">The deal.</param>
    /// <param name="decision">What.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The decision's id, by which it can be taken back.</returns>
    public async Task<Result<LetterDecided, DealError>> RunAsync(Viewer viewer, DealId id, LetterChoice decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(decision);
        var value = decision.Value.Trim();
        var reason = string.IsNullOrWhiteSpace(decision.Reason) ? null : decision.Reason.Trim();
        if (viewer.Refuse(await store.FindDealAsync(id, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        if (Wrong(decision.Verdict, value, reason) is { } wrong)
        {
            return wrong;
        }

        var last = await store.LastAsync(id, decision.Letter, cancellationToken);
        if ((last?.Number ?? 0) != decision.SeenNumber)
        {
            return Other;
        }

        var made = new LetterDecision(id, decision.Letter, decision.SeenNumber + 1, decision.Verdict, value, reason, viewer.UserId, time.GetUtcNow());
        var audit = AuditEntry.By(viewer, time, $"deal.letter-{decision.Verdict.ToString().ToLowerInvariant()}", $"deal:{id}", $"{decision.Verdict} {decision.Letter.Slot()}");
        if (!await store.AddAsync(made, audit, cancellationToken))
        {
            return Other;
        }

        await assess.RunAsync(id, cancellationToken);
        return new LetterDecided(made.Id);
    }

    /// <summary>Takes a decision back. A second time does nothing more.</summary>
    public async Task<Result<LetterDecided, DealError>> UndoAsync(Viewer viewer, Guid decisionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await store.FindDecisionAsync(decisionId, cancellationToken) is not { } decision)
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
            var audit = AuditEntry.By(viewer, time, "deal.letter-undone", $"deal:{decision.DealId}", $"Took back: {decision.Verdict} {decision.Letter.Slot()}");
            await store.UndoAsync(decision, audit, cancellationToken);
            await assess.RunAsync(decision.DealId, cancellationToken);
        }

        return new LetterDecided(decision.Id);
    }

    private static DealError? Wrong(LetterVerdict verdict, string value, string? reason) =>
        value.Length == 0 ? NoValue
        : value.Length > LongestValue || reason?.Length > LongestReason ? TooLong
        : verdict == LetterVerdict.Rejected && reason is null ? NoReason
        : null;
}

/// <summary>What a person decides of a letter.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Verdict">What.</param>
/// <param name="Value">What holds, or what is rejected.</param>
/// <param name="Reason">Why; a rejection needs one.</param>
/// <param name="SeenNumber">Number of the letter's last decision on their screen; 0 where there was none.</param>
public sealed record LetterChoice(MeddpiccLetter Letter, LetterVerdict Verdict, string Value, string? Reason, int SeenNumber);

/// <summary>A decision was stored.</summary>
/// <param name="Decision">By which it can be taken back.</param>
public sealed record LetterDecided(Guid Decision);
