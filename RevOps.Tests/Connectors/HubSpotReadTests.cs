using RevOps.Domain;
using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Tests.Support;

namespace RevOps.Tests.Connectors;

public sealed class HubSpotReadTests : IAsyncLifetime
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private static readonly DateTimeOffset Now = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);

    private HubSpotServer _server = null!;

    private ICrm _crm = null!;

    public async Task InitializeAsync()
    {
        _server = await HubSpotServer.StartAsync();
        _crm = HubSpotLab.Connector(time: new ManualTime(Now)).Open(_server.Address, new CrmSecrets { AccessToken = HubSpotServer.Token });
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("COMPLETED", CrmCallState.Ended)]
    [InlineData("NO_ANSWER", CrmCallState.NotHeld)]
    [InlineData("BUSY", CrmCallState.NotHeld)]
    [InlineData("FAILED", CrmCallState.NotHeld)]
    [InlineData("CANCELED", CrmCallState.NotHeld)]
    [InlineData("MISSED", CrmCallState.NotHeld)]
    [InlineData("IN_PROGRESS", CrmCallState.Open)]
    [InlineData("NEW_ONE_DAY", CrmCallState.Open)]
    [InlineData(null, CrmCallState.Open)]
    public async Task EndedCalls_ByStatus_GivesThoseThatAreOver(string? status, CrmCallState state)
    {
        var id = HubSpotLab.AddCall(_server, "2026-05-04T09:59:00.123Z");
        _server.Store.Edit("calls", id, "hs_call_status", status);
        _server.Store.Restamp("calls", id, "2026-05-04T09:59:00.123Z");

        var page = (await _crm.EndedCallsAsync(new CrmCursor(Now.AddHours(-1)), Never)).Value!;

        Assert.Equal(state == CrmCallState.Open ? [] : [id], page.Calls.Select(x => x.Id));
        Assert.All(page.Calls, x => Assert.Equal(state, x.State));
        Assert.Equal(state, (await _crm.FindCallAsync(id, Never)).Value!.State);
    }

    [Fact]
    public async Task EndedCalls_TenThousandAndMoreAtOneMoment_AllComeOnce()
    {
        var ids = Enumerable.Range(0, 10_450).Select(_ => HubSpotLab.AddCall(_server, "2026-05-04T09:58:00.000Z", withCustomer: false)).ToList();
        var found = new List<string>();
        var cursor = new CrmCursor(Now.AddHours(-1));
        for (var more = true; more;)
        {
            var page = (await _crm.EndedCallsAsync(cursor, Never)).Value!;
            found.AddRange(page.Calls.Select(x => x.Id));
            (cursor, more) = (page.Next, page.More);
        }

        Assert.Equal(ids, found);
        Assert.Equal(new CrmCursor(Now.AddMinutes(-5)), cursor);
    }

    [Theory]
    [InlineData("""{"results":[{"id":"9","properties":{}},{"id":"8","properties":{}}]}""")]
    [InlineData("""{"results":[],"paging":{"next":{"after":"200"}}}""")]
    [InlineData("""{"total":0}""")]
    [InlineData("[]")]
    [InlineData("<html>")]
    public async Task EndedCalls_AnswerThatLosesCalls_IsUnreadable(string answer)
    {
        _server.Before = HubSpotLab.Answer(200, answer);

        Assert.Equal(CrmErrorKind.Unreadable, (await _crm.EndedCallsAsync(new CrmCursor(Now), Never)).Error?.Kind);
    }

    [Fact]
    public async Task EndedCalls_TitleWithHalfACharacter_IsRead()
    {
        _server.Before = HubSpotLab.Answer(
            200, """{"results":[{"id":"7","properties":{"hs_call_title":"a\ud83d b\ude00 \ud83d\ude00 \\ud83d","hs_call_status":"COMPLETED","hs_call_duration":"1e99","hs_timestamp":"?"}}]}""");

        var call = Assert.Single((await _crm.EndedCallsAsync(new CrmCursor(Now), Never)).Value!.Calls);

        Assert.Equal("a\ufffd b\ufffd \U0001F600 \\ud83d", call.Title);
        Assert.Null(call.Duration);
        Assert.Null(call.StartedAt);
    }

    [Fact]
    public async Task Contacts_PartNotReadJustNow_IsUnavailable()
    {
        _server.Before = HubSpotLab.Answer(207, """{"results":[],"numErrors":1,"errors":[{"category":"INTERNAL_ERROR","context":{"ids":["5"]}}]}""");

        Assert.Equal(CrmErrorKind.Unavailable, (await _crm.ContactsAsync(["5"], Never)).Error?.Kind);
    }

    [Fact]
    public async Task Deals_WithoutCurrency_HaveNoAmount()
    {
        var id = _server.Store.Add("deals", new() { ["amount"] = "12", ["closedate"] = "2026-06-30T22:00:00Z" });

        var deal = Assert.Single((await _crm.DealsAsync([id], Never)).Value!);

        Assert.Equal(new CrmDeal(id, $"Deal {id}", null, null, null, new DateOnly(2026, 6, 30), null), deal);
    }

    [Fact]
    public async Task Owners_SeveralPages_GivesAll()
    {
        _server.Before = context => HubSpotLab.Answer(
            200,
            context.Request.Query["after"] == "p 2"
                ? """{"results":[{"id":2,"email":"b@seller.example"}]}"""
                : """{"results":[{"id":"1","firstName":"Dana","lastName":"Fox"}],"paging":{"next":{"after":"p 2"}}}""")(context);

        Assert.Equal(
            [new CrmOwner("1", "Dana Fox", null), new CrmOwner("2", "b@seller.example", "b@seller.example")], (await _crm.OwnersAsync(Never)).Value!);
    }

    [Fact]
    public async Task Transcript_BothFormsOfSpeaker_AreSpeakers()
    {
        var read = await TranscriptAsync("""
            {"engagementId":7,"transcriptUtterances":[
            {"speaker":"AGENT","text":"How  many\nseats?","startTimeMillis":1000,"endTimeMillis":3000},
            {"speaker":{"id":9,"name":"Ada Lime","email":"ada@buyer.example"},"text":"Fifteen.","startTimeMillis":4000,"endTimeMillis":5000},
            {"speaker":"AGENT","text":"Good.","startTimeMillis":6000,"endTimeMillis":7000}]}
            """);

        var transcript = read.Value!.Ready!;
        Assert.Equal("hubspot", transcript.Format);
        Assert.Equal([("AGENT", SpeakerRole.Rep), ("Ada Lime", SpeakerRole.Unknown)], transcript.Speakers.Select(x => (x.Name, x.Role)));
        Assert.Equal([0, 1, 0], transcript.Utterances.Select(x => x.Speaker!.Value));
        Assert.Equal("How many seats?", transcript.Utterances[0].Text);
    }

    [Fact]
    public async Task Transcript_HostileValues_KeepsWhatCanBeRead()
    {
        var read = await TranscriptAsync("""
            {"transcriptUtterances":[17,null,{"text":7},{"text":"  "},{"speaker":["x"],"text":"one","startTimeMillis":-5,"endTimeMillis":1e300},
            {"speaker":null,"text":"two \ud83d","startTimeMillis":9000,"endTimeMillis":100},{"speaker":{"id":{}},"text":"three","startTimeMillis":"soon"}]}
            """);

        var transcript = read.Value!.Ready!;
        Assert.Equal(["one", "two \ufffd", "three"], transcript.Utterances.Select(x => x.Text));
        Assert.All(transcript.Utterances, x => Assert.False(x.End < x.Start));
        Assert.Equal(5, transcript.Skipped.Count);
    }

    [Theory]
    [InlineData("""{"transcriptUtterances":[]}""")]
    [InlineData("""{"id":"t"}""")]
    public async Task Transcript_StillEmpty_IsNotReady(string json)
    {
        var read = await TranscriptAsync(json);

        Assert.True(read.IsSuccess);
        Assert.Null(read.Value.Ready);
    }

    [Fact]
    public async Task Transcript_NoJson_IsUnreadable() => Assert.Equal(CrmErrorKind.Unreadable, (await TranscriptAsync("<html>")).Error?.Kind);

    [Fact]
    public async Task FindNotes_ListOfNotesHasPages_ReadsThemAll()
    {
        var contact = _server.Store.Add("contacts", []);
        var note = _server.Store.Add("notes", new() { ["hs_note_body"] = "<p>RevOps ref key-9</p>" });
        _server.Before = async context => context.Request.Path.Value switch
        {
            var x when x == $"/crm/objects/2026-03/contacts/{contact}" => await HubSpotLab.Answer(
                200, """{"id":"7","properties":{},"associations":{"notes":{"results":[{"id":"1"}],"paging":{"next":{"after":"x"}}}}}""")(context),
            "/crm/associations/2026-03/contacts/notes/batch/read" => await HubSpotLab.Answer(
                200, $$"""{"results":[{"from":{"id":"{{contact}}"},"to":[{"toObjectId":{{note}} }]}]}""")(context),
            _ => false,
        };

        var found = await _crm.FindNotesAsync(new CrmCall { Id = "1", State = CrmCallState.Ended, ContactIds = [contact] }, "key-9", Never);

        Assert.Equal([note], found.Value!);
    }

    [Fact]
    public async Task AddNote_LongerThanHubSpotStores_IsRefusedUnsent()
    {
        var note = new CrmNote("k", Now, new string('x', 70_000));

        Assert.Equal(CrmErrorKind.Refused, (await _crm.AddNoteAsync(new CrmCall { Id = "1", State = CrmCallState.Ended }, note, Never)).Error?.Kind);
        Assert.Empty(_server.Requests);
    }

    private Task<Result<CrmTranscript, CrmError>> TranscriptAsync(string json)
    {
        _server.Store.Transcripts["t-1"] = json;
        return _crm.TranscriptAsync(new CrmCall { Id = "1", State = CrmCallState.Ended, TranscriptId = "t-1" }, Never);
    }
}
