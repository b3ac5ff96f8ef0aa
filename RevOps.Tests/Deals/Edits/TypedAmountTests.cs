using RevOps.Domain.Deals.Edits;

namespace RevOps.Tests.Deals.Edits;

public sealed class TypedAmountTests
{
    [Theory]
    [InlineData("12500", "12500 EUR")]
    [InlineData(" 12,500.50 ", "12500.5 EUR")]
    [InlineData("1,234,567", "1234567 EUR")]
    [InlineData("12 500", "12500 EUR")]
    [InlineData("12'500", "12500 EUR")]
    [InlineData("0", "0 EUR")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Read_AsPeopleWriteIt_IsTheAmount(string? typed, string? text) => Assert.Equal(text, TypedAmount.Read(typed, "eur").Value!.Text);

    [Theory]
    [InlineData("12.500")]
    [InlineData("12.500,00")]
    [InlineData("12,5")]
    [InlineData("1,2345")]
    [InlineData("12k")]
    [InlineData("-5")]
    [InlineData("1e5")]
    public void Read_WhatCouldMeanTwoThings_IsAskedAbout(string typed) => Assert.NotEmpty(TypedAmount.Read(typed, "EUR").Error!.Remedy);

    [Fact]
    public void Amount_SameMoneyWrittenOtherwise_IsTheSameTerm() => Assert.Equal(DealTerm.Amount(1200.50m, "EUR"), DealTerm.Amount(1200.5000m, "EUR"));
}
