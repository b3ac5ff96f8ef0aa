using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Leads;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm;

public abstract partial class CrmContractTests
{
    [Fact]
    public async Task ChangedLeads_NewOne_ComesInWordsAndWhoIsNoLeadDoesNot()
    {
        await _peer.AddDealsAsync(1);
        var id = await _peer.AddLeadAsync("lea@fern.example");

        List<CrmLead> found = [];
        await Eventually.TrueAsync(
            async () => (found = (await BookAsync(_crm.Book.ChangedLeadsAsync)).Items).Exists(x => x.Id == id), Soon, "the lead is in the index");

        var lead = found.Single(x => x.Id == id);
        Assert.Equal(("Lea Dern", "lea@fern.example", "Fern Ltd", "In progress", "Organic search"), (lead.Name, lead.Email, lead.Company, lead.Status, lead.Source));
        Assert.Equal((LeadState.Open, new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.Zero)), (lead.State, lead.MqlAt));
        Assert.DoesNotContain(found, x => x.Email?.StartsWith("ada@", StringComparison.Ordinal) == true);
        Assert.Contains((await BookAsync(_crm.Book.ChangedContactsAsync)).Items, x => x.Id == id);
    }

    [Theory]
    [InlineData(CrmObjectKind.Note, null, ActivityDirection.Unknown, true)]
    [InlineData(CrmObjectKind.Email, "About the offer", ActivityDirection.Inbound, true)]
    [InlineData(CrmObjectKind.Meeting, "Demo", ActivityDirection.Unknown, true)]
    [InlineData(CrmObjectKind.Task, "Send it", ActivityDirection.Unknown, false)]
    public async Task ChangedActivities_OfAKind_ComeAsTextWithTheirDeals(CrmObjectKind kind, string? subject, ActivityDirection direction, bool done)
    {
        var deals = await _peer.AddDealsAsync(2);
        var id = await _peer.AddActivityAsync(kind, "<div>We <b>need</b> it &amp; soon.</div><p>Ada</p><script>steal()</script>", [.. deals]);
        await _peer.AddActivityAsync(kind, "of nobody");

        CrmActivity? found = null;
        await Eventually.TrueAsync(
            async () => (found = (await BookAsync((at, stop) => _crm.Book.ChangedActivitiesAsync(kind, at, stop))).Items.SingleOrDefault(x => x.Id == id)) is not null, Soon, "it is in the index");

        Assert.Equal((subject, "We need it & soon.\n\nAda", direction, done, true), (found!.Subject, found.Text, found.Direction, found.Done, found.TookPlace));
        Assert.Equal(deals.Order(), found.DealIds.Order());
        Assert.Equal(new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.Zero), found.At);
        Assert.Equal(kind == CrmObjectKind.Email ? ("Ada Lime", "ada@buyer.example") : (null, null), (found.From, found.FromAddress));
    }

    [Theory]
    [InlineData(CrmObjectKind.Deal)]
    [InlineData(CrmObjectKind.Lead)]
    [InlineData(CrmObjectKind.Email)]
    public async Task There_OneRemoved_IsLeftOut(CrmObjectKind kind)
    {
        var deals = await _peer.AddDealsAsync(2);
        string[] ids = kind switch
        {
            CrmObjectKind.Deal => [.. deals],
            CrmObjectKind.Lead => [await _peer.AddLeadAsync("a@fern.example"), await _peer.AddLeadAsync("b@fern.example")],
            _ => [await _peer.AddActivityAsync(kind, "one", deals[0]), await _peer.AddActivityAsync(kind, "two", deals[0])],
        };
        await _peer.RemoveAsync(new CrmObject(kind, ids[0]));

        Assert.Equal([ids[1]], (await _crm.Book.ThereAsync(kind, ids, Never)).Value!);
    }
}
