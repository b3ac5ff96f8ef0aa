using RevOps.Domain.Crm;

namespace RevOps.Tests.Crm;

public abstract partial class CrmContractTests
{
    [Fact]
    public async Task Requests_CrmFails_ReadsAreUnavailableAndWritesUnclear()
    {
        var call = await EndCallAsync();
        await _peer.SwitchAsync(PeerFault.Fails);

        Assert.Equal(CrmErrorKind.Unavailable, (await _crm.FindCallAsync(call.Id, Never)).Error?.Kind);
        Assert.Equal(CrmErrorKind.Unavailable, (await _crm.EndedCallsAsync(new CrmCursor(_start), Never)).Error?.Kind);
        Assert.Equal(CrmErrorKind.Unavailable, (await _crm.HistoryAsync(call, Never)).Error?.Kind);
        Assert.Equal(CrmErrorKind.Unclear, (await _crm.AddNoteAsync(call, Note("fails-1"), Never)).Error?.Kind);

        await _peer.SwitchAsync(PeerFault.None);
        Assert.Null((await _crm.FindCallAsync(call.Id, Never)).Error);
    }

    [Fact]
    public async Task Requests_TooMany_SayWhenToComeAgain()
    {
        var call = await EndCallAsync();
        await _peer.SwitchAsync(PeerFault.Limits);

        var read = await _crm.FindCallAsync(call.Id, Never);
        var write = await _crm.AddNoteAsync(call, Note("limits-1"), Never);

        Assert.Equal(CrmErrorKind.RateLimited, read.Error?.Kind);
        Assert.Equal(CrmErrorKind.RateLimited, write.Error?.Kind);
        Assert.InRange(read.Error!.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        await _peer.SwitchAsync(PeerFault.None);
        Assert.Equal(0, await _peer.CountNotesAsync("limits-1"));
    }

    [Fact]
    public async Task Requests_DayUsedUp_SayWhenToComeAgain()
    {
        await _peer.SwitchAsync(PeerFault.LimitsDay);

        var read = await _crm.OwnersAsync(Never);

        Assert.Equal(CrmErrorKind.DailyLimit, read.Error?.Kind);
        Assert.InRange(read.Error!.RetryAfter!.Value, TimeSpan.Zero, TimeSpan.FromHours(24));
    }

    [Fact]
    public async Task Requests_CredentialsRefused_AreUnauthorizedAndTellNoSecret()
    {
        var crm = _peer.OpenRefused();

        var read = await crm.EndedCallsAsync(new CrmCursor(_start), Never);
        var write = await crm.ChangeFieldsAsync(new CrmObject(CrmObjectKind.Call, "1"), Values((ScoreField, "1")), Never);

        Assert.Equal(CrmErrorKind.Unauthorized, read.Error?.Kind);
        Assert.Equal(CrmErrorKind.Unauthorized, write.Error?.Kind);
    }

    [Fact]
    public async Task Requests_ScopeLacks_NameIt()
    {
        var call = await EndCallAsync();
        await _peer.SwitchAsync(PeerFault.LacksScope);

        var read = await _crm.AccountsAsync(call.AccountIds, Never);

        Assert.Equal(CrmErrorKind.MissingScope, read.Error?.Kind);
        Assert.NotNull(read.Error!.Scope);
    }

    [Fact]
    public async Task Requests_Cancelled_Throw()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _crm.OwnersAsync(cancelled.Token));
    }
}
