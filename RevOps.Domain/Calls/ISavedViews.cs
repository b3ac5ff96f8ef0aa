using RevOps.Domain.Governance;

namespace RevOps.Domain.Calls;

/// <summary>A person's kept filters; nobody else's are reachable.</summary>
public interface ISavedViews
{
    /// <summary>The viewer's views of a page, by name.</summary>
    Task<IReadOnlyList<SavedView>> ListAsync(Viewer viewer, string page, CancellationToken cancellationToken);

    /// <summary>Keeps a filter; one of the same name is replaced.</summary>
    Task<SavedView> SaveAsync(Viewer viewer, string page, string name, string query, CancellationToken cancellationToken);

    /// <summary>Forgets a view of the viewer; unknown ids are ignored.</summary>
    Task DeleteAsync(Viewer viewer, Guid id, CancellationToken cancellationToken);
}
