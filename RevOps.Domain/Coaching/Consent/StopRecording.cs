using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Consent;

/// <summary>
/// "Do not record": nothing more is stored, and what came in since the customer objected is deleted. Done again it reaches further back.
/// </summary>
public sealed class StopRecording(ILiveCoaching coaching)
{
    /// <summary>What holds now; it is deleted when this returns.</summary>
    public async Task<Result<CallConsent, LiveCallError>> RunAsync(Viewer viewer, LiveCallId id, Objection objection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(objection);
        if (objection.FromSequence < 0 || objection.Ago < TimeSpan.Zero || objection.Ago > Objection.MostAgo)
        {
            return LiveCallError.Invalid("The objection is not between the call's start and now", "Send seconds before now, or the number of an utterance");
        }

        var session = await coaching.FindAsync(id, cancellationToken);
        return session is null || !viewer.CanFeed(session.Call) ? LiveCallError.NotFound
            : session.Picture.EndedAt is not null ? LiveCallError.Over
            : await session.StopRecordingAsync(viewer, objection, cancellationToken);
    }
}
