using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Infrastructure.Analytics;
using RevOps.Infrastructure.Crm.Imports;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>
/// Quotas of a CRM: each is one of ours by connection and id. They stand beside those of files and overwrite none; which of the two counts is decided where
/// they are read (<see cref="CountingQuotas"/>), so that a file that comes or goes needs no new reading of the CRM.
/// </summary>
internal sealed class QuotaMerge(RevOpsDb db, ConnectionId connection, ImportLookups people)
{
    private readonly string _source = connection.ToString();

    public async Task RunAsync(IReadOnlyList<CrmQuota> page, CancellationToken cancellationToken)
    {
        var ids = page.Select(x => x.Id).ToList();
        var known = await db.Quotas.Where(x => x.Source == _source && ids.Contains(x.ExternalId!)).ToDictionaryAsync(x => x.ExternalId!, cancellationToken);
        var currency = ((await db.Organisation.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.Settings ?? new OrganisationSettings()).Currency;
        foreach (var said in page)
        {
            var quota = known.GetValueOrDefault(said.Id);
            if (FillQuota.IsQuota(said))
            {
                quota ??= known[said.Id] = Make(said, currency);
                quota.With(said, currency, people.Owner(said.OwnerId));
            }
            else if (known.Remove(said.Id))
            {
                db.Quotas.Remove(quota!);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private Quota Make(CrmQuota said, string currency)
    {
        var quota = new Quota(said.From, said.To, said.Amount ?? 0, currency);
        quota.ComesFrom(_source, said.Id, null);
        db.Quotas.Add(quota);
        return quota;
    }
}
