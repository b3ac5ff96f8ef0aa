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

        var teams = viewer.TeamIds.Select(x => (TeamId?)x).ToList();
        return records.Where(x => x.OwnerId == me || teams.Contains(x.TeamId));
    }
}
