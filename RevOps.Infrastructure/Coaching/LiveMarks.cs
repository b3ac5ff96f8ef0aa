using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Coaching;

/// <summary>Keeps whispers and bookmarks.</summary>
internal sealed class LiveMarks(IDbContextFactory<RevOpsDb> databases)
{
    public async Task AddAsync(IReadOnlyCollection<LiveMark> marks, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.LiveMarks.AddRange(marks);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The rep has taken note of a whisper; the first time counts.</summary>
    public async Task NoteAsync(LiveCallId call, Guid whisper, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.LiveMarks.Where(x => x.LiveCallId == call && x.Id == whisper && x.Kind == LiveMarkKind.Whisper && x.NotedAt == null)
            .ExecuteUpdateAsync(x => x.SetProperty(m => m.NotedAt, at), cancellationToken);
    }

    public async Task<IReadOnlyList<LiveMark>> OfAsync(LiveCallId call, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.LiveMarks.AsNoTracking().Where(x => x.LiveCallId == call).OrderBy(x => x.At).ThenBy(x => x.Id).ToListAsync(cancellationToken);
    }
}
