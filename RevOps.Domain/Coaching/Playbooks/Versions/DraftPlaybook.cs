using RevOps.Domain.Coaching.Playbooks.Editing;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Playbooks.Versions;

/// <summary>
/// Begins, changes and discards drafts; admins only. Two who edit different entries of one draft do not hinder each other; of two who edit the
/// same, the second is told and shown what the first one wrote.
/// </summary>
public sealed class DraftPlaybook(IPlaybookStore store, TimeProvider time)
{
    private const int Attempts = 5;

    /// <summary>Begins a draft from a published version, from the one in force (null), or from the playbook that this release comes with (0).</summary>
    /// <returns>Its id.</returns>
    public async Task<Result<PlaybookVersion, PlaybookProblem>> StartAsync(Viewer viewer, int? from, string note, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (Refusal(viewer, note) is { } refusal)
        {
            return refusal;
        }

        var inForce = await store.InForceAsync(cancellationToken);
        var files = from == 0 ? SeedPlaybook.Files : (await store.FindAsync(from ?? inForce, cancellationToken))?.Files;
        if (files is null)
        {
            return PlaybookProblem.Gone;
        }

        // Begun from an older version it differs from the one in force knowingly: that is what the differences show
        var draft = PlaybookVersion.Draft(viewer, note.Trim(), inForce, from == inForce ? null : from, time.GetUtcNow());
        var audit = Audit(viewer, "playbook.draft-begun", draft, $"Begun from {draft.Origin}: {draft.Note}");
        return await store.AddAsync(new StoredPlaybook(draft, files), audit, cancellationToken) ? draft : PlaybookProblem.Busy;
    }

    /// <summary>Adds, changes or removes an entry.</summary>
    public Task<Result<StoredPlaybook, PlaybookProblem>> SaveEntryAsync(Viewer viewer, Guid id, EntryEdit edit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var what = edit switch { { Before: null } => "Added an entry to", { After: null } => $"Removed {edit.Before.Key} from", _ => $"Changed {edit.Before.Key} of" };
        return ChangeAsync(viewer, id, x => edit.ApplyTo(x), "playbook.draft-changed", $"{what} {PartFields.NameOf(edit.Part)}", cancellationToken);
    }

    /// <summary>Takes the text of a whole part.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="id">The draft.</param>
    /// <param name="part">The part.</param>
    /// <param name="before">Its text when it was opened.</param>
    /// <param name="after">Its new text.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<Result<StoredPlaybook, PlaybookProblem>> SavePartAsync(
        Viewer viewer, Guid id, string part, string before, string after, CancellationToken cancellationToken) => ChangeAsync(
        viewer, id,
        draft => Ends(draft.Files[part]) == Ends(before)
            ? new Dictionary<string, string> { [part] = Ends(after) }
            : PlaybookProblem.Overtaken(draft.Version.ChangedBy, draft.Files[part]),
        "playbook.draft-changed", $"Changed {PartFields.NameOf(part)} as text", cancellationToken);

    /// <summary>Takes over what was published since the draft was begun.</summary>
    /// <returns>What both changed; the draft keeps its own.</returns>
    public async Task<Result<IReadOnlyList<EntryChange>, PlaybookProblem>> BringUpToDateAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        var inForce = await store.InForceAsync(cancellationToken);
        var published = await store.FindAsync(inForce, cancellationToken);
        IReadOnlyList<EntryChange> conflicts = [];
        if (published is null || await store.FindAsync(id, cancellationToken) is not { } found
            || await store.FindAsync(found.Version.BasedOn, cancellationToken) is not { } origin)
        {
            return PlaybookProblem.Gone;
        }

        var changed = await ChangeAsync(
            viewer, id,
            draft =>
            {
                var merged = PlaybookMerge.Of(origin.Files, published.Files, draft.Files);
                conflicts = merged.Conflicts;
                draft.Version.BroughtUpTo(inForce);
                return new Dictionary<string, string>(merged.Files);
            },
            "playbook.draft-updated", $"Took over what changed up to version {inForce}", cancellationToken);
        return changed.IsSuccess ? Result<IReadOnlyList<EntryChange>, PlaybookProblem>.Ok(conflicts) : changed.Error;
    }

    /// <summary>Deletes a draft.</summary>
    public async Task<Result<PlaybookVersion, PlaybookProblem>> DiscardAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Administers)
        {
            return PlaybookProblem.Forbidden;
        }

        if (await store.FindAsync(id, cancellationToken) is not { Version: var draft })
        {
            return PlaybookProblem.Gone;
        }

        return await store.DiscardAsync(id, Audit(viewer, "playbook.draft-discarded", draft, $"Discarded: {draft.Note}"), cancellationToken)
            ? draft
            : PlaybookProblem.Published;
    }

    private async Task<Result<StoredPlaybook, PlaybookProblem>> ChangeAsync(
        Viewer viewer, Guid id, Func<StoredPlaybook, Result<Dictionary<string, string>, PlaybookProblem>> change,
        string action, string detail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Administers)
        {
            return PlaybookProblem.Forbidden;
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await store.FindAsync(id, cancellationToken) is not { } draft)
            {
                return PlaybookProblem.Gone;
            }

            var changed = draft.Version.IsDraft ? change(draft) : PlaybookProblem.Published;
            if (!changed.IsSuccess)
            {
                return changed.Error;
            }

            draft.Version.Changed(viewer.Name, time.GetUtcNow());
            if (await store.SaveAsync(draft.Version, changed.Value, Audit(viewer, action, draft.Version, detail), cancellationToken))
            {
                return draft with { Files = With(draft.Files, changed.Value) };
            }
        }

        return PlaybookProblem.Busy;
    }

    private AuditEntry Audit(Viewer viewer, string action, PlaybookVersion version, string detail) =>
        AuditEntry.By(viewer, time, action, $"playbook:{version.Id}", detail);

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> files, IReadOnlyDictionary<string, string> changed)
    {
        var all = new Dictionary<string, string>(files, StringComparer.Ordinal);
        foreach (var (part, text) in changed)
        {
            all[part] = text;
        }

        return all;
    }

    // A form of the web sends line ends of its own
    private static string Ends(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static PlaybookProblem? Refusal(Viewer viewer, string note) => viewer switch
    {
        { Administers: false } => PlaybookProblem.Forbidden,
        _ when string.IsNullOrWhiteSpace(note) => new PlaybookProblem(PlaybookProblemKind.Invalid, "The reason is missing", "Say in a few words what the draft is to reach"),
        _ when note.Trim().Length > PlaybookVersion.LongestNote =>
            new PlaybookProblem(PlaybookProblemKind.Invalid, $"The reason has more than {PlaybookVersion.LongestNote} characters", "Shorten it"),
        _ => null,
    };
}
