using Bunit;
using RevOps.Domain;
using RevOps.Domain.Deals.Detail;
using RevOps.Web.Components.Deals.Detail;

namespace RevOps.Tests.Deals.Components;

public sealed class ProductsCardTests : BunitContext
{
    private readonly OneDealDesk _deal = new();

    [Fact]
    public async Task Card_LinesThatComeToTheAmount_ShowsTheirFiguresAndNoHint()
    {
        var card = await ShowAsync(1450, Line("Core", 10, 50, 450) with { DiscountPercent = 10, TermMonths = 12 }, Line("<b>Share</b>", 2.5m, 400, 1000));

        var rows = card.FindAll("tbody tr").Select(x => x.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToArray()).ToList();
        Assert.StartsWith("Core12 months", rows[0][0], StringComparison.Ordinal);
        Assert.Equal(["10", "50 EUR", "10 %", "450 EUR"], rows[0][1..]);
        Assert.Equal(["<b>Share</b>", "2.5", "400 EUR", "–", "1,000 EUR"], rows[1]);
        Assert.Equal(["1,450 EUR", "1,450 EUR"], card.FindAll("dd").Select(x => x.TextContent.Trim()));
        Assert.Empty(card.FindAll(".differs"));
    }

    [Theory]
    [InlineData(1450, "50 EUR more than the deal.")]
    [InlineData(1700, "200 EUR less than the deal.")]
    public async Task Card_LinesThatComeToSomethingElse_SaysByHowMuch(int amount, string hint)
    {
        var card = await ShowAsync(amount, Line("Core", 10, 150, 1500) with { Discount = new Money(5, "EUR") });

        Assert.StartsWith(hint, card.Find(".differs").TextContent, StringComparison.Ordinal);
        Assert.Contains("5 EUR each", card.Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_NoLines_SaysWhereTheyComeFrom()
    {
        Assert.Contains("Products come with the deals of a connected CRM", (await ShowAsync(100)).Find("p").TextContent, StringComparison.Ordinal);
        _deal.KeptBy = "HubSpot";
        Assert.StartsWith("HubSpot lists no products", (await ShowAsync(100)).Find("p").TextContent, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<ProductsCard>> ShowAsync(decimal amount, params DealProductItem[] lines)
    {
        var deal = await _deal.ReadAsync(OneDealDesk.Admin);
        return Render<ProductsCard>(x => x.Add(c => c.Deal, deal with { Item = deal.Item with { Amount = amount, Currency = "EUR" }, Products = new DealProductList(lines) }));
    }

    private static DealProductItem Line(string name, decimal quantity, decimal price, decimal amount) =>
        new(Guid.NewGuid(), name, null, quantity, new Money(price, "EUR"), null, null, new Money(amount, "EUR"), null);
}
