using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Crm.Imports.Targets;
using RevOps.Domain.Leads;
using RevOps.Infrastructure.Crm.Book;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>
/// Finds records that were there before any source named them: an account by its domain or name, a person by the address, a product by
/// its code, a lead by the id of a connected CRM. So a company that calls made known is not stored a second time when the CRM's export comes.
/// </summary>
internal static class Adoption
{
    public static async Task<Func<ImportedRow, T?>> FindAsync<T>(
        RevOpsDb db, IQueryable<T> records, List<(ImportedRow Row, string Key)> rows, CancellationToken cancellationToken)
        where T : SourcedRecord
    {
        if (rows.Count == 0)
        {
            return _ => null;
        }

        return records switch
        {
            IQueryable<Account> accounts => (Func<ImportedRow, T?>)(object)await AccountsAsync(accounts, rows, cancellationToken),
            IQueryable<Contact> contacts => (Func<ImportedRow, T?>)(object)await OneOfAsync(
                contacts.Where(x => x.Source == null), x => x.Email, "email", (q, keys) => q.Where(x => keys.Contains(x.Email!)), rows, cancellationToken),
            IQueryable<Lead> leads => (Func<ImportedRow, T?>)(object)await LeadsAsync(db, leads, rows, cancellationToken),
            IQueryable<Product> products => (Func<ImportedRow, T?>)(object)await OneOfAsync(
                products, x => x.Code, "code", (q, keys) => q.Where(x => keys.Contains(x.Code)), rows, cancellationToken),
            _ => _ => null,
        };
    }

    private static async Task<Func<ImportedRow, Account?>> AccountsAsync(
        IQueryable<Account> accounts, List<(ImportedRow Row, string Key)> rows, CancellationToken cancellationToken)
    {
        var own = accounts.Where(x => x.Source == null);
        var byDomain = await OneOfAsync(own, x => x.Domain, DomainOf, (q, keys) => q.Where(x => keys.Contains(x.Domain!)), rows, cancellationToken);
        var byName = await OneOfAsync(own, x => x.Name, x => x.Get<string>("name"), (q, keys) => q.Where(x => keys.Contains(x.Name)), rows, cancellationToken);
        return row => byDomain(row) ?? byName(row);
    }

    /// <summary>Leads that a connection reads, where the file is an export of that CRM.</summary>
    private static async Task<Func<ImportedRow, Lead?>> LeadsAsync(
        RevOpsDb db, IQueryable<Lead> leads, List<(ImportedRow Row, string Key)> rows, CancellationToken cancellationToken)
    {
        var keys = rows.Select(x => x.Key).Distinct().ToList();
        var links = await db.CrmLinks.AsNoTracking().Where(x => x.Kind == CrmObjectKind.Lead && keys.Contains(x.ExternalId))
            .Select(x => new { x.ExternalId, x.RecordId }).ToListAsync(cancellationToken);
        var ids = links.ConvertAll(x => new LeadId(x.RecordId));
        var found = ids.Count == 0 ? [] : await leads.Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancellationToken);
        var byKey = links.Where(x => found.ContainsKey(new LeadId(x.RecordId))).ToLookup(x => x.ExternalId, x => found[new LeadId(x.RecordId)]);
        var keyOf = rows.ToDictionary(x => x.Row, x => x.Key);
        return row => byKey[keyOf[row]].FirstOrDefault(x => LeadIdentity.IsSame(x, row.Get<string>("email"), row.Get<string>("name")));
    }

    private static string? DomainOf(ImportedRow row) => WebAddress.DomainOf(row.Get<string>("domain") ?? row.Get<string>("website"));

    private static Task<Func<ImportedRow, T?>> OneOfAsync<T>(
        IQueryable<T> records,
        Func<T, string?> keyOf,
        string field,
        Func<IQueryable<T>, List<string>, IQueryable<T>> among,
        List<(ImportedRow Row, string Key)> rows,
        CancellationToken cancellationToken)
        where T : SourcedRecord => OneOfAsync(records, keyOf, x => x.Get<string>(field), among, rows, cancellationToken);

    /// <summary>A key that several records have finds none; a record is found once.</summary>
    private static async Task<Func<ImportedRow, T?>> OneOfAsync<T>(
        IQueryable<T> records,
        Func<T, string?> keyOf,
        Func<ImportedRow, string?> wanted,
        Func<IQueryable<T>, List<string>, IQueryable<T>> among,
        List<(ImportedRow Row, string Key)> rows,
        CancellationToken cancellationToken)
        where T : SourcedRecord
    {
        var keys = rows.Select(x => wanted(x.Row)).OfType<string>().Distinct().ToList();
        var found = keys.Count == 0 ? [] : await among(records, keys).ToListAsync(cancellationToken);
        var single = found.GroupBy(x => keyOf(x)!).Where(x => x.Count() == 1).ToDictionary(x => x.Key, x => x.Single());
        return row => wanted(row) is { } key && single.Remove(key, out var record) ? record : null;
    }
}
