using System.Net;
using System.Net.Sockets;
using RevOps.Domain.Crm;
using RevOps.Infrastructure.Connectors.HubSpot;
using RevOps.Tests.Support;

namespace RevOps.Tests.Connectors;

public sealed class HubSpotRequestTests : IAsyncLifetime
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private static readonly DateTimeOffset Now = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);

    private static readonly CrmNote Note = new("key-1", Now, "<p>words of a call</p>");

    private static readonly CrmCall NoCall = new() { Id = "1", State = CrmCallState.Ended, ContactIds = ["1"] };

    private HubSpotServer _server = null!;

    public async Task InitializeAsync() => _server = await HubSpotServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Read_FailsTwice_IsTriedAThirdTime()
    {
        var left = 2;
        _server.Before = context => left-- > 0 ? HubSpotLab.Answer(503, "")(context) : Task.FromResult(false);

        var owners = await Open().OwnersAsync(Never);

        Assert.Single(owners.Value!);
        Assert.Equal(3, _server.Requests.Count);
    }

    [Fact]
    public async Task Read_GoesOnFailing_EndsAfterThreeTries()
    {
        _server.Before = context =>
        {
            context.Abort();
            return Task.FromResult(true);
        };

        var owners = await Open().OwnersAsync(Never);

        Assert.Equal(CrmErrorKind.Unavailable, owners.Error?.Kind);
        Assert.Equal(3, _server.Requests.Count);
    }

    [Fact]
    public async Task Read_ToComeAgainInAnHour_DoesNotWait()
    {
        _server.Before = context =>
        {
            context.Response.Headers.RetryAfter = "3600";
            return HubSpotLab.Answer(503, "")(context);
        };

        var owners = await Open().OwnersAsync(Never);

        Assert.Equal(TimeSpan.FromHours(1), owners.Error?.RetryAfter);
        Assert.Single(_server.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Write_AnswerIsAFailure_IsUnclearAndSentOnce(int status)
    {
        _server.Before = HubSpotLab.Answer(status, "<html>words of a call</html>");

        var sent = await Open().AddNoteAsync(NoCall, Note, Never);

        Assert.Equal(CrmErrorKind.Unclear, sent.Error?.Kind);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Write_NoAnswerInTime_IsUnclear()
    {
        _server.Before = async context =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };

        var sent = await Open(x => x.TimeoutSeconds = 1).AddNoteAsync(NoCall, Note, Never);

        Assert.Equal(CrmErrorKind.Unclear, sent.Error?.Kind);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Write_TakenButAnswerUnreadable_IsUnclear()
    {
        _server.Before = HubSpotLab.Answer(201, "<html>");

        Assert.Equal(CrmErrorKind.Unclear, (await Open().AddNoteAsync(NoCall, Note, Never)).Error?.Kind);
    }

    [Fact]
    public async Task Write_NobodyListens_IsUnavailable()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();

        var sent = await HubSpotLab.Connector().Open(address, new CrmSecrets { AccessToken = "x" }).AddNoteAsync(NoCall, Note, Never);

        Assert.Equal(CrmErrorKind.Unavailable, sent.Error?.Kind);
    }

    [Fact]
    public async Task Write_SecondlyLimit_WaitsASecondAndIsSentAgain()
    {
        var left = 2;
        var time = new HurriedTime(Now);
        _server.Before = context => left-- > 0 ? HubSpotLab.Limit("SECONDLY")(context) : Task.FromResult(false);

        var sent = await Open(time: time).AddNoteAsync(NoCall, Note, Never);

        Assert.True(sent.IsSuccess);
        Assert.Equal(1, _server.Store.CountNotes("key-1"));
        Assert.True(time.GetUtcNow() - Now >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Read_SecondlyLimitStays_IsRateLimitedAfterThreeTries()
    {
        _server.Before = HubSpotLab.Limit("SECONDLY");

        var owners = await Open(time: new HurriedTime(Now)).OwnersAsync(Never);

        Assert.Equal(CrmErrorKind.RateLimited, owners.Error?.Kind);
        Assert.Equal(3, _server.Requests.Count);
    }

    [Theory]
    [InlineData("TEN_SECONDLY_ROLLING", CrmErrorKind.RateLimited, 10)]
    [InlineData("DAILY", CrmErrorKind.DailyLimit, 3600)]
    public async Task Read_OtherLimits_AreNotTriedAgain(string policy, CrmErrorKind kind, int seconds)
    {
        _server.Before = HubSpotLab.Limit(policy);

        var owners = await Open(time: new ManualTime(Now)).OwnersAsync(Never);

        Assert.Equal(kind, owners.Error?.Kind);
        Assert.Equal(TimeSpan.FromSeconds(seconds), owners.Error!.RetryAfter);
        Assert.Equal("c-429", owners.Error.CorrelationId);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Read_DailyLimitShortlyBeforeMidnight_ComesAgainThen()
    {
        _server.Before = HubSpotLab.Limit("DAILY");

        var owners = await Open(time: new ManualTime(Now.Date.AddDays(1).AddMinutes(-20))).OwnersAsync(Never);

        Assert.Equal(TimeSpan.FromMinutes(20), owners.Error?.RetryAfter);
    }

    [Fact]
    public async Task Read_Redirected_IsNotFollowed()
    {
        await using var other = await HubSpotServer.StartAsync();
        _server.Before = context =>
        {
            context.Response.Redirect(new Uri(other.Address, "/crm/owners/2026-03").ToString());
            return Task.FromResult(true);
        };

        var owners = await Open().OwnersAsync(Never);

        Assert.Equal(CrmErrorKind.Unreadable, owners.Error?.Kind);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Read_AnswerTooLarge_IsNotRead()
    {
        _server.Before = HubSpotLab.Answer(200, $$"""{"results":[],"filler":"{{new string('x', 200_000)}}"}""");

        var owners = await Open(x => x.MaxAnswerBytes = 100_000).OwnersAsync(Never);

        Assert.Contains("larger", owners.Error?.Problem, StringComparison.Ordinal);
        Assert.Single(_server.Requests);
    }

    [Theory]
    [InlineData("http://crm.example")]
    [InlineData("ftp://127.0.0.1")]
    public async Task Any_AddressNotEncrypted_SendsNothing(string address)
    {
        var crm = HubSpotLab.Connector().Open(new Uri(address), new CrmSecrets { AccessToken = HubSpotServer.Token });

        Assert.Equal(CrmErrorKind.Refused, (await crm.OwnersAsync(Never)).Error?.Kind);
    }

    [Fact]
    public async Task Errors_OfEveryStatus_HoldNeitherTokenNorWords()
    {
        foreach (var status in (int[])[400, 401, 403, 404, 409, 418, 423, 429, 477, 500, 503, 301])
        {
            _server.Before = HubSpotLab.Answer(
                status, $$$"""{"message":"words of a call {{{HubSpotServer.Token}}}","category":"words of a call","correlationId":"words of a call","errors":[{"code":"words of","context":{"propertyName":["words of a call"],"requiredGranularScopes":["words of a call"]}}]}""");

            var error = (await Open().AddNoteAsync(NoCall, Note, Never)).Error!;

            Assert.DoesNotContain("words", error.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(HubSpotServer.Token, error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Paced_ManyAtOnce_KeepsBothLimits()
    {
        var time = new HurriedTime(Now);
        var pace = new HubSpotPace(new HubSpotOptions(), time);
        for (var i = 0; i < 11; i++)
        {
            await pace.WaitAsync(isSearch: true, Never);
        }

        Assert.Equal(TimeSpan.FromSeconds(2), time.GetUtcNow() - Now);
        for (var i = 0; i < 190; i++)
        {
            await pace.WaitAsync(isSearch: false, Never);
        }

        Assert.InRange(time.GetUtcNow() - Now, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(22));
    }

    private ICrm Open(Action<HubSpotOptions>? change = null, TimeProvider? time = null) =>
        HubSpotLab.Connector(change, time).Open(_server.Address, new CrmSecrets { AccessToken = HubSpotServer.Token });
}
