using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Demo.Crm.Life;
using RevOps.Infrastructure.Demo.Crm.Storage;
using RevOps.Tests.Support;

namespace RevOps.Tests.Demo.Crm;

public sealed class DemoCrmLifeTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Playable_Recordings_HaveNamedVoicesAndTheRepsAmongThem()
    {
        var playable = new RecordingLibrary().Playable;

        Assert.InRange(playable.Count, 40, 65);
        Assert.All(playable, x => Assert.InRange(x.Duration, TimeSpan.FromSeconds(30), TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task Calls_EndByThemselves_WhenTheirTimeHasCome()
    {
        var time = new ManualTime(Start);
        await using var crm = await RunningCrm.StartAsync(RunningCrm.Options with { Time = time, EndsCallEverySeconds = 180 });

        await Eventually.TrueAsync(
            async () =>
            {
                time.Advance(TimeSpan.FromSeconds(10));
                return (await crm.Control.CallsAsync(10)).Count >= 2;
            },
            TimeSpan.FromSeconds(30),
            "two calls end");

        var calls = await crm.Control.CallsAsync(2);
        Assert.NotEqual(calls[0].Properties["hs_call_title"], calls[1].Properties["hs_call_title"]);
        Assert.All(calls, x => Assert.NotEmpty(x.Contacts));
    }

    [Fact]
    public async Task EndCall_InOneMinute_StartedItsLengthBeforeNow()
    {
        var time = new ManualTime(Start);
        await using var crm = await RunningCrm.StartAsync(RunningCrm.Options with { Time = time });
        await crm.Control.SetClockAsync(TimeSpan.FromSeconds(5));

        await crm.EndCallAsync(new DemoCrmCallRequest { DurationSeconds = 60 });

        var call = (await crm.Control.CallsAsync(1))[0];
        Assert.Equal("2026-03-02T08:59:05.000Z", call.Properties["hs_timestamp"]);
        Assert.Equal(Start.AddSeconds(5), call.UpdatedAt);
    }

    [Theory]
    [InlineData("late", false, HttpStatusCode.OK)]
    [InlineData("never", false, HttpStatusCode.NotFound)]
    [InlineData("ready", true, HttpStatusCode.OK)]
    public async Task Transcript_OfEachKind_ComesWhenItShould(string transcript, bool atOnce, HttpStatusCode inTheEnd)
    {
        var time = new ManualTime(Start);
        await using var crm = await RunningCrm.StartAsync(RunningCrm.Options with { Time = time });
        var call = await crm.EndCallAsync(new DemoCrmCallRequest { Transcript = transcript, LateSeconds = 20 });
        Assert.Equal(atOnce, call.TranscriptId is not null);

        time.Advance(TimeSpan.FromMinutes(5));
        if (inTheEnd == HttpStatusCode.OK)
        {
            await Eventually.TrueAsync(
                async () => (await crm.Control.CallsAsync(1))[0].Transcript == "ready", TimeSpan.FromSeconds(15), "the transcript comes");
        }

        var id = (await crm.Control.CallsAsync(1))[0].Properties["hs_call_transcription_id"];
        using var response = await crm.Http.GetAsync($"/crm/extensions/calling/2026-09/transcripts/{(id is "" ? "1" : id)}");
        Assert.Equal(inTheEnd, response.StatusCode);
    }

    [Fact]
    public async Task EndCall_WithPeopleAndKey_IsBetweenThem()
    {
        await using var crm = await RunningCrm.StartAsync();

        var ended = await crm.EndCallAsync(new DemoCrmCallRequest
        {
            OwnerEmail = "priya.raman@halyard.example",
            ContactEmails = ["graham.tully@pellworth.example"],
            RevopsCallKey = "key-1",
            Transcript = "ready",
        });

        var call = (await crm.Control.CallsAsync(1))[0];
        Assert.Equal("priya.raman@halyard.example", call.Owner!.Email);
        Assert.Equal("Pellworth Freight", call.Company);
        Assert.Equal("key-1", call.Properties["revops_call_key"]);
        var transcript = await crm.Http.GetFromJsonAsync<JsonElement>($"/crm/extensions/calling/2026-09/transcripts/{ended.TranscriptId}");
        Assert.Equal(60, transcript.GetProperty("transcriptUtterances").GetArrayLength());
    }

    [Fact]
    public async Task EndCall_WithAStranger_SaysWho()
    {
        await using var crm = await RunningCrm.StartAsync();

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => crm.EndCallAsync(new DemoCrmCallRequest { OwnerEmail = "nobody@x.example" }));

        Assert.Contains("nobody@x.example", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(60)]
    [InlineData(600)]
    public void Dialogue_OfALength_HasItAndIsTheSameForTheSameSeed(int utterances)
    {
        var script = new CrmScript(null, 42, utterances, 0, [new("1", "Priya Raman", null), new("2", "Graham Tully", null)]);

        var lines = DialogueWriter.Write(script);

        Assert.Equal(utterances, lines.Count);
        Assert.Equal(lines, DialogueWriter.Write(script));
        Assert.All(lines, x => Assert.DoesNotContain('{', x.Text));
        Assert.All(lines.Zip(lines.Skip(1)), x => Assert.True(x.First.EndMs <= x.Second.StartMs));
    }
}
