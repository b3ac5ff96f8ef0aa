using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Leads;
using RevOps.Infrastructure.Deals.Assessment;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>What becomes of records whose CRM has them no more.</summary>
internal static class BookChecks
{
#pragma warning disable CA1310 // Translated to SQL, where the database's own order counts, as in the ordering
    public static Task<List<string>> NextAsync(RevOpsDb db, BookReading reading, int most, CancellationToken cancellationToken)
    {
        var (connection, kind, source, after) = (reading.ConnectionId, reading.Kind, reading.ConnectionId.ToString(), reading.CheckedId ?? "");
        var known = kind switch
        {
            CrmObjectKind.Deal => db.Deals.IgnoreQueryFilters().Where(x => x.Source == source).Select(x => x.ExternalId!),
            CrmObjectKind.LineItem => db.DealProducts.Where(x => x.Source == source).Select(x => x.ExternalId!),
            CrmObjectKind.Quota => db.Quotas.Where(x => x.Source == source).Select(x => x.ExternalId!),
            _ => db.CrmLinks.Where(x => x.ConnectionId == connection && x.Kind == kind).Select(x => x.ExternalId),
        };
        return known.Where(x => x.CompareTo(after) > 0).OrderBy(x => x).Take(most).ToListAsync(cancellationToken);
    }
#pragma warning restore CA1310

    public static Task SaveAsync(
        RevOpsDb db, BookReading reading, IReadOnlyList<string> asked, IReadOnlyCollection<string> there, DateTimeOffset now, CancellationToken cancellationToken) => reading.Kind switch
        {
            CrmObjectKind.Deal => DealsAsync(db, reading.ConnectionId, asked, there, now, cancellationToken),
            CrmObjectKind.Lead => LeadsAsync(db, reading.ConnectionId, asked, there, now, cancellationToken),
            CrmObjectKind.Product => ProductsAsync(db, reading.ConnectionId, asked, there, cancellationToken),
            CrmObjectKind.LineItem => RemoveAsync(db, db.DealProducts, reading.ConnectionId, [.. asked.Except(there)], cancellationToken),
            CrmObjectKind.Quota => RemoveAsync(db, db.Quotas, reading.ConnectionId, [.. asked.Except(there)], cancellationToken),
            _ => RemoveAsync(db, reading, [.. asked.Except(there)], now, cancellationToken),
        };

    private static async Task DealsAsync(
        RevOpsDb db, ConnectionId connection, IReadOnlyList<string> asked, IReadOnlyCollection<string> there, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var source = connection.ToString();
        foreach (var deal in await db.Deals.IgnoreQueryFilters().Where(x => x.Source == source && asked.Contains(x.ExternalId!)).ToListAsync(cancellationToken))
        {
            deal.IsThere(there.Contains(deal.ExternalId!), now);
        }
    }

    private static async Task LeadsAsync(
        RevOpsDb db, ConnectionId connection, IReadOnlyList<string> asked, IReadOnlyCollection<string> there, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var links = await db.CrmLinks.AsNoTracking().Where(x => x.ConnectionId == connection && x.Kind == CrmObjectKind.Lead && asked.Contains(x.ExternalId))
            .ToListAsync(cancellationToken);
        var ids = links.ConvertAll(x => new LeadId(x.RecordId));
        var leads = await db.Leads.IgnoreQueryFilters().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancellationToken);
        foreach (var link in links.Where(x => leads.ContainsKey(new LeadId(x.RecordId))))
        {
            leads[new LeadId(link.RecordId)].IsThere(there.Contains(link.ExternalId), now);
        }
    }

    /// <summary>A product that a file or a person made known is theirs to take off the list.</summary>
    private static async Task ProductsAsync(
        RevOpsDb db, ConnectionId connection, IReadOnlyList<string> asked, IReadOnlyCollection<string> there, CancellationToken cancellationToken)
    {
        var source = connection.ToString();
        foreach (var product in await db.Products.Where(x => x.Source == source && asked.Contains(x.ExternalId!)).ToListAsync(cancellationToken))
        {
            product.IsSold(there.Contains(product.ExternalId!));
        }
    }

    private static async Task RemoveAsync<T>(RevOpsDb db, IQueryable<T> records, ConnectionId connection, List<string> gone, CancellationToken cancellationToken)
        where T : SourcedRecord
    {
        var source = connection.ToString();
        db.RemoveRange(await records.Where(x => x.Source == source && gone.Contains(x.ExternalId!)).ToListAsync(cancellationToken));
    }

    /// <summary>What was said in them is gone there, so it is no evidence here either.</summary>
    private static async Task RemoveAsync(RevOpsDb db, BookReading reading, List<string> gone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (gone.Count == 0)
        {
            return;
        }

        var (connection, kind, source) = (reading.ConnectionId, reading.Kind, reading.ConnectionId.ToString());
        var keys = gone.ConvertAll(x => FillActivity.KeyOf(kind, x));
        var notes = await db.AttachedNotes.Where(x => x.Source == source && keys.Contains(x.ObjectKey!)).ToListAsync(cancellationToken);
        var activities = await db.Activities.Where(x => x.Source == source && keys.Contains(x.ObjectKey!)).ToListAsync(cancellationToken);
        db.RemoveRange(notes);
        db.RemoveRange(activities);
        db.RemoveRange(await db.CrmLinks.Where(x => x.ConnectionId == connection && x.Kind == kind && gone.Contains(x.ExternalId)).ToListAsync(cancellationToken));
        await db.TouchAsync([.. notes.Select(x => x.DealId).Concat(activities.Select(x => x.DealId)).OfType<Domain.Deals.DealId>().Distinct()], now, cancellationToken);
    }
}
