using RevOps.Domain;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Edits;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm;

public abstract partial class CrmContractTests
{
    [Fact]
    public async Task DealStages_Asked_SayWhatTheyMean()
    {
        var stages = (await _crm.Book.DealStagesAsync(Never)).Value!;

        Assert.Contains(stages, x => x is { Kind: DealState.Won, Probability: 100 });
        Assert.Contains(stages, x => x is { Kind: DealState.Lost, Probability: 0 });
        Assert.All(stages, x => Assert.InRange(x.Probability, 0, 100));
        Assert.Equal(stages.Count, stages.Select(x => x.Id).Distinct().Count());
    }

    [Fact]
    public async Task ChangedDeals_MoreThanAPage_AllComeOnceAndThenTheOverlap()
    {
        var ids = await _peer.AddDealsAsync(210);

        await Eventually.TrueAsync(
            async () => (await BookAsync(_crm.Book.ChangedDealsAsync)).Items.Count(x => ids.Contains(x.Id)) == ids.Count, Soon, "the deals are in the index");
        var walk = await BookAsync(_crm.Book.ChangedDealsAsync);

        Assert.Equal(ids.Order(), walk.Items.Select(x => x.Id).Where(ids.Contains).Order());
        Assert.Null(walk.Next.To);
        Assert.Null(walk.Next.LastId);
    }

    [Fact]
    public async Task ChangedDeals_MovedByAPerson_HaveTheirHistoryAndWhoTheyAreWith()
    {
        var id = Assert.Single(await _peer.AddDealsAsync(1));
        var target = new CrmObject(CrmObjectKind.Deal, id);
        var stages = (await _crm.Book.DealStagesAsync(Never)).Value!;
        var before = (await _crm.ReadFieldsAsync(target, [_crm.Book.DealFields.Stage], Never)).Value![_crm.Book.DealFields.Stage];
        var won = stages.Single(x => x.Kind == DealState.Won).Id;

        await _peer.EditAsync(target, _crm.Book.DealFields.Stage, won);

        CrmDeal? deal = null;
        await Eventually.TrueAsync(
            async () => (deal = (await BookAsync(_crm.Book.ChangedDealsAsync)).Items.SingleOrDefault(x => x.Id == id)) is not null, Soon, "the deal is in the index");
        Assert.Equal((won, 1200m, "EUR", new DateOnly(2026, 9, 30)), (deal!.Stage, deal.Amount, deal.Currency, deal.ClosesOn));
        Assert.Equal([before, won], deal.Stages.Select(x => x.Value));
        Assert.True(deal.Stages[0].At <= deal.Stages[1].At);
        Assert.Equal([new DateOnly(2026, 9, 30)], deal.CloseDates.Select(x => x.Day!.Value));
        Assert.NotNull(deal.AccountId);
        Assert.Single(deal.ContactIds);
        Assert.Contains((await BookAsync(_crm.Book.ChangedAccountsAsync)).Items, x => x.Id == deal.AccountId && x.Domain is not null);
        Assert.Contains((await BookAsync(_crm.Book.ChangedContactsAsync)).Items, x => x.Id == deal.ContactIds[0] && x.AccountId is not null && x.Email is not null);
    }

    [Fact]
    public async Task Deals_OneRemoved_IsLeftOut()
    {
        var ids = await _peer.AddDealsAsync(2);
        await _peer.RemoveAsync(new CrmObject(CrmObjectKind.Deal, ids[0]));

        Assert.Equal([ids[1]], (await _crm.DealsAsync([.. ids], Never)).Value!.Select(x => x.Id));
        await Eventually.TrueAsync(
            async () => (await BookAsync(_crm.Book.ChangedDealsAsync)).Items.Where(x => ids.Contains(x.Id)).Select(x => x.Id).SequenceEqual([ids[1]]), Soon, "the index is up to date");
    }

    [Fact]
    public async Task ChangeFields_StageOfADeal_IsWrittenAndUnknownOnesAreRefused()
    {
        var target = new CrmObject(CrmObjectKind.Deal, Assert.Single(await _peer.AddDealsAsync(1)));
        var (field, won) = (_crm.Book.DealFields.Stage, (await _crm.Book.DealStagesAsync(Never)).Value!.Single(x => x.Kind == DealState.Won).Id);

        Assert.Equal(target, (await _crm.ChangeFieldsAsync(target, Values((field, won)), Never)).Value);
        Assert.Equal(CrmErrorKind.Refused, (await _crm.ChangeFieldsAsync(target, Values((field, "no-such-stage")), Never)).Error?.Kind);
        Assert.Equal(won, (await _crm.ReadFieldsAsync(target, [field], Never)).Value![field]);
    }

    [Theory]
    [InlineData(CrmDealPart.Amount, "15000.5 USD")]
    [InlineData(CrmDealPart.Amount, "15000.5 EUR")]
    [InlineData(CrmDealPart.Amount, null)]
    [InlineData(CrmDealPart.CloseDate, "2027-01-31")]
    [InlineData(CrmDealPart.CloseDate, null)]
    [InlineData(CrmDealPart.NextStep, "Send the redlines")]
    [InlineData(CrmDealPart.NextStep, null)]
    public async Task ChangeDeal_APart_ReadsAsWrittenAndLeavesTheRest(CrmDealPart part, string? value)
    {
        var id = Assert.Single(await _peer.AddDealsAsync(1));
        var before = Assert.Single((await _crm.DealsAsync([id], Never)).Value!);
        Assert.Equal("1200 EUR", (await _crm.Book.ReadDealAsync(id, CrmDealPart.Amount, Never)).Value!.Value);
        Assert.Equal("2026-09-30", (await _crm.Book.ReadDealAsync(id, CrmDealPart.CloseDate, Never)).Value!.Value);

        Assert.Equal(new CrmObject(CrmObjectKind.Deal, id), (await _crm.Book.ChangeDealAsync(id, part, value, Never)).Value);

        Assert.Equal(value, (await _crm.Book.ReadDealAsync(id, part, Never)).Value!.Value);
        var after = Assert.Single((await _crm.DealsAsync([id], Never)).Value!);
        Assert.Equal(before.Stage, after.Stage);
        Assert.Equal(part == CrmDealPart.CloseDate ? value : "2026-09-30", after.ClosesOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(part == CrmDealPart.Amount ? value : "1200 EUR", DealTerm.Amount(after.Amount, after.Currency).Text);
        Assert.Equal(part == CrmDealPart.NextStep ? value : before.NextStep, after.NextStep);
    }

    [Fact]
    public async Task ChangeDeal_ThatIsGone_IsNotFound() =>
        Assert.Equal(CrmErrorKind.NotFound, (await _crm.Book.ReadDealAsync("99999999999", CrmDealPart.Amount, Never)).Error?.Kind);

    [Fact]
    public async Task Book_CrmFailsOrLimits_SaysWhich()
    {
        await _peer.AddDealsAsync(1);
        await _peer.SwitchAsync(PeerFault.Fails);
        Assert.Equal(CrmErrorKind.Unavailable, (await _crm.Book.ChangedDealsAsync(new CrmCursor(_start), Never)).Error?.Kind);
        Assert.Equal(CrmErrorKind.Unavailable, (await _crm.Book.DealStagesAsync(Never)).Error?.Kind);

        await _peer.SwitchAsync(PeerFault.Limits);
        Assert.Equal(CrmErrorKind.RateLimited, (await _crm.Book.ChangedContactsAsync(new CrmCursor(_start), Never)).Error?.Kind);

        await _peer.SwitchAsync(PeerFault.LacksScope);
        Assert.Equal(CrmErrorKind.MissingScope, (await _crm.Book.ChangedAccountsAsync(new CrmCursor(_start), Never)).Error?.Kind);
    }

    private async Task<(List<T> Items, CrmCursor Next)> BookAsync<T>(Func<CrmCursor, CancellationToken, Task<Result<CrmPage<T>, CrmError>>> read)
    {
        var (items, cursor) = (new List<T>(), new CrmCursor(_start));
        while (true)
        {
            var page = await read(cursor, Never);
            Assert.Null(page.Error);
            items.AddRange(page.Value!.Items);
            cursor = page.Value.Next;
            if (!page.Value.More)
            {
                return (items, cursor);
            }
        }
    }
}
