using RevOps.Infrastructure.Demo.Crm.Control;

namespace RevOps.Tests.Demo.Crm;

public sealed class DemoCrmJournalTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("demo-crm").FullName, "crm.jsonl");

    [Fact]
    public async Task Restart_AfterChanges_KnowsThemAll()
    {
        DemoCrmExport before;
        DemoCrmEndedCall call;
        await using (var crm = await StartAsync())
        {
            call = await crm.EndCallAsync();
            (await crm.CreateNoteAsync("kept")).Dispose();
            await crm.Control.EditAsync("calls", call.Id, new Dictionary<string, string?> { ["revops_score"] = "71" });
            await crm.Control.SetWebhookAsync(new Uri("http://127.0.0.1:9/hook"), "a secret that is never written");
            before = await crm.Control.ExportAsync();
        }

        await using var again = await StartAsync();

        var after = await again.Control.ExportAsync();
        Assert.Equivalent(before, after, strict: true);
        Assert.Equal("71", after.Calls[0].Properties["revops_score"]);
        Assert.Equal("http://127.0.0.1:9/hook", (await again.Control.StateAsync()).WebhookUrl);
        Assert.Contains("transcriptUtterances", await again.Http.GetStringAsync($"/crm/extensions/calling/2026-09/transcripts/{call.TranscriptId}"), StringComparison.Ordinal);
        Assert.DoesNotContain("never written", await File.ReadAllTextAsync(_file), StringComparison.Ordinal);
        Assert.NotEqual(call.Id, (await again.EndCallAsync()).Id);
    }

    [Fact]
    public async Task Restart_WithATornLastLine_DropsItAndGoesOn()
    {
        await using (var crm = await StartAsync())
        {
            (await crm.CreateNoteAsync("first")).Dispose();
            (await crm.CreateNoteAsync("torn")).Dispose();
        }

        await using (var file = new FileStream(_file, FileMode.Open))
        {
            file.SetLength(file.Length - 5);
        }

        await using (var crm = await StartAsync())
        {
            Assert.Equal("first", Assert.Single(await crm.WrittenNotesAsync()).Body);
            (await crm.CreateNoteAsync("second")).Dispose();
        }

        await using var again = await StartAsync();
        Assert.Equal(["first", "second"], (await again.WrittenNotesAsync()).Select(x => x.Body));
    }

    [Fact]
    public async Task Restart_WithALateTranscript_StillBringsIt()
    {
        await using (var crm = await StartAsync())
        {
            await crm.EndCallAsync(new DemoCrmCallRequest { Transcript = "late", LateSeconds = 1 });
        }

        await using var again = await StartAsync();

        await Support.Eventually.TrueAsync(
            async () => (await again.Control.CallsAsync(1))[0].Transcript == "ready", TimeSpan.FromSeconds(15), "the transcript comes");
    }

    [Fact]
    public async Task Start_WithABrokenLineInTheMiddle_SaysWhere()
    {
        await File.WriteAllTextAsync(_file, "not json\n{}\n");

        var problem = await Assert.ThrowsAsync<InvalidDataException>(StartAsync);

        Assert.Contains("byte 0", problem.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    private Task<RunningCrm> StartAsync() => RunningCrm.StartAsync(RunningCrm.Options with { DataFile = _file });
}
