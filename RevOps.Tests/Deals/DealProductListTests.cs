using RevOps.Domain;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Detail;

namespace RevOps.Tests.Deals;

/// <summary>What the lines of a deal come to.</summary>
public sealed class DealProductListTests
{
    [Fact]
    public void Total_LinesOfOneCurrency_IsTheirSum()
    {
        var list = new DealProductList([Line(1000.5m, "EUR"), Line(499.5m, "EUR")]);

        Assert.Equal(new Money(1500, "EUR"), list.Total);
        Assert.Null(list.Beyond(new Money(1500, "EUR")));
        Assert.Equal(new Money(-500, "EUR"), list.Beyond(new Money(2000, "EUR")));
    }

    [Fact]
    public void Total_NoneOrAnUnknownOneOrTwoCurrencies_IsUnknown()
    {
        Assert.Null(DealProductList.Nothing.Total);
        Assert.Null(new DealProductList([Line(1, "EUR"), Line(null, "EUR")]).Total);
        Assert.Null(new DealProductList([Line(1, "EUR"), Line(1, "USD")]).Total);
        Assert.Null(new DealProductList([Line(1, "EUR")]).Beyond(new Money(7, "USD")));
        Assert.Null(new DealProductList([Line(1, "EUR")]).Beyond(null));
    }

    [Theory]
    [InlineData(null, null, 500.0)]
    [InlineData(10.0, null, 450.0)]
    [InlineData(null, 5.0, 450.0)]
    [InlineData(10.0, 5.0, 450.0)]
    [InlineData(0.0, 0.0, 500.0)]
    [InlineData(140.0, null, 500.0)]
    public void With_NoAmount_IsWorkedOut(double? percent, double? each, double amount)
    {
        var line = Filled(new CrmLineItem("1", "Seats") { Quantity = 10, Price = 50, DiscountPercent = (decimal?)percent, Discount = (decimal?)each });

        Assert.Equal((decimal)amount, line.Amount);
    }

    [Fact]
    public void With_WhatNoColumnHolds_IsUnknownAndNeverFails()
    {
        var line = Filled(new CrmLineItem("1", "\0") { Quantity = decimal.MaxValue, Price = decimal.MinValue, Currency = "euros", TermMonths = int.MaxValue });
        Assert.Equal(("Line without a name", null, null, null, null, null), (line.Name, line.Quantity, line.Price, line.Amount, line.Currency, line.TermMonths));

        line = Filled(new CrmLineItem("1", new string('x', 900)) { Quantity = 99_999_999_999_999m, Price = 99_999_999_999_999m });
        Assert.Equal((200, (decimal?)null), (line.Name.Length, line.Amount));
    }

    private static DealProduct Filled(CrmLineItem said)
    {
        var line = new DealProduct(DealId.New(), FillProduct.NameOf(said));
        line.With(said, line.DealId, null);
        return line;
    }

    private static DealProductItem Line(decimal? amount, string currency) => new(Guid.NewGuid(), "Core", null, 1, null, null, null, Money.Of(amount, currency), null);
}
