using RevOps.Domain.Governance;
using RevOps.Domain.Leads.Icp.Scoring;
using RevOps.Domain.Leads.Scores;

namespace RevOps.Domain.Leads.Profiles;

/// <summary>Shows the versions of the profile to everybody, and what a draft would change to those who answer for it.</summary>
public sealed class SeeProfiles(IProfileStore store, ILeadScores leads)
{
    private const int Part = 1000;

    /// <summary>All drafts and versions; the first published one is in force.</summary>
    public Task<IReadOnlyList<ProfileVersion>> ListAsync(CancellationToken cancellationToken) => store.ListAsync(cancellationToken);

    /// <summary>A version or draft; null where there is none.</summary>
    public Task<ProfileVersion?> FindAsync(Guid id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    /// <summary>Replays a version over all stored leads, beside the one in force; null for who does not see every lead.</summary>
    public async Task<ProfileReplay?> ReplayAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.SeesEverything || await store.FindAsync(id, cancellationToken) is not { } version)
        {
            return null;
        }

        var inForce = await store.InForceAsync(cancellationToken);
        var replay = new ProfileReplay(inForce.Number!.Value);
        LeadId? place = null;
        while (await leads.NextAsync(place, Part, cancellationToken) is { Count: > 0 } part)
        {
            // Reckoning is work for a processor: the page's circuit stays free meanwhile
            var comparison = await Task.Run(() => CompareProfiles.Over(part.Select(x => x.ToFacts()), inForce.Profile, version.Profile), cancellationToken);
            replay.Add(comparison, part);
            place = part[^1].Lead.Id;
        }

        return replay;
    }
}
