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
    /// <returns>What it was about before, by which it can be put back.</returns>
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

        var from = call.DealId;
        if (to is null && from != of)
        {
            return NoCall;
        }

        var audit = AuditEntry.By(viewer, time, "deal.call-linked", $"call:{callId}", to is null ? "Said that the call is about no deal" : "Said which deal the call is about");
        if (!await calls.SetAsync(callId, from, to, audit, cancellationToken))
        {
            return DealErrors.Changed;
        }

        foreach (var deal in new[] { from, to }.OfType<DealId>().Distinct())
        {
            await assess.RunAsync(deal, cancellationToken);
        }

        return new LinkedCall(callId, from);
    }
}

/// <summary>A call's deal was changed.</summary>
/// <param name="Call">The call.</param>
/// <param name="Before">The deal it was about before.</param>
public sealed record LinkedCall(CallId Call, DealId? Before);
