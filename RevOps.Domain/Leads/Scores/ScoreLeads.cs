using RevOps.Domain.Governance;
using RevOps.Domain.Leads.Icp.Profiles;
using RevOps.Domain.Leads.Icp.Scoring;
using RevOps.Domain.Leads.Profiles;

namespace RevOps.Domain.Leads.Scores;

/// <summary>Scores all leads by the profile in force, in the background: asked for by a manager or admin, or by the product itself.</summary>
public sealed class ScoreLeads(ILeadScores scores, IProfileStore profiles, TimeProvider time)
{
    private const int Part = 200;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Asks for it. Where such a run is on already, that one is given.</summary>
    public async Task<Result<ScoringRun, LeadProblem>> StartAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.MayScoreLeads()
            ? await BeginAsync(viewer.UserId, viewer.Name, cancellationToken)
            : new LeadProblem(LeadProblemKind.Forbidden, "You may not score all leads", "Ask a manager or an admin");
    }

    /// <summary>The latest run; null where there was none.</summary>
    public Task<ScoringRun?> LatestAsync(CancellationToken cancellationToken) => scores.LatestAsync(cancellationToken);

    /// <summary>
    /// Keeps scores up to date: all are made anew after a version was published or leads were imported; leads that came in alone are scored
    /// at once.
    /// </summary>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        var inForce = await profiles.InForceAsync(cancellationToken);
        var latest = await scores.LatestAsync(cancellationToken);
        if (latest is null || latest.ProfileVersion != inForce.Number || await scores.ImportedSinceAsync(latest.StartedAt, cancellationToken))
        {
            await BeginAsync(null, "RevOps", cancellationToken);
            return;
        }

        if (latest.EndedAt is null || await scores.UnscoredAsync(inForce.Number!.Value, Part, cancellationToken) is not { Count: > 0 } part)
        {
            return;
        }

        // A CRM that was just connected brings thousands
        if (part.Count == Part)
        {
            await BeginAsync(null, "RevOps", cancellationToken);
            return;
        }

        await scores.StoreAsync(Score(part, inForce.Profile), cancellationToken);
    }

    /// <summary>Works on an open run until it is done.</summary>
    /// <returns>False where there is none to work on.</returns>
    public async Task<bool> WorkAsync(CancellationToken cancellationToken)
    {
        if (await scores.ClaimAsync(Lease, cancellationToken) is not { } run)
        {
            return false;
        }

        var profile = (await profiles.InForceAsync(cancellationToken)).Profile;
        while (run.EndedAt is null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var part = await scores.NextAsync(run.Place, Part, cancellationToken);
            var now = time.GetUtcNow();
            var found = Score(part, profile);
            if (part.Count > 0)
            {
                run.Reached(part[^1].Lead.Id, part.Count);
            }

            if (part.Count < Part)
            {
                run.End(now);
            }

            if (!await scores.SaveAsync(run, found, Lease, cancellationToken))
            {
                // Another node has it, or a lead went in between: the next claim goes on from the last place that was stored
                return true;
            }
        }

        return true;
    }

    private IReadOnlyList<LeadScore> Score(IReadOnlyList<ScoringInput> part, IcpProfile profile)
    {
        var now = time.GetUtcNow();
        return [.. part.Select(x => new LeadScore(x.Lead.Id, profile.Version, ScoreFit.Of(x.ToFacts(), profile), now))];
    }

    private async Task<ScoringRun> BeginAsync(UserId? byId, string by, CancellationToken cancellationToken)
    {
        var inForce = await profiles.InForceAsync(cancellationToken);
        var run = new ScoringRun(inForce.Number!.Value, await scores.CountAsync(cancellationToken), byId, by, time.GetUtcNow());
        return await scores.BeginAsync(run, cancellationToken);
    }
}
