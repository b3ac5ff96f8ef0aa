using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Deals;
using RevOps.Domain.Leads;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>
/// Removes the rows that an import made. What other imports attached to them keeps the source's key and finds them again when they come
/// back; what cannot live without them (calls, notes, usage, contracts) keeps them.
/// </summary>
internal sealed class RemoveImported(RevOpsDb db, ImportId import, CancellationToken cancellationToken)
{
    /// <summary>How many rows stay, since something hangs on them.</summary>
    public async Task<int> RunAsync(ImportKind kind)
    {
        await db.DealStageChanges.Where(x => x.ImportId == import).ExecuteDeleteAsync(cancellationToken);
        await db.DealCloseDateChanges.Where(x => x.ImportId == import).ExecuteDeleteAsync(cancellationToken);
        return kind switch
        {
            ImportKind.Accounts => await AccountsAsync(),
            ImportKind.Contacts => await ContactsAsync(),
            ImportKind.Leads => await LeadsAsync(),
            ImportKind.Deals => await DealsAsync(),
            ImportKind.Activities => await AllAsync(db.Activities.Where(x => x.ImportId == import)),
            ImportKind.Contracts => await AllAsync(db.Contracts.Where(x => x.ImportId == import)),
            ImportKind.Usage => await AllAsync(db.Usage.Where(x => x.ImportId == import)),
            ImportKind.Quotas => await AllAsync(db.Quotas.Where(x => x.ImportId == import)),
            ImportKind.Rates => await AllAsync(db.ExchangeRates.Where(x => x.ImportId == import)),
            ImportKind.Products => await ProductsAsync(),
            ImportKind.DealContacts => await AllAsync(db.DealContacts.Where(x => x.ImportId == import)),
            ImportKind.Owners => await AllAsync(db.OwnerNames.Where(x => x.ImportId == import)),
            _ => 0,
        };
    }

    private async Task<int> AllAsync<T>(IQueryable<T> rows)
    {
        await rows.ExecuteDeleteAsync(cancellationToken);
        return 0;
    }

    /// <summary>What a connected CRM sells too stays: its deals name it.</summary>
    private async Task<int> ProductsAsync()
    {
        var made = db.Products.Where(x => x.ImportId == import);
        await made.Where(x => !db.CrmLinks.Any(l => l.Kind == CrmObjectKind.Product && l.RecordId == x.Id)).ExecuteDeleteAsync(cancellationToken);
        return await made.CountAsync(cancellationToken);
    }

    private async Task<int> AccountsAsync()
    {
        var made = db.Accounts.Where(x => x.ImportId == import);
        var free = made.Where(x => !db.Calls.Any(c => c.AccountId == x.Id) && !db.Usage.Any(u => u.AccountId == x.Id)
            && !db.Contracts.Any(c => c.AccountId == x.Id) && !db.AttachedNotes.Any(n => n.AccountId == x.Id));
        var gone = free.Select(x => (AccountId?)x.Id);
        await db.Contacts.Where(x => gone.Contains(x.AccountId)).ExecuteUpdateAsync(x => x.SetProperty(c => c.AccountId, (AccountId?)null), cancellationToken);
        await db.Deals.IgnoreQueryFilters().Where(x => gone.Contains(x.AccountId)).ExecuteUpdateAsync(x => x.SetProperty(c => c.AccountId, (AccountId?)null), cancellationToken);
        await db.Leads.IgnoreQueryFilters().Where(x => gone.Contains(x.AccountId)).ExecuteUpdateAsync(x => x.SetProperty(c => c.AccountId, (AccountId?)null), cancellationToken);
        await db.Activities.Where(x => gone.Contains(x.AccountId)).ExecuteUpdateAsync(x => x.SetProperty(c => c.AccountId, (AccountId?)null), cancellationToken);
        await free.ExecuteDeleteAsync(cancellationToken);
        return await made.CountAsync(cancellationToken);
    }

    private async Task<int> ContactsAsync()
    {
        var made = db.Contacts.Where(x => x.ImportId == import);
        var free = made.Where(x => !db.AttachedNotes.Any(n => n.ContactId == x.Id));
        var gone = free.Select(x => (ContactId?)x.Id);
        await db.DealContacts.Where(x => gone.Contains(x.ContactId)).ExecuteUpdateAsync(x => x.SetProperty(c => c.ContactId, (ContactId?)null), cancellationToken);
        await db.Activities.Where(x => gone.Contains(x.ContactId)).ExecuteUpdateAsync(x => x.SetProperty(c => c.ContactId, (ContactId?)null), cancellationToken);
        await free.ExecuteDeleteAsync(cancellationToken);
        return await made.CountAsync(cancellationToken);
    }

    private async Task<int> LeadsAsync()
    {
        var made = db.Leads.IgnoreQueryFilters().Where(x => x.ImportId == import);
        var free = made.Where(x => !db.AttachedNotes.Any(n => n.LeadId == x.Id));
        var gone = free.Select(x => (LeadId?)x.Id);
        await db.Activities.Where(x => gone.Contains(x.LeadId)).ExecuteUpdateAsync(x => x.SetProperty(c => c.LeadId, (LeadId?)null), cancellationToken);
        await free.ExecuteDeleteAsync(cancellationToken);
        return await made.CountAsync(cancellationToken);
    }

    private async Task<int> DealsAsync()
    {
        var made = db.Deals.Where(x => x.ImportId == import);
        var free = made.Where(x => !db.Calls.Any(c => c.DealId == x.Id) && !db.AttachedNotes.Any(n => n.DealId == x.Id));
        var gone = free.Select(x => (DealId?)x.Id);
        await db.DealStageChanges.Where(x => gone.Contains(x.DealId)).ExecuteUpdateAsync(x => x.SetProperty(c => c.DealId, (DealId?)null), cancellationToken);
        await db.DealCloseDateChanges.Where(x => gone.Contains(x.DealId)).ExecuteUpdateAsync(x => x.SetProperty(c => c.DealId, (DealId?)null), cancellationToken);
        await db.DealContacts.Where(x => gone.Contains(x.DealId)).ExecuteUpdateAsync(x => x.SetProperty(c => c.DealId, (DealId?)null), cancellationToken);
        await db.Activities.Where(x => gone.Contains(x.DealId)).ExecuteUpdateAsync(x => x.SetProperty(c => c.DealId, (DealId?)null), cancellationToken);
        await free.ExecuteDeleteAsync(cancellationToken);
        return await made.CountAsync(cancellationToken);
    }
}
