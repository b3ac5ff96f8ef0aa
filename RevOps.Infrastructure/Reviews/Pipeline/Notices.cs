using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews.Pipeline;

/// <summary>Reads notices and marks them as seen.</summary>
internal sealed class Notices(IDbContextFactory<RevOpsDb> databases) : INoticeQueries, INoticeStore
{
    public async Task<IReadOnlyList<NoticeItem>> NewestAsync(Viewer viewer, int take, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Holding().For(viewer).OrderByDescending(x => x.Notice.At).ThenByDescending(x => x.Notice.Id)
            .Take(Math.Clamp(take, 1, INoticeQueries.Most)).ToItems(db)
            .OrderByDescending(x => x.At).ThenByDescending(x => x.Id).ToListAsync(cancellationToken);
    }

    public async Task<int> CountUnseenAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Holding().UnseenBy(viewer).CountAsync(cancellationToken);
    }

    public async Task<int> MarkSeenAsync(UserId rep, NoticeChoice choice, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var marked = db.Notices.Where(x => x.RepId == rep && x.SeenAt == null);
        marked = choice.Id is { } id ? marked.Where(x => x.Id == id) : marked;
        marked = choice.Call is { } call ? marked.Where(x => x.CallId == call) : marked;
        return await marked.ExecuteUpdateAsync(x => x.SetProperty(n => n.SeenAt, at), cancellationToken);
    }
}
