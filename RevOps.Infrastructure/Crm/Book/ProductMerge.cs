using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>
/// Products of a CRM among ours. One whose code is known already is the same one, and what a file says of it stays; one that came from here follows.
/// </summary>
internal sealed class ProductMerge(RevOpsDb db, ConnectionId connection)
{
    private readonly string _source = connection.ToString();

    public async Task RunAsync(IReadOnlyList<CrmProduct> page, CancellationToken cancellationToken)
    {
        var links = await BookLinks.ReadAsync(db, connection, CrmObjectKind.Product, page.Select(x => x.Id), cancellationToken);
        var codes = page.Select(FillProduct.CodeOf).Distinct().ToList();
        var known = await db.Products.Where(x => codes.Contains(x.Code) || links.Records.Contains(x.Id)).ToListAsync(cancellationToken);
        foreach (var said in page)
        {
            var product = links.Find(said.Id) is { } id ? known.Find(x => x.Id == id) : null;
            if (product is null)
            {
                product = known.Find(x => x.Code == FillProduct.CodeOf(said)) ?? Make(said, known);
                links.Add(said.Id, product.Id);
            }

            // Two products with one code are one here, and only the first of them says what it is called
            if (product.Source == _source && product.ExternalId == said.Id)
            {
                product.With(said);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private Product Make(CrmProduct said, List<Product> known)
    {
        var product = new Product(FillProduct.CodeOf(said), FillProduct.NameOf(said));
        product.ComesFrom(_source, said.Id, null);
        db.Products.Add(product);
        known.Add(product);
        return product;
    }
}
