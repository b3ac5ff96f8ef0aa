using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>Takes what was said in a call that is on: the one door for every listener.</summary>
public sealed class HearLiveCall(ILiveCoaching coaching, LiveFlow flow)
{
    /// <summary>Which numbers are stored. All of what was sent is looked at before any of it is taken.</summary>
    public async Task<Result<LiveAck, LiveCallError>> RunAsync(
        Viewer viewer, LiveCallId id, IReadOnlyList<LiveUtterance> heard, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(heard);
        if (heard.Count is 0 or > LiveCallRules.MostAtOnce)
        {
            return LiveCallError.Invalid($"A message holds 1 to {LiveCallRules.MostAtOnce} utterances", "Send what was said in smaller parts");
        }

        // Before anything is looked up: a flood of unknown calls is a flood
        if (!flow.Takes(viewer.UserId, heard.Count))
        {
            return LiveCallError.Flooded("of one sender", LiveFlow.SenderPerSecond);
        }

        if (heard.Select(LiveCallRules.Check).FirstOrDefault(x => x is not null) is { } problem)
        {
            return problem;
        }

        var session = await coaching.FindAsync(id, cancellationToken);
        return session is null || !viewer.CanFeed(session.Call) ? LiveCallError.NotFound
            : session.Picture.EndedAt is not null ? LiveCallError.Over
            : !flow.Takes(id, heard.Count) ? LiveCallError.Flooded("of one call", LiveFlow.CallPerSecond)
            : await session.HearAsync(heard, cancellationToken);
    }
}

/// <summary>Ends a call that is on.</summary>
public sealed class CloseLiveCall(ILiveCoaching coaching)
{
    /// <summary>The last picture; closing twice gives the same.</summary>
    public async Task<Result<LivePicture, LiveCallError>> RunAsync(Viewer viewer, LiveCallId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var session = await coaching.FindAsync(id, cancellationToken);
        return session is null || !viewer.CanFeed(session.Call) ? LiveCallError.NotFound : await session.CloseAsync(LiveCallEnd.Closed, cancellationToken);
    }
}
