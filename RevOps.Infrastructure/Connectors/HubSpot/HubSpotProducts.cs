using System.Text.RegularExpressions;
using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>
/// Products, and the line items of deals. The search says which line items changed; they are then read themselves, with the deals that they hang on.
/// </summary>
internal sealed partial class HubSpotProducts(HubSpotObjects objects, HubSpotWalk walk)
{
    public static readonly IReadOnlyList<string> ProductProperties = ["name", "hs_sku"];

    private const int MonthsAYear = 12;

    private static readonly IReadOnlyList<string> LineProperties =
    [
        "name", "hs_product_id", "quantity", "price", "discount", "hs_discount_percentage", "amount", "hs_line_item_currency_code", "hs_recurring_billing_period",
        "hs_term_in_months", "hs_position_on_quote",
    ];

    private readonly HubSpotAssociations _associations = new(objects);

    public static CrmProduct Product(HubSpotObject product) => new(product.Id, product["name"] ?? product["hs_sku"] ?? $"Product {product.Id}", product["hs_sku"]);

    public async Task<Result<CrmPage<CrmLineItem>, CrmError>> ChangedLinesAsync(CrmCursor cursor, CancellationToken cancellationToken)
    {
        var page = await walk.NextAsync("line_items", cursor, ["hs_object_id"], cancellationToken);
        if (!page.IsSuccess)
        {
            return page.Error;
        }

        var ids = page.Value.Items.Select(x => x.Id).ToList();
        var found = await objects.FindManyAsync("line_items", ids, LineProperties, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var deals = await _associations.OfAsync("line_items", ids, "deals", cancellationToken);
        return deals.IsSuccess
            ? new CrmPage<CrmLineItem>(
                [.. found.Value.Select(x => Line(x) with { DealIds = [.. deals.Value[x.Id].Select(d => d.Id).Distinct(StringComparer.Ordinal)] })],
                page.Value.Next,
                page.Value.More)
            : deals.Error;
    }

    private static CrmLineItem Line(HubSpotObject line) => new(line.Id, line["name"] ?? "")
    {
        ProductId = line["hs_product_id"] is { } product && HubSpotId.IsSafe(product) ? product : null,
        Quantity = line.Number("quantity"),
        Price = line.Number("price"),
        Discount = line.Number("discount"),
        DiscountPercent = line.Number("hs_discount_percentage"),
        Amount = line.Number("amount"),
        Currency = line["hs_line_item_currency_code"],
        TermMonths = Months(line["hs_recurring_billing_period"]) ?? Whole(line.Number("hs_term_in_months")),
        Place = Whole(line.Number("hs_position_on_quote")),
    };

    /// <summary>"P12M" and "P1Y"; weeks and days make no whole months.</summary>
    private static int? Months(string? period) => period is not null && Period().Match(period) is { Success: true } match
        ? (Count(match.Groups["years"]) * MonthsAYear) + Count(match.Groups["months"]) is > 0 and var months ? months : null
        : null;

    private static int Count(Group group) => group.Success ? int.Parse(group.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;

    private static int? Whole(decimal? number) => number is >= 0 and <= int.MaxValue ? (int)number : null;

    [GeneratedRegex(@"^P(?:(?<years>\d{1,4})Y)?(?:(?<months>\d{1,4})M)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Period();
}
