using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Team;

/// <summary>
/// What a viewer sees of the figures of some days. Sums of them come from the months that are added up, and from the figures of the days before and
/// after: the same as if all figures were added up.
/// </summary>
internal sealed class FigurePeriod
{
    private readonly IQueryable<CallFigure> _beside;
    private readonly IQueryable<CallFigureMonth>? _months;

    private FigurePeriod(IQueryable<CallFigure> all, IQueryable<CallFigure> beside, IQueryable<CallFigureMonth>? months, MentionSums mentions) =>
        (All, _beside, _months, Mentions) = (all, beside, months, mentions);

    /// <summary>Every figure.</summary>
    public IQueryable<CallFigure> All { get; }

    /// <summary>What came up in calls, and what followed.</summary>
    public MentionSums Mentions { get; }

    public static async Task<FigurePeriod> ReadAsync(RevOpsDb db, Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken)
    {
        var (first, last) = (filter.From, filter.To);
        var figures = Seen(db.CallFigures.AsNoTracking(), viewer, filter);
        var all = figures.Where(x => x.Day >= first && x.Day <= last);
        var summed = await db.CallMonths.Where(x => x.Month >= first && x.Month <= last && x.Summed == x.Changes).OrderBy(x => x.Month).Select(x => x.Month).ToListAsync(cancellationToken);
        if (LongestRun(summed.Where(x => x.AddMonths(1) <= (last == DateOnly.MaxValue ? last : last.AddDays(1)))) is not (var from, var until))
        {
            return new FigurePeriod(all, all, null, new MentionSums([all], null));
        }

        var before = figures.Where(x => x.Day >= first && x.Day < from);
        var after = figures.Where(x => x.Day >= until && x.Day <= last);
        var beside = (first < from, until <= last) switch
        {
            (true, true) => before.Concat(after),
            (true, false) => before,
            _ => after,
        };
        var mentions = filter.Owner is null && MentionSums.Of(db.CallMentionMonths.AsNoTracking(), figures, viewer, filter.Team) is var (months, own)
            ? new MentionSums(
                [beside, .. own is null ? [] : new[] { own.Where(x => x.Day >= from && x.Day < until) }], months.Where(x => x.Month >= from && x.Month < until))
            : new MentionSums([all], null);
        return new FigurePeriod(all, beside, Seen(db.CallFigureMonths.AsNoTracking(), viewer, filter).Where(x => x.Month >= from && x.Month < until), mentions);
    }

    /// <summary>Sums by rep, kind and key.</summary>
    public async Task<List<FigureSum>> ByRepAsync(IReadOnlyList<CallFigureKind> kinds, CancellationToken cancellationToken)
    {
        var sums = await _beside.Where(x => kinds.Contains(x.Kind)).GroupBy(x => new { x.RepId, x.Kind, x.Key })
            .Select(g => new FigureSum(g.Key.RepId, g.Key.Kind, g.Key.Key, g.Max(x => x.Name)!, g.Max(x => x.Weight), g.Count(), g.Sum(x => x.Value), g.Sum(x => x.Value * x.Value)))
            .ToListAsync(cancellationToken);
        if (_months is null)
        {
            return sums;
        }

        sums.AddRange(await _months.Where(x => kinds.Contains(x.Kind)).GroupBy(x => new { x.RepId, x.Kind, x.Key })
            .Select(g => new FigureSum(g.Key.RepId, g.Key.Kind, g.Key.Key, g.Max(x => x.Name)!, g.Max(x => x.Weight), g.Sum(x => x.Count), g.Sum(x => x.Sum), g.Sum(x => x.Squares)))
            .ToListAsync(cancellationToken));
        return [.. sums.GroupBy(x => (x.Rep, x.Kind, x.Key)).Select(x => x.Aggregate((one, other) => one.And(other)))];
    }

    /// <summary>Sums of each criterion by month.</summary>
    public async Task<List<MonthSum>> CriteriaByMonthAsync(CancellationToken cancellationToken)
    {
        var sums = await _beside.Where(x => x.Kind == CallFigureKind.Criterion).GroupBy(x => new { x.Key, x.Day.Year, x.Day.Month })
            .Select(g => new MonthSum(g.Key.Key, g.Key.Year, g.Key.Month, g.Count(), g.Sum(x => x.Value), g.Sum(x => x.Value * x.Value)))
            .ToListAsync(cancellationToken);
        if (_months is not null)
        {
            sums.AddRange(await _months.Where(x => x.Kind == CallFigureKind.Criterion).GroupBy(x => new { x.Key, x.Month.Year, x.Month.Month })
                .Select(g => new MonthSum(g.Key.Key, g.Key.Year, g.Key.Month, g.Sum(x => x.Count), g.Sum(x => x.Sum), g.Sum(x => x.Squares)))
                .ToListAsync(cancellationToken));
        }

        return sums;
    }

    /// <summary>As <see cref="Viewer.CanSee" /> says, and what the filter leaves.</summary>
    private static IQueryable<T> Seen<T>(IQueryable<T> figures, Viewer viewer, AnalyticsFilter filter)
        where T : class, IRepFigure
    {
        if (!viewer.SeesEverything)
        {
            var me = viewer.UserId;
            var teams = viewer.Role == UserRole.Manager ? viewer.TeamIds.ToList() : [];
            figures = teams.Count == 0 ? figures.Where(x => x.RepId == me) : figures.Where(x => x.RepId == me || (x.TeamId != null && teams.Contains(x.TeamId.Value)));
        }

        figures = filter.Team is { } team ? figures.Where(x => x.TeamId == team) : figures;
        return filter.Owner is { } rep ? figures.Where(x => x.RepId == rep) : figures;
    }

    // Months that follow each other, so that no more than two stretches of days are left beside them
    private static (DateOnly From, DateOnly Until)? LongestRun(IEnumerable<DateOnly> months)
    {
        (DateOnly From, DateOnly Until)? best = null, run = null;
        foreach (var month in months)
        {
            run = run is { } open && open.Until == month ? (open.From, month.AddMonths(1)) : (month, month.AddMonths(1));
            best = best is { } longest && longest.Until.DayNumber - longest.From.DayNumber >= run.Value.Until.DayNumber - run.Value.From.DayNumber ? best : run;
        }

        return best;
    }
}

/// <summary>Figures of a rep, of one kind and key, added up.</summary>
internal sealed record FigureSum(UserId? Rep, CallFigureKind Kind, string Key, string Name, double Weight, int Count, double Sum, double Squares)
{
    public FigureSum And(FigureSum other) => this with
    {
        Name = string.CompareOrdinal(Name, other.Name) < 0 ? other.Name : Name,
        Weight = Math.Max(Weight, other.Weight),
        Count = Count + other.Count,
        Sum = Sum + other.Sum,
        Squares = Squares + other.Squares,
    };
}

/// <summary>Figures of a key in a month, added up.</summary>
internal sealed record MonthSum(string Key, int Year, int Month, int Count, double Sum, double Squares);
