using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;

namespace RevOps.Infrastructure.Governance;

/// <summary>What a viewer sees of that which belongs to reps.</summary>
internal static class OwnedListing
{
    /// <summary>A rep their own, a manager the team's, analysts and admins all.</summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> records, Viewer viewer)
        where T : class, IScoped
    {
        if (viewer.SeesEverything)
        {
            return records;
        }

        var me = viewer.UserId;
        if (viewer.Role != UserRole.Manager)
        {
            return records.Where(x => x.OwnerId == me);
        }

        var teams = viewer.TeamIds.ToList();
        return records.Where(x => x.OwnerId == me || (x.TeamId != null && teams.Contains(x.TeamId.Value)));
    }

    /// <summary>
    /// The same in parts that share no record: each is found in an index of its own, where "mine or my teams'" reads every such record.
    /// </summary>
    public static IReadOnlyList<IQueryable<T>> PartsVisibleTo<T>(this IQueryable<T> records, Viewer viewer)
        where T : class, IScoped
    {
        if (viewer.SeesEverything || viewer.Role != UserRole.Manager)
        {
            return [records.VisibleTo(viewer)];
        }

        var me = viewer.UserId;
        var teams = viewer.TeamIds.ToList();
        return
        [
            records.Where(x => x.TeamId != null && teams.Contains(x.TeamId.Value)),
            records.Where(x => x.OwnerId == me && (x.TeamId == null || !teams.Contains(x.TeamId.Value))),
        ];
    }

    /// <summary>
    /// The same as <see cref="VisibleTo"/>, asked so that one index finds it where it can: of nearly all managers everything that is theirs is their
    /// teams', too, and "mine or my teams'" reads every such record from the table.
    /// </summary>
    public static async Task<IQueryable<T>> SeenByAsync<T>(this IQueryable<T> records, Viewer viewer, CancellationToken cancellationToken)
        where T : class, IScoped
    {
        var parts = records.PartsVisibleTo(viewer);
        return parts.Count == 1 || !await parts[1].AnyAsync(cancellationToken) ? parts[0] : parts[0].Concat(parts[1]);
    }
}
