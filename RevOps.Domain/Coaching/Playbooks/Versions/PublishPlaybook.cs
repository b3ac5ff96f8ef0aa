using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.Playbooks.Versions;

/// <summary>Puts a draft in force, or an older version again; admins only. Calls that are on keep the version they began with.</summary>
public sealed class PublishPlaybook(IPlaybookStore store, IPlaybooks playbooks, TimeProvider time)
{
    /// <summary>Publishes a draft.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="id">The draft.</param>
    /// <param name="revision">Its revision as the viewer saw it: what others changed since is not published unseen.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Result<PlaybookVersion, PlaybookProblem>> RunAsync(Viewer viewer, Guid id, int revision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Administers)
        {
            return PlaybookProblem.Forbidden;
        }

        if (await store.FindAsync(id, cancellationToken) is not { } draft)
        {
            return PlaybookProblem.Gone;
        }

        var inForce = await store.InForceAsync(cancellationToken);
        if (Obstacle(draft, revision, inForce) is { } obstacle)
        {
            return obstacle;
        }

        draft.Version.Publish(inForce + 1, viewer.Name, time.GetUtcNow());
        var audit = Audit(viewer, "playbook.published", draft.Version, $"Published version {draft.Version.Number}: {draft.Version.Note}");
        return InForce(await store.SaveAsync(draft.Version, new Dictionary<string, string>(), audit, cancellationToken), draft.Version);
    }

    /// <summary>Publishes an older version again, as a new one.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="number">The older version.</param>
    /// <param name="instead">The version that is in force as the viewer saw it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Result<PlaybookVersion, PlaybookProblem>> RollBackAsync(Viewer viewer, int number, int instead, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Administers)
        {
            return PlaybookProblem.Forbidden;
        }

        if (await store.FindAsync(number, cancellationToken) is not { } older)
        {
            return PlaybookProblem.Gone;
        }

        if (older.Errors() is { Count: > 0 } errors)
        {
            return PlaybookProblem.Broken(errors);
        }

        var inForce = await store.InForceAsync(cancellationToken);
        if (inForce != instead || inForce == number)
        {
            return new PlaybookProblem(PlaybookProblemKind.Conflict, $"Version {inForce} is in force by now", "Reload the page and decide again");
        }

        var restored = PlaybookVersion.Restored(viewer, older.Version, $"Back to version {number}", inForce, time.GetUtcNow());
        var audit = Audit(viewer, "playbook.rolled-back", restored, $"Published version {number} again as version {restored.Number}, instead of version {inForce}");
        return InForce(await store.AddAsync(older with { Version = restored }, audit, cancellationToken), restored);
    }

    private Result<PlaybookVersion, PlaybookProblem> InForce(bool stored, PlaybookVersion version)
    {
        playbooks.Renew();
        return stored ? version : PlaybookProblem.Busy;
    }

    private static PlaybookProblem? Obstacle(StoredPlaybook draft, int revision, int inForce) => draft switch
    {
        { Version.IsDraft: false } => PlaybookProblem.Published,
        _ when draft.Version.Revision != revision => PlaybookProblem.Changed(draft.Version.ChangedBy),
        _ when draft.Version.BasedOn != inForce => PlaybookProblem.Outdated(inForce, draft.Version.BasedOn),
        _ => draft.Errors() is { Count: > 0 } errors ? PlaybookProblem.Broken(errors) : null,
    };

    private AuditEntry Audit(Viewer viewer, string action, PlaybookVersion version, string detail) =>
        AuditEntry.By(viewer, time, action, $"playbook:{version.Id}", detail);
}
