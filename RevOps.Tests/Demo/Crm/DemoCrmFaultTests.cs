using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Tests.Support;

namespace RevOps.Tests.Demo.Crm;

public sealed class DemoCrmFaultTests
{
    [Fact]
    public async Task DroppedReply_OfAWrite_TookEffectOnce()
    {
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.SetFaultsAsync(new DemoCrmFaultChange { DropReplyAfterWritePercent = 100 });

        await Assert.ThrowsAsync<HttpRequestException>(() => crm.CreateNoteAsync("written"));

        Assert.Equal("written", Assert.Single(await crm.WrittenNotesAsync()).Body);
        Assert.Equal("reply dropped", (await crm.Control.StateAsync()).Log[0].Fault);
    }

    [Fact]
    public async Task DroppedConnection_OfAWrite_HadNoEffect()
    {
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.SetFaultsAsync(new DemoCrmFaultChange { DropConnectionPercent = 100 });

        await Assert.ThrowsAsync<HttpRequestException>(() => crm.CreateNoteAsync("not written"));

        Assert.Empty(await crm.WrittenNotesAsync());
    }

    [Theory]
    [InlineData("SECONDLY")]
    [InlineData("TEN_SECONDLY_ROLLING")]
    [InlineData("DAILY")]
    public async Task RateLimit_SwitchedOn_SaysWhichWithoutEffect(string policy)
    {
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.SetFaultsAsync(new DemoCrmFaultChange { RateLimit = policy });

        using var response = await crm.CreateNoteAsync("not written");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        var body = await RunningCrm.JsonAsync(response);
        Assert.Equal(["RATE_LIMIT", policy], [body.GetProperty("errorType").GetString()!, body.GetProperty("policyName").GetString()!]);
        Assert.Empty(await crm.WrittenNotesAsync());
    }

    [Fact]
    public async Task ServerError_SwitchedOnAndOff_HadNoEffect()
    {
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.SetFaultsAsync(new DemoCrmFaultChange { ServerErrorPercent = 100 });
        using var failed = await crm.CreateNoteAsync("not written");
        await crm.Control.SetFaultsAsync(new DemoCrmFaultChange { ServerErrorPercent = 0 });
        using var created = await crm.CreateNoteAsync("written");

        Assert.True((int)failed.StatusCode >= 500);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Single(await crm.WrittenNotesAsync());
    }

    [Fact]
    public async Task Slow_SwitchedOn_AnswersLater()
    {
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.SetFaultsAsync(new DemoCrmFaultChange { SlowMs = 300 });
        var begun = Stopwatch.GetTimestamp();

        await crm.Http.GetStringAsync("/crm/owners/2026-03");

        Assert.True(Stopwatch.GetElapsedTime(begun) >= TimeSpan.FromMilliseconds(290));
    }

    [Fact]
    public async Task MissingScope_SwitchedOn_RefusesWhatNeedsIt()
    {
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.SetFaultsAsync(new DemoCrmFaultChange { MissingScope = "crm.objects.notes.write" });

        using var note = await crm.CreateNoteAsync("not written");
        using var calls = await crm.SearchAsync("calls", new { });

        Assert.Equal(HttpStatusCode.Forbidden, note.StatusCode);
        Assert.Contains("crm.objects.notes.write", await note.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, calls.StatusCode);
    }

    [Fact]
    public async Task ExpireTokens_OfOAuth_AreRefusedUntilRefreshed()
    {
        await using var crm = await RunningCrm.StartAsync();
        var old = await RefreshAsync(crm, "refresh-token");
        await crm.Control.SetFaultsAsync(new DemoCrmFaultChange { ExpireTokens = true });

        var refused = await OwnersAsync(crm, old);
        var stillRefused = await OwnersAsync(crm, old);
        var accepted = await OwnersAsync(crm, await RefreshAsync(crm, "refresh-token"));

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK], [refused, stillRefused, accepted]);
    }

    [Fact]
    public async Task ExpireTokens_OfAPrivateApp_AreRefusedOnce()
    {
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.SetFaultsAsync(new DemoCrmFaultChange { ExpireTokens = true });

        var first = await OwnersAsync(crm, RunningCrm.Token);
        var second = await OwnersAsync(crm, RunningCrm.Token);
        var wrong = await OwnersAsync(crm, "another");

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.Unauthorized], [first, second, wrong]);
        Assert.False((await crm.Control.StateAsync()).Faults.ExpireTokens);
    }

    [Fact]
    public async Task Token_AfterItsLifetime_IsExpired()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await using var crm = await RunningCrm.StartAsync(RunningCrm.Options with { Time = time });
        var token = await RefreshAsync(crm, "refresh-token");

        time.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal(HttpStatusCode.Unauthorized, await OwnersAsync(crm, token));
        await Assert.ThrowsAsync<HttpRequestException>(() => RefreshAsync(crm, "another"));
    }

    [Fact]
    public async Task RequestsPerTenSeconds_Exceeded_AreRefused()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await using var crm = await RunningCrm.StartAsync(RunningCrm.Options with { Time = time, RequestsPerTenSeconds = 3 });
        for (var i = 0; i < 3; i++)
        {
            await crm.Http.GetStringAsync("/crm/owners/2026-03");
        }

        var fourth = await OwnersAsync(crm, RunningCrm.Token);
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(HttpStatusCode.TooManyRequests, fourth);
        Assert.Equal(HttpStatusCode.OK, await OwnersAsync(crm, RunningCrm.Token));
    }

    [Fact]
    public async Task Control_WithoutItsToken_IsClosed()
    {
        await using var crm = await RunningCrm.StartAsync();

        using var response = await crm.Http.GetAsync("/control/state");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static async Task<HttpStatusCode> OwnersAsync(RunningCrm crm, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/crm/owners/2026-03");
        request.Headers.Authorization = new("Bearer", token);
        using var response = await crm.Http.SendAsync(request);
        return response.StatusCode;
    }

    private static async Task<string> RefreshAsync(RunningCrm crm, string refreshToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = "client-id",
            ["client_secret"] = RunningCrm.ClientSecret,
            ["refresh_token"] = refreshToken,
        });
        using var response = await crm.Http.PostAsync("/oauth/2026-03/token", form);
        response.EnsureSuccessStatusCode();
        return (await RunningCrm.JsonAsync(response)).GetProperty("access_token").GetString()!;
    }
}
