using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Crm.Imports.Targets;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>
/// Finds records that were there before any source named them: an account by its domain or name, a person by the address, a product by
/// its code. So a company that calls made known is not stored a second time when the CRM's export comes.
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
