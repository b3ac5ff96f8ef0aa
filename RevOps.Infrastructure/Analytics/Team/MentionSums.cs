using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Governance;

namespace RevOps.Infrastructure.Analytics.Team;

/// <summary>What came up in the calls of a period: from the sums of its months, where there are some for the viewer, and from the figures beside them.</summary>
internal sealed class MentionSums(IReadOnlyList<IQueryable<CallFigure>> figures, IQueryable<CallMentionMonth>? months)
{
    /// <summary>The sums a viewer may see, and the figures that these do not hold; null where a viewer sees single reps, of which there are no sums.</summary>
    public static (IQueryable<CallMentionMonth> Months, IQueryable<CallFigure>? Own)? Of(
        IQueryable<CallMentionMonth> all, IQueryable<CallFigure> figures, Viewer viewer, TeamId? team)
    {
        all = team is null ? all : all.Where(x => x.TeamId == team);
        if (viewer.SeesEverything)
        {
            return (all, null);
        }

        if (viewer.Role != UserRole.Manager || viewer.TeamIds.Count == 0)
        {
            return null;
        }

        // Calls of a manager's own that are no team's, or another team's
        var (me, teams) = (viewer.UserId, viewer.TeamIds.Select(x => (TeamId?)x).ToList());
        return (all.Where(x => teams.Contains(x.TeamId)), figures.Where(x => x.RepId == me && !teams.Contains(x.TeamId)));
    }

    /// <summary>By what came up, segment and month.</summary>
    public async Task<List<MentionSum>> ReadAsync(CancellationToken cancellationToken)
    {
        List<MentionSum> sums = [];
        foreach (var part in figures)
        {
            sums.AddRange(await part.Where(x => CallFigure.ToldWithProgress.Contains(x.Kind))
                .GroupBy(x => new { x.Kind, x.Key, Answer = x.Kind == CallFigureKind.Answer ? x.Name : "", x.Segment, x.Day.Year, x.Day.Month })
                .Select(g => new MentionSum(
                    g.Key.Kind, g.Key.Key, g.Min(x => x.Name)!, g.Key.Segment, g.Key.Year, g.Key.Month, g.Count(), g.Count(x => x.Moved != null), g.Count(x => x.Moved == true)))
                .ToListAsync(cancellationToken));
        }

        if (months is not null)
        {
            sums.AddRange(await months
                .GroupBy(x => new { x.Kind, x.Key, Answer = x.Kind == CallFigureKind.Answer ? x.Name : "", x.Segment, x.Month.Year, x.Month.Month })
                .Select(g => new MentionSum(
                    g.Key.Kind, g.Key.Key, g.Min(x => x.Name)!, g.Key.Segment, g.Key.Year, g.Key.Month, g.Sum(x => x.Count), g.Sum(x => x.Told), g.Sum(x => x.Moved)))
                .ToListAsync(cancellationToken));
        }

        return sums;
    }
}

/// <summary>A thing that came up in the calls of a segment and month.</summary>
/// <param name="Name">On screen; of an answer, which way it was.</param>
/// <param name="Count">Calls.</param>
/// <param name="Told">Of these: about a deal, and old enough to tell.</param>
/// <param name="Moved">Of those: followed by progress.</param>
internal sealed record MentionSum(CallFigureKind Kind, string Key, string Name, string? Segment, int Year, int Month, int Count, int Told, int Moved)
{
    /// <summary>The month's first day.</summary>
    public DateOnly On => new(Year, Month, 1);
}
