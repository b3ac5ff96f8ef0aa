using RevOps.Domain.Crm;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm;

/// <summary>What every connector promises (<see cref="ICrm"/>), tried against the CRM at its other end. Derive from it for a new one.</summary>
public abstract partial class CrmContractTests : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private static readonly CancellationToken Never = CancellationToken.None;

    private ICrmPeer _peer = null!;

    private ICrm _crm = null!;

    private DateTimeOffset _start;

    public async Task InitializeAsync()
    {
        _peer = await StartPeerAsync();
        _crm = _peer.Open();
        _start = TimeProvider.System.GetUtcNow().AddMinutes(-1);
    }

    public async Task DisposeAsync() => await _peer.DisposeAsync();

    internal abstract Task<ICrmPeer> StartPeerAsync();

    [Fact]
    public async Task Check_EverythingAllowed_Works()
    {
        var check = await _crm.CheckAsync(new WriteBackSettings(), Never);

        Assert.Empty(check.Lines.Where(x => x.Error is not null).Select(x => $"{x.What}: {x.Error}"));
    }

    [Fact]
    public async Task Check_CredentialsRefused_SaysSoInOneLine()
    {
        var check = await _peer.OpenRefused().CheckAsync(new WriteBackSettings(), Never);

        var line = Assert.Single(check.Lines);
        Assert.Equal(CrmErrorKind.Unauthorized, line.Error?.Kind);
        Assert.NotNull(line.Remedy);
    }

    [Fact]
    public async Task Check_ScopeLacks_NamesItAndTriesTheRest()
    {
        await _peer.SwitchAsync(PeerFault.LacksScope);

        var check = await _crm.CheckAsync(new WriteBackSettings(), Never);

        var line = Assert.Single(check.Lines, x => x.Error is not null);
        Assert.Equal(CrmErrorKind.MissingScope, line.Error!.Kind);
        Assert.Contains(line.Error.Scope!, line.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_PropertyMissing_SaysWhatToCreate()
    {
        var check = await _crm.CheckAsync(new WriteBackSettings { ScoreField = "no_such_score" }, Never);

        var line = Assert.Single(check.Lines, x => x.Error is not null);
        Assert.Equal(CrmErrorKind.Refused, line.Error!.Kind);
        Assert.Contains("no_such_score", line.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindCall_Ended_HasOwnerTimesAndCustomer()
    {
        var call = await EndCallAsync();

        Assert.Equal(CrmCallState.Ended, call.State);
        Assert.NotNull(call.OwnerId);
        Assert.NotNull(call.StartedAt);
        Assert.True(call.Duration > TimeSpan.Zero);
        Assert.NotEmpty(call.ContactIds);
        Assert.NotEmpty(call.AccountIds);
    }

    [Theory]
    [InlineData("99999999999")]
    [InlineData("../contacts/1")]
    public async Task FindCall_Unknown_IsNotFound(string id)
    {
        var found = await _crm.FindCallAsync(id, Never);

        Assert.Equal(CrmErrorKind.NotFound, found.Error?.Kind);
    }

    [Fact]
    public async Task Transcript_Ready_IsInOrder()
    {
        var read = await _crm.TranscriptAsync(await EndCallAsync(), Never);

        Assert.Null(read.Error);
        var utterances = read.Value!.Ready!.Utterances;
        Assert.NotEmpty(utterances);
        Assert.Equal(Enumerable.Range(0, utterances.Count), utterances.Select(x => x.Seq));
        Assert.All(utterances, x => Assert.False(string.IsNullOrWhiteSpace(x.Text)));
    }

    [Fact]
    public async Task Transcript_NotThere_IsNotReady()
    {
        var read = await _crm.TranscriptAsync(await EndCallAsync(new PeerCall(WithTranscript: false)), Never);

        Assert.Null(read.Error);
        Assert.Null(read.Value!.Ready);
    }

    [Fact]
    public async Task Owners_Asked_HaveTheCallsOwner()
    {
        var call = await EndCallAsync();

        var owners = await _crm.OwnersAsync(Never);

        Assert.Contains(owners.Value!, x => x.Id == call.OwnerId);
    }

    [Fact]
    public async Task ContactsAccountsDeals_SomeGone_LeavesThemOut()
    {
        var call = await EndCallAsync();
        var gone = Enumerable.Range(0, 150).Select(x => $"{99_999_000_000 + x}").ToList();

        var contacts = await _crm.ContactsAsync([.. gone, .. call.ContactIds], Never);
        var accounts = await _crm.AccountsAsync([.. call.AccountIds, .. gone], Never);
        var deals = await _crm.DealsAsync([.. gone, .. call.DealIds], Never);

        Assert.Equal(call.ContactIds.Order(), contacts.Value!.Select(x => x.Id).Order());
        Assert.Equal(call.AccountIds.Order(), accounts.Value!.Select(x => x.Id).Order());
        Assert.Equal(call.DealIds.Order(), deals.Value!.Select(x => x.Id).Order());
        Assert.All(deals.Value!, x => Assert.Equal(x.Amount is null, x.Currency is null));
    }

    [Fact]
    public async Task History_NotesByPeopleAndByUs_HasPlainTextOfPeopleOnly()
    {
        var call = await EndCallAsync();
        await _peer.WriteNoteAsync(call, "<p>They asked for <b>two</b> seats &amp; a trial.</p><script>alert(1)</script>");
        await _crm.AddNoteAsync(call, Note("history-1"), Never);

        var history = await _crm.HistoryAsync(call, Never);

        Assert.Null(history.Error);
        Assert.Contains(history.Value!.Notes, x => x.Text == "They asked for two seats & a trial.");
        Assert.DoesNotContain(history.Value.Notes, x => x.Text.Contains("history-1", StringComparison.Ordinal));
        Assert.Equal(call.AccountIds, history.Value.Accounts.Select(x => x.Id));
    }

    private static CrmNote Note(string key) => new(key, TimeProvider.System.GetUtcNow(), $"<p>Score 71. Ask who signs. {key}</p>");

    private async Task<CrmCall> EndCallAsync(PeerCall? call = null)
    {
        var id = Assert.Single(await _peer.EndCallsAsync(call ?? new PeerCall()));
        return (await _crm.FindCallAsync(id, Never)).Value!;
    }
}
