using RevOps.Domain.Governance;

namespace RevOps.Domain.Calls.Import;

/// <summary>Whose calls a viewer may bring; the same rule that <see cref="CallOwnerFinder"/> enforces.</summary>
public sealed class RepChoices(IPeople people)
{
    /// <summary>People by name: a rep has only themselves, a manager their teams, an admin everyone who calls; an analyst nobody.</summary>
    public async Task<IReadOnlyList<Person>> ListAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer.Role == UserRole.Analyst)
        {
            return [];
        }

        var all = await people.ListActiveAsync(cancellationToken);
        return [.. all.Where(x => x.Role is UserRole.Rep or UserRole.Manager && MayBring(viewer, x))];
    }

    private static bool MayBring(Viewer viewer, Person rep) =>
        rep.Id == viewer.UserId || viewer.Role switch
        {
            UserRole.Admin => true,
            UserRole.Manager => rep.Teams.Any(viewer.TeamIds.Contains),
            _ => false,
        };
}
