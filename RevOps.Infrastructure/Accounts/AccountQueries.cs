using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain;
using RevOps.Domain.Accounts;
using RevOps.Domain.Accounts.Listing;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Accounts;

/// <inheritdoc />
internal sealed class AccountQueries(
    [FromKeyedServices(PersistenceRegistration.Questions)] IDbContextFactory<RevOpsDb> databases) : IAccountQueries
{
    private const int LargestPage = 200;
    private const int MostChoices = 200;
    private const int MostContacts = 200;
    private const int MostDeals = 50;
    private const int MostCalls = 10;

    public async Task<AccountListPage> ListAsync(Viewer viewer, AccountFilter filter, DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = db.Accounts.AsNoTracking().VisibleTo(viewer).Matching(db, filter, today);
        var total = await rows.CountAsync(cancellationToken);
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        var skip = Math.Clamp(filter.Page, 0, int.MaxValue / size) * size;
        return new(await rows.InOrder(filter).Skip(skip).Take(size).ToItems(db).ToListAsync(cancellationToken), total);
    }

    public async IAsyncEnumerable<AccountListItem> ExportAsync(
        Viewer viewer, AccountFilter filter, DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = db.Accounts.AsNoTracking().VisibleTo(viewer).Matching(db, filter, today).InOrder(filter).ToItems(db);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return row;
        }
    }

    public async Task<AccountChoices> ChoicesAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var visible = db.Accounts.AsNoTracking().VisibleTo(viewer);
        var segments = await visible.WithFigures(db).Select(x => x.Figures!.Segment ?? x.Account.Segment).Where(x => x != null).Select(x => x!)
            .Distinct().OrderBy(x => x).Take(MostChoices).ToListAsync(cancellationToken);
        var regions = await visible.Where(x => x.Region != null).Select(x => x.Region!).Distinct().OrderBy(x => x).Take(MostChoices).ToListAsync(cancellationToken);
        var industries = await visible.Where(x => x.Industry != null).Select(x => x.Industry!).Distinct().OrderBy(x => x).Take(MostChoices).ToListAsync(cancellationToken);
        var owners = await db.Users.Where(u => visible.Select(x => x.OwnerId).Distinct().Contains(u.Id))
            .OrderBy(u => u.Name).Select(u => new AccountOwner(u.Id, u.Name)).Take(MostChoices).ToListAsync(cancellationToken);
        return new(segments, regions, industries, owners);
    }

    public async Task<AccountRecord?> FindAsync(Viewer viewer, AccountId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Accounts.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(x => x.Id == id, cancellationToken) is not { } account)
        {
            return null;
        }

        var deals = await (from deal in db.Deals.AsNoTracking().VisibleTo(viewer).Where(x => x.AccountId == id)
                           join stage in db.DealStages on deal.StageId equals stage.Id
                           orderby deal.ClosedAt == null descending, deal.ClosesOn descending, deal.Id
                           select new { deal.Id, deal.Name, Stage = stage.Name, deal.State, deal.Amount, deal.Currency, deal.ClosesOn })
            .Take(MostDeals).ToListAsync(cancellationToken);
        return new AccountRecord
        {
            Account = account,
            OwnerName = await db.Accounts.Where(x => x.Id == id).WithFigures(db).ToItems(db).Select(x => x.OwnerName).SingleOrDefaultAsync(cancellationToken),
            Contacts = await db.Contacts.AsNoTracking().Where(x => x.AccountId == id).OrderBy(x => x.Name).ThenBy(x => x.Id).Take(MostContacts).ToListAsync(cancellationToken),
            Deals = [.. deals.Select(x => new AccountDeal(x.Id, x.Name, x.Stage, x.State, Money.Of(x.Amount, x.Currency), x.ClosesOn))],
            Calls = await db.Calls.AsNoTracking().VisibleTo(viewer).Where(x => x.AccountId == id).OrderByDescending(x => x.StartedAt).ThenByDescending(x => x.Id)
                .Select(x => new AccountCall(x.Id, x.Title, x.StartedAt, x.RepName, x.Score)).Take(MostCalls).ToListAsync(cancellationToken),
            Events = await db.EventsAsync(viewer, id, cancellationToken),
        };
    }
}
