using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Calls;

/// <summary>Keeps people's filters.</summary>
internal sealed class SavedViews(IDbContextFactory<RevOpsDb> databases) : ISavedViews
{
    public async Task<IReadOnlyList<SavedView>> ListAsync(Viewer viewer, string page, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.SavedViews.AsNoTracking().Where(x => x.OwnerId == viewer.UserId && x.Page == page)
            .OrderBy(x => x.Name).ToListAsync(cancellationToken);
    }

    public async Task<SavedView> SaveAsync(Viewer viewer, string page, string name, string query, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var same = await db.SavedViews
            .SingleOrDefaultAsync(x => x.OwnerId == viewer.UserId && x.Page == page && x.Name == name, cancellationToken);
        var view = new SavedView(viewer.UserId, page, name, query);
        if (same is not null)
        {
            db.SavedViews.Remove(same);
        }

        db.SavedViews.Add(view);
        await db.SaveChangesAsync(cancellationToken);
        return view;
    }

    public async Task DeleteAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.SavedViews.Where(x => x.Id == id && x.OwnerId == viewer.UserId).ExecuteDeleteAsync(cancellationToken);
    }
}
