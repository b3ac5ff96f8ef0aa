using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>Plays a stored call as if it were on now, so that the coach can be seen at work.</summary>
public interface IReplayCalls
{
    /// <summary>Calls that the viewer may play, the best suited first.</summary>
    Task<IReadOnlyList<ReplayChoice>> ChoicesAsync(Viewer viewer, CancellationToken cancellationToken);

    /// <summary>Starts one for the viewer.</summary>
    /// <param name="viewer">Who is coached.</param>
    /// <param name="call">The stored call.</param>
    /// <param name="speed">1 is as fast as it was said.</param>
    /// <param name="cancellationToken">Ends the waiting, not the replay.</param>
    Task<Result<LiveCallId, LiveCallError>> StartAsync(Viewer viewer, CallId call, double speed, CancellationToken cancellationToken);
}

/// <summary>A stored call that can be played.</summary>
/// <param name="Id">The call.</param>
/// <param name="Title">Its title.</param>
/// <param name="Type">What it was held for.</param>
/// <param name="Seconds">How long it was; null where the transcript has no times.</param>
public sealed record ReplayChoice(CallId Id, string Title, CallType Type, double? Seconds);
