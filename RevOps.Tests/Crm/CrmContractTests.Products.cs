using RevOps.Domain.Crm;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm;

public abstract partial class CrmContractTests
{
    [Fact]
    public async Task ChangedLineItems_SoldInADeal_ComeWithItsFiguresProductAndDeal()
    {
        var deal = Assert.Single(await _peer.AddDealsAsync(1));
        var (product, line) = await _peer.SellAsync(deal);

        CrmLineItem? found = null;
        await Eventually.TrueAsync(
            async () => (found = (await BookAsync(_crm.Book.ChangedLineItemsAsync)).Items.SingleOrDefault(x => x.Id == line)) is not null, Soon, "the line is in the index");

        Assert.Equal(("Core seats", product, 10m, 50m, 10m, null, 450m), (found!.Name, found.ProductId, found.Quantity, found.Price, found.DiscountPercent, found.Discount, found.Amount));
        Assert.Equal(("EUR", 12, 2), (found.Currency, found.TermMonths, found.Place));
        Assert.Equal([deal], found.DealIds);
        Assert.Equal(("Core", "C-1"), (await BookAsync(_crm.Book.ChangedProductsAsync)).Items.Where(x => x.Id == product).Select(x => (x.Name, x.Code)).Single());
    }

    [Fact]
    public async Task ChangedLineItems_PeriodInMonths_IsTheTerm()
    {
        var (_, line) = await _peer.SellAsync(Assert.Single(await _peer.AddDealsAsync(1)));
        await _peer.EditAsync(new CrmObject(CrmObjectKind.LineItem, line), "hs_recurring_billing_period", "P18M");

        await Eventually.TrueAsync(
            async () => (await BookAsync(_crm.Book.ChangedLineItemsAsync)).Items.Exists(x => x.Id == line && x.TermMonths == 18), Soon, "the line is in the index");
    }

    [Fact]
    public async Task ChangedQuotas_GoalOfRevenue_ComesWithItsPersonAndDaysUntilItIsNoneAnyMore()
    {
        var owner = (await _crm.OwnersAsync(Never)).Value![0].Id;
        var id = await _peer.SetQuotaAsync(owner);
        Task IsThereAsync(decimal? amount) => Eventually.TrueAsync(
            async () => (await BookAsync(_crm.Book.ChangedQuotasAsync)).Items.Contains(new CrmQuota(id, owner, new(2026, 7, 1), new(2026, 9, 30), amount, "EUR")), Soon, "the goal is in the index");

        await IsThereAsync(250_000);
        await _peer.EditAsync(new CrmObject(CrmObjectKind.Quota, id), "hs_goal_type", "calls_made");
        await IsThereAsync(null);

        var other = await _peer.SetQuotaAsync(owner);
        await _peer.RemoveAsync(new CrmObject(CrmObjectKind.Quota, id));
        Assert.Equal([other], (await _crm.Book.ThereAsync(CrmObjectKind.Quota, [id, other], Never)).Value!);
    }

    [Fact]
    public async Task There_LineAndProductRemoved_AreLeftOut()
    {
        var deal = Assert.Single(await _peer.AddDealsAsync(1));
        var (gone, kept) = (await _peer.SellAsync(deal), await _peer.SellAsync(deal));
        await _peer.RemoveAsync(new CrmObject(CrmObjectKind.LineItem, gone.Line));
        await _peer.RemoveAsync(new CrmObject(CrmObjectKind.Product, gone.Product));

        Assert.Equal([kept.Line], (await _crm.Book.ThereAsync(CrmObjectKind.LineItem, [gone.Line, kept.Line], Never)).Value!);
        Assert.Equal([kept.Product], (await _crm.Book.ThereAsync(CrmObjectKind.Product, [gone.Product, kept.Product], Never)).Value!);
    }
}
