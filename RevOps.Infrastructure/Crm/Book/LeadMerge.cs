using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Leads;
using RevOps.Infrastructure.Crm.Imports;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>
/// Leads of a CRM among ours: each is one of ours by connection and id. One that a file brought under the same id and address is the same one: the file
/// was an export of the CRM.
/// </summary>
internal sealed class LeadMerge(RevOpsDb db, ConnectionId connection, ImportLookups people, DateTimeOffset now)
{
    /// <summary>What a score is made of; after a change of these it is made anew.</summary>
    private static readonly string[] Scored =
    [
        nameof(Lead.Title), nameof(Lead.Company), nameof(Lead.Website), nameof(Lead.Industry), nameof(Lead.Employees), nameof(Lead.Country), nameof(Lead.City),
        nameof(Lead.Description), nameof(Lead.Email), nameof(Lead.AccountId),
    ];

    private readonly string _source = connection.ToString();

    public async Task RunAsync(IReadOnlyList<CrmLead> page, CancellationToken cancellationToken)
    {
        var links = await BookLinks.ReadAsync(db, connection, CrmObjectKind.Lead, page.Select(x => x.Id), cancellationToken);
        var accounts = await BookLinks.ReadAsync(db, connection, CrmObjectKind.Account, page.Select(x => x.AccountId).OfType<string>(), cancellationToken);
        var known = links.Records.Select(x => new LeadId(x)).ToList();
        var leads = await db.Leads.IgnoreQueryFilters().Where(x => known.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancellationToken);
        var exported = await ExportedAsync([.. page.Where(x => links.Find(x.Id) is null)], cancellationToken);
        foreach (var said in page)
        {
            var lead = links.Find(said.Id) is { } id ? leads.GetValueOrDefault(new LeadId(id)) : null;
            if (lead is null)
            {
                lead = exported[said.Id].FirstOrDefault(x => LeadIdentity.IsSame(x, said.Email, said.Name)) ?? Make(said);
                links.Add(said.Id, lead.Id.Value);
                leads[lead.Id] = lead;
            }

            lead.With(said, accounts.Find(said.AccountId) is { } account ? new AccountId(account) : null, now);
            var owner = people.Owner(lead.OwnerKey);
            lead.Give(owner?.Id, owner?.Team);
        }

        await UnscoreAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<ILookup<string, Lead>> ExportedAsync(List<CrmLead> unknown, CancellationToken cancellationToken)
    {
        var ids = unknown.ConvertAll(x => x.Id);
        var found = await db.Leads.IgnoreQueryFilters().Where(x => x.Source != null && ids.Contains(x.ExternalId!)).ToListAsync(cancellationToken);
        return found.Where(x => LeadIdentity.IsOfFile(x.Source)).ToLookup(x => x.ExternalId!);
    }

    private Lead Make(CrmLead said)
    {
        var lead = new Lead(FillLead.NameOf(said), said.CreatedAt ?? now);
        lead.ComesFrom(_source, said.Id, null);
        db.Leads.Add(lead);
        return lead;
    }

    /// <summary>A lead without a score gets one within moments.</summary>
    private async Task UnscoreAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.DetectChanges();
        var changed = db.ChangeTracker.Entries<Lead>()
            .Where(x => x.State == EntityState.Modified && Scored.Any(name => x.Property(name).IsModified)).Select(x => x.Entity.Id).ToList();
        if (changed.Count > 0)
        {
            await db.LeadScores.Where(x => changed.Contains(x.LeadId)).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
