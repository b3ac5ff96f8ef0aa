using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Team;

/// <inheritdoc />
internal sealed class TeamFigures(IDbContextFactory<RevOpsDb> databases, TimeProvider time) : ITeamFigures
{
    public async Task<TeamReport> ReadAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await new TeamReader(db, filter, Of(db, viewer, filter)).ReadAsync(cancellationToken);
    }

    public async Task<MentionReport> MentionsAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await new MentionReader(db, Of(db, viewer, filter), time.GetUtcNow()).ReadAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<CallMoment>> MomentsAsync(Viewer viewer, AnalyticsFilter filter, string key, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return CallFigures.Mentions.ContainsKey(key) || MentionRow.RivalOf(key) is not null
            ? await new MomentReader(db, Of(db, viewer, filter), time.GetUtcNow()).ReadAsync(key, cancellationToken)
            : [];
    }

    public async Task<IReadOnlyList<CoachingFocus>> FocusAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await new FocusReader(db, Of(db, viewer, filter)).ReadAsync(cancellationToken);
    }

    /// <summary>As <see cref="Viewer.CanSee" /> says, and what the filter leaves.</summary>
    private static IQueryable<CallFigure> Of(RevOpsDb db, Viewer viewer, AnalyticsFilter filter)
    {
        var figures = db.CallFigures.AsNoTracking().Where(x => x.Day >= filter.From && x.Day <= filter.To);
        if (!viewer.SeesEverything)
        {
            var me = viewer.UserId;
            var teams = viewer.Role == UserRole.Manager ? viewer.TeamIds.Select(x => (TeamId?)x).ToList() : [];
            figures = teams.Count == 0 ? figures.Where(x => x.RepId == me) : figures.Where(x => x.RepId == me || teams.Contains(x.TeamId));
        }

        figures = filter.Team is { } team ? figures.Where(x => x.TeamId == team) : figures;
        return filter.Owner is { } rep ? figures.Where(x => x.RepId == rep) : figures;
    }
}
