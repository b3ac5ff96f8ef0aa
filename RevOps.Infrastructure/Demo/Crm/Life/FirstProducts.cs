using System.Globalization;
using RevOps.Infrastructure.Demo.Crm.Storage;
using RevOps.Infrastructure.Demo.Revenue;

namespace RevOps.Infrastructure.Demo.Crm.Life;

/// <summary>
/// What the demo's company sells, and which of it each deal is about: one to three lines that mostly come to the deal's amount. A CRM that was there
/// before it had products gets them too.
/// </summary>
internal sealed class FirstProducts(CrmDatabase database, CrmClock clock)
{
    /// <summary>Deals of which nobody entered yet what they are about.</summary>
    private const int Bare = 9;

    /// <summary>Deals to which somebody added something without changing the amount.</summary>
    private const int Grown = 8;

    private const int AddedPacks = 20;
    private const int DiscountPercent = 10;

    public void Add()
    {
        if (database.All(CrmTypes.Products).Count == 0)
        {
            database.Commit(new JournalEntry { Records = [.. DemoProduct.All.Select(Record)] });
        }

        if (database.All(CrmTypes.LineItems).Count > 0)
        {
            return;
        }

        var ids = database.All(CrmTypes.Products).DistinctBy(x => x.Value("hs_sku")).ToDictionary(x => x.Value("hs_sku") ?? "", x => x.Id);
        var lines = database.All(CrmTypes.Deals).Where(x => !x.Archived).Index()
            .SelectMany(x => Parts(x.Item, x.Index).Index().Select(part => (Deal: x.Item, Line: Record(x.Item, part.Item, part.Index, ids)))).ToList();
        database.Commit(new JournalEntry
        {
            Records = [.. lines.Select(x => x.Line)],
            Links = [.. lines.Select(x => new CrmLink(CrmTypes.LineItems, x.Line.Id, CrmTypes.Deals, x.Deal.Id))],
        });
    }

    private static IReadOnlyList<Part> Parts(CrmRecord deal, int ordinal)
    {
        var amount = int.TryParse(deal.Value("amount"), NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : 0;
        if (amount < DemoProduct.Core.ListPrice || ordinal % Bare == Bare - 1)
        {
            return [];
        }

        var parts = (ordinal % 3) switch
        {
            0 => [],
            1 => Discounted(amount),
            _ => Three(amount),
        };
        var rest = amount - parts.Sum(x => x.Amount);
        return
        [
            .. parts,
            .. rest == 0 ? [] : new[] { Packs(parts.Count == 0 ? DemoProduct.Core : parts.Count == 1 ? DemoProduct.Stream : DemoProduct.Share, rest) },
            .. ordinal % Grown == Grown - 3 && parts.Count < 2 ? new[] { new Part(DemoProduct.Share, AddedPacks, 0) } : [],
        ];
    }

    /// <summary>Three quarters of the platform with a discount, in tens of packs so that cents come nowhere.</summary>
    private static List<Part> Discounted(int amount)
    {
        var tens = amount * 3 / 4 / (DemoProduct.Core.ListPrice * (100 - DiscountPercent) / 10);
        return tens == 0 ? [] : [new Part(DemoProduct.Core, tens * 10, DiscountPercent)];
    }

    private static List<Part> Three(int amount) => [Packs(DemoProduct.Core, amount * 7 / 10), Packs(DemoProduct.Stream, amount / 5 / (2 * DemoProduct.Stream.ListPrice) * 2 * DemoProduct.Stream.ListPrice)];

    private static Part Packs(DemoProduct product, int amount) => new(product, amount / product.ListPrice, 0);

    private CrmRecord Record(DemoProduct product) => new(CrmTypes.Products, database.NextId(), clock.Now, clock.Now, Archived: false, new Dictionary<string, string?>
    {
        ["name"] = product.Name,
        ["hs_sku"] = product.Code,
        ["price"] = Text(product.ListPrice),
        ["description"] = "One pack of credits for a year",
    });

    private CrmRecord Record(CrmRecord deal, Part part, int place, Dictionary<string, long> ids) => new(
        CrmTypes.LineItems, database.NextId(), deal.CreatedAt, deal.UpdatedAt, Archived: false, new Dictionary<string, string?>
        {
            ["name"] = part.Product.Name,
            ["hs_sku"] = part.Product.Code,
            ["hs_product_id"] = ids.TryGetValue(part.Product.Code, out var id) ? CrmText.Id(id) : null,
            ["quantity"] = Text(part.Packs),
            ["price"] = Text(part.Product.ListPrice),
            ["hs_discount_percentage"] = part.Discount == 0 ? null : Text(part.Discount),
            ["amount"] = Text(part.Amount),
            ["hs_line_item_currency_code"] = deal.Value("deal_currency_code"),
            ["hs_recurring_billing_period"] = "P12M",
            ["hs_position_on_quote"] = Text(place),
        });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>So many packs of a product, less a discount in percent.</summary>
    private sealed record Part(DemoProduct Product, int Packs, int Discount)
    {
        public int Amount => Packs * Product.ListPrice * (100 - Discount) / 100;
    }
}
