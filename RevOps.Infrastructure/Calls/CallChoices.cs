using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Calls;

/// <summary>
/// What a viewer's calls can be filtered by. Who sees everything has many calls of each kind, so that the first one found suffices;
/// of a part of the calls the ids are gathered at once.
/// </summary>
internal sealed class CallChoices(RevOpsDb db, Viewer viewer)
{
    private IQueryable<Call> Visible => db.Calls.VisibleTo(viewer);

    /// <summary>Teams with calls; a viewer of a part is offered their own teams.</summary>
    public IQueryable<Team> Teams
    {
        get
        {
            var mine = viewer.TeamIds;
            var visible = Visible;
            return viewer.SeesEverything
                ? db.Teams.Where(t => visible.Any(c => c.TeamId == t.Id))
                : db.Teams.Where(t => mine.Contains(t.Id));
        }
    }

    /// <summary>Reps with calls.</summary>
    public IQueryable<AppUser> Reps
    {
        get
        {
            var me = viewer.UserId;
            var visible = Visible;
            return viewer switch
            {
                { SeesEverything: true } => db.Users.Where(u => visible.Any(c => c.RepId == u.Id)),
                { Role: UserRole.Rep } => db.Users.Where(u => u.Id == me),
                _ => db.Users.Where(u => visible.Select(c => c.RepId).Distinct().Contains(u.Id)),
            };
        }
    }

    /// <summary>Accounts with calls.</summary>
    public IQueryable<Account> Accounts
    {
        get
        {
            var visible = Visible;
            return viewer.SeesEverything
                ? db.Accounts.Where(a => visible.Any(c => c.AccountId == a.Id))
                : db.Accounts.Where(a => visible.Select(c => c.AccountId).Distinct().Contains(a.Id));
        }
    }
}
