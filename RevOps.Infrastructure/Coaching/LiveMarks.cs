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

    public async Task<IReadOnlyList<LiveMark>> OfAsync(LiveCallId call, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.LiveMarks.AsNoTracking().Where(x => x.LiveCallId == call).OrderBy(x => x.At).ThenBy(x => x.Id).ToListAsync(cancellationToken);
    }
}
