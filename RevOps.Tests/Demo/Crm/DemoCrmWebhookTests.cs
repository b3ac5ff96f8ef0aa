using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Demo.Crm.Webhooks;
using RevOps.Tests.Support;

namespace RevOps.Tests.Demo.Crm;

public sealed class DemoCrmWebhookTests
{
    [Fact]
    public async Task Announcement_OfAnEndedCall_IsSignedOverUriBodyAndTime()
    {
        await using var catcher = await WebhookCatcher.StartAsync();
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.SetWebhookAsync(new Uri(catcher.Address, "/api/v1/webhooks/hubspot/a%3Ab%20c"), "other secret");

        var call = await crm.EndCallAsync();
        await CaughtAsync(catcher, 1);

        var message = catcher.Caught[0];
        var signed = $"POST{catcher.Address}api/v1/webhooks/hubspot/a:b%20c{Encoding.UTF8.GetString(message.Body)}{message.Timestamp}";
        var expected = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes("other secret"), Encoding.UTF8.GetBytes(signed)));
        Assert.Equal(expected, message.Signature);
        var events = JsonDocument.Parse(message.Body).RootElement;
        Assert.Equal("object.creation", events[0].GetProperty("subscriptionType").GetString());
        Assert.Equal("0-48", events[0].GetProperty("objectTypeId").GetString());
        Assert.All(events.EnumerateArray(), x => Assert.Equal(call.Id, x.GetProperty("objectId").GetRawText()));
    }

    [Fact]
    public async Task Announcement_Refused_IsSentAgainWithItsAttempt()
    {
        await using var catcher = await WebhookCatcher.StartAsync(failures: 1);
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.SetWebhookAsync(catcher.Address, null);

        await crm.EndCallAsync();
        await CaughtAsync(catcher, 2);

        Assert.Equal([0, 1], catcher.Caught.Select(x => Attempt(x)));
        Assert.Equal(EventId(catcher.Caught[0]), EventId(catcher.Caught[1]));
    }

    [Fact]
    public async Task Announcement_Duplicated_HasTheSameEvents()
    {
        await using var catcher = await WebhookCatcher.StartAsync();
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.SetWebhookAsync(catcher.Address, null);
        await crm.Control.SetFaultsAsync(new DemoCrmFaultChange { DuplicateAnnouncements = 2, ShuffleAnnouncements = true });

        await crm.EndCallAsync();
        await CaughtAsync(catcher, 3);

        Assert.Single(catcher.Caught.Select(EventId).Distinct());
    }

    [Fact]
    public async Task Announcement_OfALateTranscript_FollowsTheCalls()
    {
        await using var catcher = await WebhookCatcher.StartAsync();
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.SetWebhookAsync(catcher.Address, null);

        var call = await crm.EndCallAsync(new DemoCrmCallRequest { Transcript = "late", LateSeconds = 1 });
        await CaughtAsync(catcher, 2);

        Assert.Null(call.TranscriptId);
        var change = JsonDocument.Parse(catcher.Caught[1].Body).RootElement[0];
        Assert.Equal("hs_call_has_transcript", change.GetProperty("propertyName").GetString());
    }

    [Fact]
    public async Task EndCall_NobodyAnswersAnnouncements_IsNotDelayed()
    {
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.SetWebhookAsync(new Uri("http://127.0.0.1:9/"), null);

        var calls = await crm.Control.EndCallsAsync(new DemoCrmCallRequest { Count = 100 });

        Assert.Equal(100, calls.Select(x => x.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("http://x/a%2Fb%3fc%20d%25", "http://x/a/b?c%20d%25")]
    [InlineData("http://x/%3A%2F%3F%40%21%24%27%28%29%2A%2C%3B", "http://x/:/?@!$'()*,;")]
    public void Decode_Address_UndoesTheListedEscapesOnly(string address, string expected) =>
        Assert.Equal(expected, WebhookSignature.Decode(address));

    private static int Attempt(CaughtMessage message) => JsonDocument.Parse(message.Body).RootElement[0].GetProperty("attemptNumber").GetInt32();

    private static long EventId(CaughtMessage message) =>
        JsonDocument.Parse(message.Body).RootElement.EnumerateArray().Min(x => x.GetProperty("eventId").GetInt64());

    private static Task CaughtAsync(WebhookCatcher catcher, int count) =>
        Eventually.TrueAsync(() => Task.FromResult(catcher.Caught.Count >= count), TimeSpan.FromSeconds(15), $"{count} announcements arrive");
}
