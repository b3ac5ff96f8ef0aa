using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.CueUse;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Coaching.CueUse;

/// <summary>Reads the ledger row by row: medians need each of them, and no row is kept.</summary>
internal sealed class CueUseReader(IDbContextFactory<RevOpsDb> databases) : ICueUse
{
    public async Task<CueUseReport> ReadAsync(Viewer viewer, CueUseFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = Matching(Visible(db, viewer), filter)
            .Select(x => new Row(x.LiveCallId, x.RepId, x.Kind, x.Fate, x.Sequence != null, x.HeardAt, x.ShownAt, x.SeenAt, x.Next));
        var all = new CueTally();
        var kinds = new Dictionary<CueKind, CueTally>();
        var reps = new Dictionary<UserId, CueTally>();
        var calls = new HashSet<LiveCallId>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var line = new CueLine(row.Fate, row.IsMoment, row.HeardAt, row.ShownAt, row.SeenAt, row.Next);
            calls.Add(row.Call);
            all.Add(line);
            Of(kinds, row.Kind).Add(line);
            Of(reps, row.Rep).Add(line);
        }

        var who = reps.Keys.ToList();
        var names = await db.Users.Where(x => who.Contains(x.Id)).Select(x => new { x.Id, x.Name }).ToDictionaryAsync(x => x.Id, x => x.Name, cancellationToken);
        return new CueUseReport(
            calls.Count,
            all.Figures,
            [.. kinds.Select(x => new KindUse(x.Key, x.Value.Figures))],
            [.. reps.Select(x => new RepUse(x.Key, names.GetValueOrDefault(x.Key, "Somebody who has left"), x.Value.Figures))]);
    }

    public async Task<CallFilterOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (viewer.Role == UserRole.Rep)
        {
            return new CallFilterOptions([], [], []);
        }

        var calls = db.LiveCalls.AsNoTracking().Where(x => viewer.SeesEverything || x.RepId == viewer.UserId || (x.TeamId != null && viewer.TeamIds.Contains(x.TeamId.Value)));
        var teams = await db.Teams.Where(t => calls.Any(x => x.TeamId == t.Id)).OrderBy(x => x.Name).Select(x => new { x.Id, x.Name }).ToListAsync(cancellationToken);
        var reps = await db.Users.Where(u => calls.Any(x => x.RepId == u.Id)).OrderBy(x => x.Name).Select(x => new { x.Id, x.Name }).ToListAsync(cancellationToken);
        return new CallFilterOptions(
            [.. teams.Select(x => new FilterOption(x.Id.ToString(), x.Name))], [.. reps.Select(x => new FilterOption(x.Id.ToString(), x.Name))], []);
    }

    /// <summary>As <see cref="Viewer.CanSee" /> says.</summary>
    private static IQueryable<LiveCue> Visible(RevOpsDb db, Viewer viewer)
    {
        var cues = db.LiveCues.AsNoTracking();
        return viewer switch
        {
            { SeesEverything: true } => cues,
            { Role: UserRole.Manager } => cues.Where(x => x.RepId == viewer.UserId || (x.TeamId != null && viewer.TeamIds.Contains(x.TeamId.Value))),
            _ => cues.Where(x => x.RepId == viewer.UserId),
        };
    }

    private static IQueryable<LiveCue> Matching(IQueryable<LiveCue> cues, CueUseFilter filter)
    {
        var to = filter.To < filter.From ? filter.From : filter.To;
        var from = filter.From < to.AddDays(-CueUseFilter.MostDays) ? to.AddDays(-CueUseFilter.MostDays) : filter.From;
        var (begin, end) = (Midnight(from), Midnight(to.AddDays(1)));
        cues = cues.Where(x => x.RaisedAt >= begin && x.RaisedAt < end);
        cues = filter.Team is { } team ? cues.Where(x => x.TeamId == team) : cues;
        return filter.Rep is { } rep ? cues.Where(x => x.RepId == rep) : cues;
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static CueTally Of<TKey>(Dictionary<TKey, CueTally> tallies, TKey key)
        where TKey : notnull
    {
        if (!tallies.TryGetValue(key, out var tally))
        {
            tallies[key] = tally = new CueTally();
        }

        return tally;
    }

    private sealed record Row(
        LiveCallId Call, UserId Rep, CueKind Kind, CueFate Fate, bool IsMoment, DateTimeOffset HeardAt, DateTimeOffset? ShownAt, DateTimeOffset? SeenAt, CustomerNext? Next);
}
