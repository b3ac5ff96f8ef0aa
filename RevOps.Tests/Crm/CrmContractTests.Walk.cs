using RevOps.Domain.Crm;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm;

public abstract partial class CrmContractTests
{
    [Fact]
    public async Task EndedCalls_MoreThanAPageAtOneMoment_AllComeOnce()
    {
        var ids = await _peer.EndCallsAsync(new PeerCall(), 430);
        await SearchableAsync(ids);

        var walk = await WalkAsync(new CrmCursor(_start));

        Assert.Equal(ids.Order(), walk.Calls.Select(x => x.Id).Where(ids.Contains).Order());
        Assert.True(walk.Pages > 1);
    }

    [Fact]
    public async Task EndedCalls_WalkDone_BeginsAgainALittleBefore()
    {
        var read = await _crm.EndedCallsAsync(new CrmCursor(_start.AddHours(-2)), Never);

        Assert.Null(read.Error);
        Assert.Null(read.Value!.Next.To);
        Assert.Null(read.Value.Next.LastId);
        Assert.InRange(read.Value.Next.From, _start.AddHours(-1), _start.AddMinutes(1));
    }

    [Fact]
    public async Task EndedCalls_FirstWalkOfANewConnection_DoesNotReachBackBehindItsBeginning()
    {
        var read = await _crm.EndedCallsAsync(new CrmCursor(_start), Never);

        Assert.Equal(_start, read.Value!.Next.From);
    }

    [Fact]
    public async Task EndedCalls_PageAskedForTwice_IsTheSame()
    {
        await SearchableAsync(await _peer.EndCallsAsync(new PeerCall(), 210));
        var first = await _crm.EndedCallsAsync(new CrmCursor(_start), Never);

        var next = await _crm.EndedCallsAsync(first.Value!.Next, Never);
        var again = await _crm.EndedCallsAsync(first.Value.Next, Never);

        Assert.True(first.Value.More);
        Assert.Equal(next.Value!.Calls.Select(x => x.Id), again.Value!.Calls.Select(x => x.Id));
        Assert.Equal(next.Value.Next, again.Value.Next);
    }

    [Fact]
    public async Task EndedCalls_ChangedDuringAWalk_IsInThisOrTheNext()
    {
        var ids = await _peer.EndCallsAsync(new PeerCall(), 210);
        await SearchableAsync(ids);
        var first = await _crm.EndedCallsAsync(new CrmCursor(_start), Never);
        var last = ids.MaxBy(long.Parse)!;
        await _peer.EditAsync(new CrmObject(CrmObjectKind.Call, last), "hs_call_title", "Changed meanwhile");

        await Eventually.TrueAsync(
            async () =>
            {
                var rest = await WalkAsync(first.Value!.Next);
                var next = await WalkAsync(rest.Next);
                return next.Calls.Any(x => x.Id == last && x.Title == "Changed meanwhile");
            },
            Soon, "the changed call is found");
    }

    private async Task<(List<CrmCall> Calls, CrmCursor Next, int Pages)> WalkAsync(CrmCursor cursor)
    {
        var calls = new List<CrmCall>();
        for (var pages = 1; ; pages++)
        {
            var page = await _crm.EndedCallsAsync(cursor, Never);
            Assert.Null(page.Error);
            Assert.All(page.Value!.Calls, x => Assert.NotEqual(CrmCallState.Open, x.State));
            calls.AddRange(page.Value.Calls);
            cursor = page.Value.Next;
            if (!page.Value.More)
            {
                return (calls, cursor, pages);
            }
        }
    }

    /// <summary>A search index lags.</summary>
    private Task SearchableAsync(IReadOnlyList<string> ids) => Eventually.TrueAsync(
        async () => (await WalkAsync(new CrmCursor(_start))).Calls.Select(x => x.Id).Intersect(ids).Count() == ids.Count, Soon, "the calls are in the index");
}
