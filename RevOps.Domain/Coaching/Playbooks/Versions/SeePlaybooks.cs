using RevOps.Domain.Coaching.Playbooks.Editing;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Playbooks.Versions;

/// <summary>Shows the versions of the playbook to managers, analysts and admins; for others there is none.</summary>
public sealed class SeePlaybooks(IPlaybookStore store)
{
    /// <summary>All drafts and versions; the first published one is in force.</summary>
    public async Task<IReadOnlyList<PlaybookVersion>> ListAsync(Viewer viewer, CancellationToken cancellationToken) =>
        viewer.CanSeePlaybooks() ? await store.ListAsync(cancellationToken) : [];

    /// <summary>A version or draft; null where there is none for this viewer.</summary>
    public async Task<StoredPlaybook?> FindAsync(Viewer viewer, Guid id, CancellationToken cancellationToken) =>
        viewer.CanSeePlaybooks() ? await store.FindAsync(id, cancellationToken) : null;

    /// <summary>The version in force; null for who may not see it.</summary>
    public async Task<StoredPlaybook?> InForceAsync(Viewer viewer, CancellationToken cancellationToken) =>
        viewer.CanSeePlaybooks() ? await store.FindAsync(await store.InForceAsync(cancellationToken), cancellationToken) : null;

    /// <summary>True where this release comes with another playbook than the first version, which came with an earlier one.</summary>
    public async Task<bool> ShipsAnotherAsync(Viewer viewer, CancellationToken cancellationToken) =>
        viewer.CanSeePlaybooks() && await store.FindAsync(1, cancellationToken) is { } first
        && PlaybookDifference.Between(first.Files, SeedPlaybook.Files).Count > 0;

    /// <summary>
    /// What a draft changes of the version in force, or a published version of the one before it; null where there is nothing to compare with.
    /// </summary>
    public async Task<PlaybookComparison?> CompareAsync(Viewer viewer, StoredPlaybook playbook, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(playbook);
        if (!viewer.CanSeePlaybooks())
        {
            return null;
        }

        var with = playbook.Version.Number - 1 ?? await store.InForceAsync(cancellationToken);
        return await store.FindAsync(with, cancellationToken) is { } other
            ? new PlaybookComparison(with, PlaybookDifference.Between(other.Files, playbook.Files))
            : null;
    }
}

/// <summary>What differs from another version.</summary>
/// <param name="With">The other's number.</param>
/// <param name="Changes">Entry by entry.</param>
public sealed record PlaybookComparison(int With, IReadOnlyList<EntryChange> Changes);
