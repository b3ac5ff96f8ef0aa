using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Team;

/// <inheritdoc />
internal sealed class TeamFigures(
    [FromKeyedServices(PersistenceRegistration.Questions)] IDbContextFactory<RevOpsDb> databases, TimeProvider time) : ITeamFigures
{
    public async Task<TeamReport> ReadAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await new TeamReader(db, filter, await FigurePeriod.ReadAsync(db, viewer, filter, cancellationToken)).ReadAsync(cancellationToken);
    }

    public async Task<MentionReport> MentionsAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var period = await FigurePeriod.ReadAsync(db, viewer, filter, cancellationToken);
        return await MentionReader.ReadAsync(period.Mentions, cancellationToken);
    }

    public async Task<IReadOnlyList<CallMoment>> MomentsAsync(Viewer viewer, AnalyticsFilter filter, string key, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var period = await FigurePeriod.ReadAsync(db, viewer, filter, cancellationToken);
        return CallFigures.Mentions.ContainsKey(key) || MentionRow.RivalOf(key) is not null
            ? await new MomentReader(db, period.All, time.GetUtcNow()).ReadAsync(key, cancellationToken)
            : [];
    }

    public async Task<IReadOnlyList<CoachingFocus>> FocusAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await new FocusReader(db, await FigurePeriod.ReadAsync(db, viewer, filter, cancellationToken)).ReadAsync(cancellationToken);
    }
}
