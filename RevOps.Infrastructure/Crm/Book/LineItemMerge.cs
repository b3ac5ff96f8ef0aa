using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>The lines of a CRM's deals: each is one of ours by connection and id. One that hangs on no deal that is known here, such as a quote's, is left out.</summary>
internal sealed class LineItemMerge(RevOpsDb db, ConnectionId connection)
{
    private readonly string _source = connection.ToString();

    public async Task RunAsync(IReadOnlyList<CrmLineItem> page, CancellationToken cancellationToken)
    {
        var ids = page.Select(x => x.Id).ToList();
        var known = await db.DealProducts.Where(x => x.Source == _source && ids.Contains(x.ExternalId!)).ToDictionaryAsync(x => x.ExternalId!, cancellationToken);
        var dealIds = page.SelectMany(x => x.DealIds).Distinct().ToList();
        var deals = await db.Deals.IgnoreQueryFilters().Where(x => x.Source == _source && dealIds.Contains(x.ExternalId!))
            .Select(x => new { x.ExternalId, x.Id }).ToDictionaryAsync(x => x.ExternalId!, x => x.Id, cancellationToken);
        var links = await BookLinks.ReadAsync(db, connection, CrmObjectKind.Product, page.Select(x => x.ProductId).OfType<string>(), cancellationToken);
        var products = await db.Products.Where(x => links.Records.Contains(x.Id)).Select(x => x.Id).ToHashSetAsync(cancellationToken);
        foreach (var said in page)
        {
            var line = known.GetValueOrDefault(said.Id);
            if (said.DealIds.FirstOrDefault(deals.ContainsKey) is not { } key)
            {
                if (line is not null)
                {
                    db.DealProducts.Remove(line);
                    known.Remove(said.Id);
                }

                continue;
            }

            line ??= known[said.Id] = Make(said, deals[key]);
            line.With(said, deals[key], links.Find(said.ProductId) is { } product && products.Contains(product) ? product : null);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private DealProduct Make(CrmLineItem said, DealId deal)
    {
        var line = new DealProduct(deal, FillProduct.NameOf(said));
        line.ComesFrom(_source, said.Id, null);
        db.DealProducts.Add(line);
        return line;
    }
}
