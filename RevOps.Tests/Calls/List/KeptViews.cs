using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Tests.Calls.List;

/// <summary>Saved views in memory.</summary>
internal sealed class KeptViews : ISavedViews
{
    public List<SavedView> All { get; } = [];

    public Task<IReadOnlyList<SavedView>> ListAsync(Viewer viewer, string page, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SavedView>>([.. All]);

    public Task<SavedView> SaveAsync(Viewer viewer, string page, string name, string query, CancellationToken cancellationToken)
    {
        All.RemoveAll(x => x.Name == name);
        All.Add(new SavedView(viewer.UserId, page, name, query));
        return Task.FromResult(All[^1]);
    }

    public Task DeleteAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        All.RemoveAll(x => x.Id == id);
        return Task.CompletedTask;
    }
}
