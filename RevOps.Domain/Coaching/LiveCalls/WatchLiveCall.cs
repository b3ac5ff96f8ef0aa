using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>Opens a call for somebody who looks: the rep's panel, a manager's floor.</summary>
public sealed class WatchLiveCall(ILiveCoaching coaching, TimeProvider time)
{
    /// <summary>The call; null where the viewer may not see it or there is none.</summary>
    public async Task<ILiveSession?> FindAsync(Viewer viewer, LiveCallId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return await coaching.FindAsync(id, cancellationToken) is { } session && viewer.CanWatch(session.Call) ? session : null;
    }

    /// <summary>Calls that are on and that the viewer may see, the longest first.</summary>
    public IReadOnlyList<ILiveSession> List(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return [.. coaching.All.Where(x => x.Picture.EndedAt is null && viewer.CanWatch(x.Call)).OrderBy(x => x.Call.StartedAt).ThenBy(x => x.Call.Id.Value)];
    }

    /// <summary>Told when a call begins or ends, whoever's: read the list anew. Dispose ends it.</summary>
    public IDisposable OnChanged(Action handler) => coaching.OnChanged(handler);

    /// <summary>Says a line into the rep's panel: managers of the rep's team, and admins.</summary>
    public async Task<LiveCallError?> WhisperAsync(Viewer viewer, LiveCallId id, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var line = string.Concat((text ?? "").Where(x => !char.IsControl(x))).Trim();
        if (line.Length is 0 or > Whisper.Longest)
        {
            return LiveCallError.Invalid($"A whisper has 1 to {Whisper.Longest} characters", "Say it in a few words; it is read at a glance");
        }

        var session = await FindAsync(viewer, id, cancellationToken);
        if (session is null)
        {
            return LiveCallError.NotFound;
        }

        if (!viewer.CanReview(session.Call.TeamId) && !viewer.Administers)
        {
            return LiveCallError.Forbidden("Only the rep's manager can whisper", "Ask them to");
        }

        if (session.Picture.EndedAt is not null)
        {
            return LiveCallError.Over;
        }

        await session.WhisperAsync(new Whisper(Guid.CreateVersion7(time.GetUtcNow()), viewer.Name, line, time.GetUtcNow()), cancellationToken);
        return null;
    }
}
