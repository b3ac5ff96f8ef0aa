using RevOps.Domain.Governance;
using RevOps.Domain.Leads.Icp.Profiles;

namespace RevOps.Domain.Leads.Profiles;

/// <summary>Begins, changes, discards and publishes drafts of the profile, and puts older versions in force again; admins only.</summary>
public sealed class EditProfile(IProfileStore store, TimeProvider time)
{
    /// <summary>Begins a draft with the text of a version.</summary>
    public async Task<Result<ProfileVersion, ProfileProblem>> StartAsync(Viewer viewer, Guid from, string note, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var words = (note ?? "").Trim();
        if (!viewer.Administers)
        {
            return ProfileProblem.Forbidden;
        }

        if (words.Length is 0 or > ProfileVersion.LongestNote)
        {
            return new ProfileProblem("What it is to reach is missing or too long", $"Say it in 1 to {ProfileVersion.LongestNote} characters");
        }

        if (await store.FindAsync(from, cancellationToken) is not { } origin)
        {
            return ProfileProblem.Gone;
        }

        var inForce = await store.InForceAsync(cancellationToken);
        var draft = ProfileVersion.Draft(viewer, origin, inForce.Number!.Value, words, time.GetUtcNow());
        return await store.AddAsync(draft, Audit(viewer, "draft-begun", draft, $"Begun from {origin.Name.ToLowerInvariant()}: {words}"), cancellationToken)
            ? draft
            : ProfileProblem.Busy;
    }

    /// <summary>Takes another text of a draft.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="id">The draft.</param>
    /// <param name="revision">Its revision as the viewer saw it.</param>
    /// <param name="profile">The text.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<Result<ProfileVersion, ProfileProblem>> SaveAsync(Viewer viewer, Guid id, int revision, IcpProfile profile, CancellationToken cancellationToken) =>
        ChangeAsync(
            viewer, id, revision, "draft-changed", _ => "Changed a draft",
            (draft, _) =>
            {
                if (ProfileRules.Problems(profile) is { Count: > 0 } problems)
                {
                    return ProfileProblem.Broken(problems);
                }

                draft.Become(profile, viewer.Name, time.GetUtcNow());
                return null;
            },
            cancellationToken);

    /// <summary>Says that the draft replaces the version that is in force by now.</summary>
    public Task<Result<ProfileVersion, ProfileProblem>> RebaseAsync(Viewer viewer, Guid id, int revision, CancellationToken cancellationToken) =>
        ChangeAsync(
            viewer, id, revision, "draft-updated", x => $"Replaces version {x.BasedOn}",
            (draft, inForce) =>
            {
                draft.Rebase(inForce, viewer.Name, time.GetUtcNow());
                return null;
            },
            cancellationToken);

    /// <summary>Puts a draft in force.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="id">The draft.</param>
    /// <param name="revision">Its revision as the viewer saw it: what others changed since is not published unseen.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<Result<ProfileVersion, ProfileProblem>> PublishAsync(Viewer viewer, Guid id, int revision, CancellationToken cancellationToken) =>
        ChangeAsync(
            viewer, id, revision, "published", x => $"Published version {x.Number}: {x.Note}",
            (draft, inForce) =>
            {
                if (draft.BasedOn != inForce)
                {
                    return ProfileProblem.Outdated(inForce, draft.BasedOn);
                }

                if (ProfileRules.Problems(draft.Profile) is { Count: > 0 } problems)
                {
                    return ProfileProblem.Broken(problems);
                }

                draft.Publish(inForce + 1, viewer.Name, time.GetUtcNow());
                return null;
            },
            cancellationToken);

    /// <summary>Publishes an older version again, as a new one.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="id">The older version.</param>
    /// <param name="instead">The version in force as the viewer saw it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Result<ProfileVersion, ProfileProblem>> RollBackAsync(Viewer viewer, Guid id, int instead, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Administers)
        {
            return ProfileProblem.Forbidden;
        }

        if (await store.FindAsync(id, cancellationToken) is not { IsDraft: false } older)
        {
            return ProfileProblem.Gone;
        }

        var inForce = await store.InForceAsync(cancellationToken);
        if (inForce.Number != instead || inForce.Id == id)
        {
            return new ProfileProblem($"Version {inForce.Number} is in force by now", "Load the page again and decide again");
        }

        var again = ProfileVersion.Draft(viewer, older, instead, $"Back to version {older.Number}", time.GetUtcNow());
        again.Publish(instead + 1, viewer.Name, time.GetUtcNow());
        var audit = Audit(viewer, "rolled-back", again, $"Published version {older.Number} again as version {again.Number}");
        return await store.AddAsync(again, audit, cancellationToken) ? again : ProfileProblem.Busy;
    }

    /// <summary>Deletes a draft.</summary>
    public async Task<Result<Guid, ProfileProblem>> DiscardAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Administers)
        {
            return ProfileProblem.Forbidden;
        }

        if (await store.FindAsync(id, cancellationToken) is not { } draft)
        {
            return ProfileProblem.Gone;
        }

        return await store.DiscardAsync(id, Audit(viewer, "draft-discarded", draft, $"Discarded: {draft.Note}"), cancellationToken) ? id : ProfileProblem.Published;
    }

    private async Task<Result<ProfileVersion, ProfileProblem>> ChangeAsync(
        Viewer viewer, Guid id, int revision, string action, Func<ProfileVersion, string> words, Func<ProfileVersion, int, ProfileProblem?> change,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Administers)
        {
            return ProfileProblem.Forbidden;
        }

        if (await store.FindAsync(id, cancellationToken) is not { } draft)
        {
            return ProfileProblem.Gone;
        }

        var inForce = await store.InForceAsync(cancellationToken);
        var problem = !draft.IsDraft ? ProfileProblem.Published
            : draft.Revision != revision ? ProfileProblem.Overtaken(draft.ChangedBy)
            : change(draft, inForce.Number!.Value);
        if (problem is not null)
        {
            return problem;
        }

        return await store.SaveAsync(draft, Audit(viewer, action, draft, words(draft)), cancellationToken) ? draft : ProfileProblem.Busy;
    }

    private AuditEntry Audit(Viewer viewer, string action, ProfileVersion version, string detail) =>
        AuditEntry.By(viewer, time, $"icp.{action}", $"icp:{version.Id}", detail);
}
