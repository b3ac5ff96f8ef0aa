using RevOps.Domain.Accounts;
using RevOps.Web.Components.Calls.Upload;

namespace RevOps.Tests.Calls.Upload;

public sealed class UploadQueueTests
{
    private const string Stored = """{"calls":[{"id":"01","url":"u","title":"Acme","alreadyThere":true,"utterances":40,"score":61.5,"notScoredReason":null,"skipped":2}]}""";
    private readonly UploadQueue _queue = new();

    public UploadQueueTests() => _queue.Add([new(1, "a.vtt", 2000), new(2, "empty.vtt", 0), new(3, "huge.json", 60L * 1024 * 1024)]);

    [Fact]
    public void Add_EmptyAndTooLarge_AreRefusedBeforeTheyAreSent()
    {
        Assert.Equal([1], _queue.Sendable.Select(x => x.Id));
        Assert.Contains("empty", _queue.Items[1].Problem!.What, StringComparison.Ordinal);
        Assert.Contains("50 MB", _queue.Items[2].Problem!.What, StringComparison.Ordinal);
        Assert.False(_queue.Items[1].CanSend || _queue.Items[2].CanSend);
    }

    [Fact]
    public void Take_WayOfAFile_GoesThroughItsStates()
    {
        _queue.Start(1);
        Assert.Equal(UploadState.Waiting, _queue.Items[0].State);
        Take(sent: 500, total: 2000);
        Assert.Equal((UploadState.Sending, 25), (_queue.Items[0].State, _queue.Items[0].Percent));
        Take(sent: 2000, total: 2000);
        Assert.Equal(UploadState.Reading, _queue.Items[0].State);
        Assert.True(_queue.IsRunning);
        Take(ended: true, status: 200, answer: Stored);

        Assert.False(_queue.IsRunning);
        Assert.Equal(new UploadedCall("01", "Acme", true, 40, 61.5, null, 2), Assert.Single(_queue.Items[0].Calls));
    }

    [Theory]
    [InlineData(0, null, "The connection was lost", true)]
    [InlineData(401, "<html>", "You are signed out", true)]
    [InlineData(422, """{"title":"No words","detail":"Export again","place":"line 3"}""", "No words", false)]
    [InlineData(403, """{"title":"Not your team","detail":"Ask"}""", "Not your team", false)]
    [InlineData(400, """{"title":"This page is out of date","detail":"Reload"}""", "This page is out of date", true)]
    [InlineData(413, "", "The file is too large", false)]
    [InlineData(500, """{"title":"An error occurred"}""", "The server could not take the file", true)]
    [InlineData(200, "not json", "The server could not take the file", true)]
    [InlineData(200, "{}", "The server could not take the file", true)]
    [InlineData(502, "<html>Bad gateway</html>", "The server could not take the file", true)]
    public void Take_Failure_SaysWhatAndWhetherToTryAgain(int status, string? answer, string what, bool again)
    {
        _queue.Start(1);
        Take(ended: true, status: status, answer: answer);

        Assert.Equal(UploadState.Failed, _queue.Items[0].State);
        Assert.Equal((what, again), (_queue.Items[0].Problem!.What, _queue.Items[0].CanSend));
        Assert.NotEmpty(_queue.Items[0].Problem!.Remedy);
    }

    [Fact]
    public void Take_LateProgress_DoesNotReviveAnEndedFile()
    {
        _queue.Start(1);
        _queue.Take(new(1, 0, 0, Ended: true, Cancelled: true, 0, null));
        Take(sent: 10, total: 20);

        Assert.Equal(UploadState.Cancelled, _queue.Items[0].State);
        Assert.True(_queue.Items[0].CanSend);
    }

    [Fact]
    public void Remove_RunningFile_StaysOnTheList()
    {
        _queue.Start(1);
        _queue.Remove(1);
        _queue.Remove(2);

        Assert.Equal([1, 3], _queue.Items.Select(x => x.Id));
    }

    [Fact]
    public void ToForm_LocalTime_BecomesAnInstantAndEmptyFieldsStayOut()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var fields = new UploadFields { StartedAt = new DateTime(2026, 7, 1, 10, 0, 0), Title = " A ", Account = new AccountChoice(AccountId.New(), "Acme", null) };

        Assert.Equal("2026-07-01T10:00:00.0000000+02:00", fields.ToForm(zone, oneFile: true)["startedAt"]);
        Assert.Equal("A", fields.ToForm(zone, oneFile: true)["title"]);
        Assert.Equal(["account", "startedAt"], fields.ToForm(zone, oneFile: false).Keys.Order());
    }

    [Fact]
    public void ToForm_HourThatSummerTimeSkips_IsTheHourAfter()
    {
        var fields = new UploadFields { StartedAt = new DateTime(2026, 3, 29, 2, 30, 0) };

        Assert.Equal("2026-03-29T03:30:00.0000000+02:00", fields.ToForm(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), oneFile: true)["startedAt"]);
    }

    private void Take(long sent = 0, long total = 0, bool ended = false, int status = 0, string? answer = null) =>
        _queue.Take(new(1, sent, total, ended, Cancelled: false, status, answer));
}
