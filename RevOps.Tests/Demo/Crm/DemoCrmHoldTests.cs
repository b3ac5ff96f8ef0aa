using System.Net;
using RevOps.Tests.Support;

namespace RevOps.Tests.Demo.Crm;

public sealed class DemoCrmHoldTests
{
    [Theory]
    [InlineData("before", 0)]
    [InlineData("after", 1)]
    public async Task Hold_OfAWrite_WaitsAtItsPlaceUntilReleased(string when, int notesWhileHeld)
    {
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.HoldAsync("notes.create", when);

        var writing = crm.CreateNoteAsync("held");
        await HeldAsync(crm);
        var meanwhile = await crm.WrittenNotesAsync();
        Assert.False(writing.IsCompleted);
        await crm.Control.ReleaseAsync();
        using var response = await writing;
        using var next = await crm.CreateNoteAsync("not held");

        Assert.Equal(notesWhileHeld, meanwhile.Count);
        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Created], [response.StatusCode, next.StatusCode]);
        Assert.Equal(2, (await crm.WrittenNotesAsync()).Count);
    }

    [Fact]
    public async Task Hold_BeforeAWriteWhoseClientGoes_LeavesNothing()
    {
        await using var crm = await RunningCrm.StartAsync();
        await crm.Control.HoldAsync("notes.create", "before");
        using (var client = new HttpClient { BaseAddress = crm.Address })
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", RunningCrm.Token);
            using var content = new StringContent("""{"properties":{"hs_timestamp":"1772445600000"},"associations":[]}""");
            _ = client.PostAsync(RunningCrm.Objects + "notes", content).ContinueWith(_ => { }, TaskScheduler.Default);
            await HeldAsync(crm);
        }

        await Eventually.TrueAsync(
            async () => (await crm.Control.StateAsync()).Log is [{ Fault: "client gone" }, ..], TimeSpan.FromSeconds(10), "the client's going is noticed");
        Assert.False((await crm.Control.HeldAsync()).Held);
        await crm.Control.ReleaseAsync();

        Assert.Empty(await crm.WrittenNotesAsync());
    }

    private static Task HeldAsync(RunningCrm crm) =>
        Eventually.TrueAsync(async () => (await crm.Control.HeldAsync()).Held, TimeSpan.FromSeconds(10), "a request is held");
}
