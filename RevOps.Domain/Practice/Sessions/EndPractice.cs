using RevOps.Domain.Governance;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>Ends a practice before the customer does, and has it judged. Ended twice, it is ended once.</summary>
public sealed class EndPractice(IPracticeStore store, JudgePractice judge, TimeProvider time)
{
    /// <summary>Null where it has ended now.</summary>
    public async Task<PracticeError?> RunAsync(Viewer viewer, PracticeId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await store.FindAsync(id, cancellationToken) is not { } practice || practice.RepId != viewer.UserId)
        {
            return PracticeError.NotFound;
        }

        await store.EndAsync(id, PracticeSession.Stopped, time.GetUtcNow(), cancellationToken);
        await judge.RunAsync(id, cancellationToken);
        return null;
    }
}
