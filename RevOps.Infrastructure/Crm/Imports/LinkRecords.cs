using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Infrastructure.Analytics.Snapshots;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>
/// After an import: records of its source that pointed to something unknown until now find it, by the source's key. In whatever order
/// the files come, the relations are the same.
/// </summary>
internal static class LinkRecords
{
    public static async Task RunAsync(RevOpsDb db, string source, ImportKind kind, CancellationToken cancellationToken)
    {
        await (kind switch
        {
            ImportKind.Accounts => ToAccountsAsync(db, source, cancellationToken),
            ImportKind.Deals => ToDealsAsync(db, source, cancellationToken),
            ImportKind.Contacts => ToContactsAsync(db, source, cancellationToken),
            ImportKind.Leads => ToLeadsAsync(db, source, cancellationToken),
            ImportKind.Owners => ToOwnersAsync(db, source, cancellationToken),
            _ => Task.CompletedTask,
        });
    }

    private static async Task ToAccountsAsync(RevOpsDb db, string source, CancellationToken cancellationToken)
    {
        var accounts = db.Accounts.Where(x => x.Source == source);
        await db.Contacts.Where(x => x.AccountId == null && x.Source == source && accounts.Any(a => a.ExternalId == x.AccountKey)).ExecuteUpdateAsync(
            x => x.SetProperty(c => c.AccountId, c => accounts.Where(a => a.ExternalId == c.AccountKey).Select(a => (AccountId?)a.Id).First()), cancellationToken);
        await db.Contracts.Where(x => x.AccountId == null && x.Source == source && accounts.Any(a => a.ExternalId == x.AccountKey)).ExecuteUpdateAsync(
            x => x.SetProperty(c => c.AccountId, c => accounts.Where(a => a.ExternalId == c.AccountKey).Select(a => (AccountId?)a.Id).First()), cancellationToken);
        await db.Leads.Where(x => x.AccountId == null && x.Source == source && accounts.Any(a => a.ExternalId == x.AccountKey)).ExecuteUpdateAsync(
            x => x.SetProperty(c => c.AccountId, c => accounts.Where(a => a.ExternalId == c.AccountKey).Select(a => (AccountId?)a.Id).First()), cancellationToken);
        await db.Deals.Where(x => x.AccountId == null && x.Source == source && accounts.Any(a => a.ExternalId == x.AccountKey)).ExecuteUpdateAsync(
            x => x.SetProperty(c => c.AccountId, c => accounts.Where(a => a.ExternalId == c.AccountKey).Select(a => (AccountId?)a.Id).First()), cancellationToken);
        await db.Activities.Where(x => x.AccountId == null && x.Source == source && accounts.Any(a => a.ExternalId == x.AccountKey)).ExecuteUpdateAsync(
            x => x.SetProperty(c => c.AccountId, c => accounts.Where(a => a.ExternalId == c.AccountKey).Select(a => (AccountId?)a.Id).First()), cancellationToken);
    }

    private static async Task ToDealsAsync(RevOpsDb db, string source, CancellationToken cancellationToken)
    {
        var deals = db.Deals.Where(x => x.Source == source);
        await db.DealStageChanges.Where(x => x.DealId == null && x.Source == source && deals.Any(a => a.ExternalId == x.DealKey)).ExecuteUpdateAsync(
            x => x.SetProperty(c => c.DealId, c => deals.Where(a => a.ExternalId == c.DealKey).Select(a => (DealId?)a.Id).First()), cancellationToken);
        await db.DealCloseDateChanges.Where(x => x.DealId == null && x.Source == source && deals.Any(a => a.ExternalId == x.DealKey)).ExecuteUpdateAsync(
            x => x.SetProperty(c => c.DealId, c => deals.Where(a => a.ExternalId == c.DealKey).Select(a => (DealId?)a.Id).First()), cancellationToken);
        await db.DealContacts.Where(x => x.DealId == null && x.Source == source && deals.Any(a => a.ExternalId == x.DealKey)).ExecuteUpdateAsync(
            x => x.SetProperty(c => c.DealId, c => deals.Where(a => a.ExternalId == c.DealKey).Select(a => (DealId?)a.Id).First()), cancellationToken);
        await db.Activities.Where(x => x.DealId == null && x.Source == source && deals.Any(a => a.ExternalId == x.DealKey)).ExecuteUpdateAsync(
            x => x.SetProperty(c => c.DealId, c => deals.Where(a => a.ExternalId == c.DealKey).Select(a => (DealId?)a.Id).First()), cancellationToken);
    }

    private static async Task ToContactsAsync(RevOpsDb db, string source, CancellationToken cancellationToken)
    {
        var contacts = db.Contacts.Where(x => x.Source == source);
        await db.DealContacts.Where(x => x.ContactId == null && x.Source == source && contacts.Any(a => a.ExternalId == x.ContactKey)).ExecuteUpdateAsync(
            x => x.SetProperty(c => c.ContactId, c => contacts.Where(a => a.ExternalId == c.ContactKey).Select(a => (ContactId?)a.Id).First()), cancellationToken);
        await db.Activities.Where(x => x.ContactId == null && x.Source == source && contacts.Any(a => a.ExternalId == x.ContactKey)).ExecuteUpdateAsync(
            x => x.SetProperty(c => c.ContactId, c => contacts.Where(a => a.ExternalId == c.ContactKey).Select(a => (ContactId?)a.Id).First()), cancellationToken);
    }

    private static Task<int> ToLeadsAsync(RevOpsDb db, string source, CancellationToken cancellationToken)
    {
        var leads = db.Leads.Where(x => x.Source == source);
        return db.Activities.Where(x => x.LeadId == null && x.Source == source && leads.Any(a => a.ExternalId == x.LeadKey)).ExecuteUpdateAsync(
            x => x.SetProperty(c => c.LeadId, c => leads.Where(a => a.ExternalId == c.LeadKey).Select(a => (LeadId?)a.Id).First()), cancellationToken);
    }

    /// <summary>The source's users become ours by address or name, and what they own becomes theirs.</summary>
    private static async Task ToOwnersAsync(RevOpsDb db, string source, CancellationToken cancellationToken)
    {
        var people = await ImportLookups.ReadAsync(db, source, cancellationToken);
        foreach (var name in await db.OwnerNames.Where(x => x.Source == source && x.UserId == null).ToListAsync(cancellationToken))
        {
            name.Is(people.Owner(name.ExternalId)?.Id);
        }

        await db.SaveChangesAsync(cancellationToken);
        await GiveAsync(db.Accounts.Where(x => x.Source == source), people, cancellationToken);
        await GiveAsync(db.Deals.Where(x => x.Source == source), people, cancellationToken);
        await SpanScopes.FollowAsync(db, db.Deals.Where(x => x.Source == source), cancellationToken);
        await GiveAsync(db.Leads.Where(x => x.Source == source), people, cancellationToken);
        await GiveAsync(db.Activities.Where(x => x.Source == source), people, cancellationToken);
        await GiveAsync(db.Quotas.Where(x => x.Source == source), people, cancellationToken);
    }

    private static async Task GiveAsync<T>(IQueryable<T> records, ImportLookups people, CancellationToken cancellationToken)
        where T : class, IOwned
    {
        var unowned = records.Where(x => x.OwnerId == null && x.OwnerKey != null);
        foreach (var key in await unowned.Select(x => x.OwnerKey!).Distinct().ToListAsync(cancellationToken))
        {
            if (people.Owner(key) is { } owner)
            {
                var (id, team) = ((UserId?)owner.Id, owner.Team);
                await unowned.Where(x => x.OwnerKey == key).ExecuteUpdateAsync(
                    x => x.SetProperty(r => EF.Property<UserId?>(r, nameof(IOwned.OwnerId)), id).SetProperty(r => EF.Property<TeamId?>(r, nameof(IOwned.TeamId)), team),
                    cancellationToken);
            }
        }
    }
}
