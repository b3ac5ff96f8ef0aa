using RevOps.Domain.Calls;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Links;

/// <summary>Says which deal a call is about. Its words count as evidence there, and no longer for the deal it was about before.</summary>
public sealed class LinkCall(IDealCalls calls, AssessDeal assess, TimeProvider time)
{
    private static readonly DealError NoCall =
        new(DealErrorKind.NotFound, "There is no such call, or you may not see it", "Choose one of the calls that are listed");

    /// <summary>Says it.</summary>
    /// <param name="viewer">Who says it.</param>
    /// <param name="callId">The call.</param>
    /// <param name="to">The deal it is about; null: about none.</param>
    /// <param name="of">The deal on whose page it is said, which the viewer may change.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What it was about before, by which it can be put back with <see cref="UndoAsync"/>.</returns>
    public async Task<Result<LinkedCall, DealError>> RunAsync(Viewer viewer, CallId callId, DealId? to, DealId of, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer.Refuse(await calls.FindDealAsync(of, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        if (to is { } other && other != of && viewer.Refuse(await calls.FindDealAsync(other, cancellationToken)) is { } otherRefusal)
        {
            return otherRefusal;
        }

        if (await calls.FindCallAsync(viewer, callId, cancellationToken) is not { } call)
        {
            return NoCall;
        }

        if (to is null && call.DealId != of)
        {
            return NoCall;
        }

        var audit = AuditEntry.By(viewer, time, "deal.call-linked", $"call:{callId}", to is null ? "Said that the call is about no deal" : "Said which deal the call is about");
        return await SetAsync(new LinkedCall(callId, new CallAbout(call.DealId, call.DealSaidBy), new CallAbout(to, DealSaidBy.Person)), audit, cancellationToken);
    }

    /// <summary>Takes it back: the call is as it was, and so is whose word that is. What a CRM says counts again.</summary>
    /// <param name="viewer">Who takes it back.</param>
    /// <param name="linked">What was said.</param>
    /// <param name="of">The deal on whose page it was said, which the viewer may change.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Result<LinkedCall, DealError>> UndoAsync(Viewer viewer, LinkedCall linked, DealId of, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(linked);
        if (viewer.Refuse(await calls.FindDealAsync(of, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        if (await calls.FindCallAsync(viewer, linked.Call, cancellationToken) is null)
        {
            return NoCall;
        }

        var audit = AuditEntry.By(viewer, time, "deal.call-linked", $"call:{linked.Call}", "Took back which deal the call is about");
        return await SetAsync(new LinkedCall(linked.Call, linked.After, linked.Before), audit, cancellationToken);
    }

    private async Task<Result<LinkedCall, DealError>> SetAsync(LinkedCall change, AuditEntry audit, CancellationToken cancellationToken)
    {
        if (!await calls.SetAsync(change.Call, change.Before.Deal, change.After, audit, cancellationToken))
        {
            return DealErrors.Changed;
        }

        foreach (var deal in new[] { change.Before.Deal, change.After.Deal }.OfType<DealId>().Distinct())
        {
            await assess.RunAsync(deal, cancellationToken);
        }

        return change;
    }
}

/// <summary>A call's deal was changed.</summary>
/// <param name="Call">The call.</param>
/// <param name="Before">What it was about before.</param>
/// <param name="After">What it is said to be about now.</param>
public sealed record LinkedCall(CallId Call, CallAbout Before, CallAbout After);

/// <summary>What a call is about.</summary>
/// <param name="Deal">The deal; null: none.</param>
/// <param name="By">Who says so.</param>
public sealed record CallAbout(DealId? Deal, DealSaidBy By);
