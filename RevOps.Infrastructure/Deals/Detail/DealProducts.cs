using Microsoft.EntityFrameworkCore;
using RevOps.Domain;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Detail;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Detail;

/// <summary>Reads what a deal sells.</summary>
internal static class DealProducts
{
    public static async Task<DealProductList> ReadAsync(RevOpsDb db, Deal deal, CancellationToken cancellationToken)
    {
        var rows = await (from line in db.DealProducts.AsNoTracking()
                          where line.DealId == deal.Id
                          orderby line.Place, line.Id
                          select new { Line = line, Code = db.Products.Where(x => x.Id == line.ProductId).Select(x => x.Code).FirstOrDefault() }).ToListAsync(cancellationToken);
        return rows.Count == 0 ? DealProductList.Nothing : new([.. rows.Select(x => Item(x.Line, x.Code, x.Line.Currency ?? deal.Currency))]);
    }

    private static DealProductItem Item(DealProduct line, string? code, string? currency) => new(
        line.Id, line.Name, code, line.Quantity, Money.Of(line.Price, currency), Money.Of(line.Discount, currency), line.DiscountPercent, Money.Of(line.Amount, currency), line.TermMonths);
}
