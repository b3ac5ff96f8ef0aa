using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>Plays a stored call once more, as if it were on: through the same door as every other listener.</summary>
public interface IReplayCalls
{
    /// <summary>Calls that can be played: of the viewer's, the newest with times and sides.</summary>
    Task<IReadOnlyList<ReplayChoice>> ChoicesAsync(Viewer viewer, CancellationToken cancellationToken);

    /// <summary>Starts to play it to the viewer's own panel.</summary>
    /// <param name="viewer">Who is coached.</param>
    /// <param name="call">The stored call.</param>
    /// <param name="speed">1: as it was; 4: four times as fast.</param>
    /// <param name="cancellationToken">Ends the start, not the playing.</param>
    Task<Result<LiveCallId, LiveCallError>> StartAsync(Viewer viewer, CallId call, double speed, CancellationToken cancellationToken);
}

/// <summary>A call that can be played.</summary>
/// <param name="Id">The stored call.</param>
/// <param name="Title">Its title.</param>
/// <param name="Type">What it was held for.</param>
/// <param name="Seconds">How long it is.</param>
public sealed record ReplayChoice(CallId Id, string Title, CallType Type, double? Seconds);
