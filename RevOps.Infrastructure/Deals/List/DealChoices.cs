using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.List;

/// <summary>
/// What a viewer's deals can be filtered by. Who sees everything has many deals of each kind, so that the first one found suffices;
/// of a part of the deals the ids are gathered at once.
/// </summary>
internal sealed class DealChoices(RevOpsDb db, Viewer viewer)
{
    private const int MostAccounts = 2000;

    private IQueryable<Deal> Visible => db.Deals.VisibleTo(viewer);

    // The parts one by one: what they are asked for stands in their index
    private IQueryable<TKey> Of<TKey>(Expression<Func<Deal, TKey>> key) => db.Deals.PartsVisibleTo(viewer).Select(x => x.Select(key)).Aggregate((some, others) => some.Union(others));

    /// <summary>Teams with deals; a viewer of a part is offered their own teams.</summary>
    public async Task<List<FilterOption>> TeamsAsync(CancellationToken cancellationToken)
    {
        var mine = viewer.TeamIds;
        var visible = Visible;
        var teams = viewer.SeesEverything
            ? db.Teams.Where(t => visible.Any(d => d.TeamId == t.Id))
            : db.Teams.Where(t => mine.Contains(t.Id));
        var found = await teams.OrderBy(x => x.Name).Select(x => new { x.Id, x.Name }).ToListAsync(cancellationToken);
        return found.ConvertAll(x => new FilterOption(x.Id.ToString(), x.Name));
    }

    /// <summary>Owners who are users.</summary>
    public async Task<List<FilterOption>> OwnersAsync(CancellationToken cancellationToken)
    {
        var me = viewer.UserId;
        var (visible, owning) = (Visible, Of(x => x.OwnerId));
        var owners = viewer switch
        {
            { SeesEverything: true } => db.Users.Where(u => visible.Any(d => d.OwnerId == u.Id)),
            { Role: UserRole.Rep } => db.Users.Where(u => u.Id == me),
            _ => db.Users.Where(u => owning.Contains(u.Id)),
        };
        var found = await owners.OrderBy(x => x.Name).Select(x => new { x.Id, x.Name }).ToListAsync(cancellationToken);
        return found.ConvertAll(x => new FilterOption(x.Id.ToString(), x.Name));
    }

    /// <summary>Accounts with deals.</summary>
    public async Task<List<FilterOption>> AccountsAsync(CancellationToken cancellationToken)
    {
        var (visible, named) = (Visible, Of(x => x.AccountId));
        var accounts = viewer.SeesEverything
            ? db.Accounts.Where(a => visible.Any(d => d.AccountId == a.Id))
            : db.Accounts.Where(a => named.Contains(a.Id));
        var found = await accounts.OrderBy(x => x.Name).Select(x => new { x.Id, x.Name }).Take(MostAccounts).ToListAsync(cancellationToken);
        return found.ConvertAll(x => new FilterOption(x.Id.ToString(), x.Name));
    }
}
