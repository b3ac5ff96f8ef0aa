using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using RevOps.Infrastructure.Demo.Crm.Control;

namespace RevOps.Tests.Demo.Crm;

public sealed class DemoCrmObjectTests
{
    [Fact]
    public async Task BatchRead_SomeMissing_AnswersPartly()
    {
        await using var crm = await RunningCrm.StartAsync();
        var call = await crm.EndCallAsync();
        var inputs = new[] { new { id = call.Id }, new { id = "1" }, new { id = "none" } };

        using var response = await crm.Http.PostAsJsonAsync(RunningCrm.Objects + "calls/batch/read", new { properties = new[] { "hs_call_status" }, inputs });

        Assert.Equal(HttpStatusCode.MultiStatus, response.StatusCode);
        var body = await RunningCrm.JsonAsync(response);
        var found = Assert.Single(body.GetProperty("results").EnumerateArray());
        Assert.Equal("COMPLETED", found.GetProperty("properties").GetProperty("hs_call_status").GetString());
        var ids = body.GetProperty("errors")[0].GetProperty("context").GetProperty("ids").EnumerateArray().Select(x => x.GetString());
        Assert.Equal(["1", "none"], ids);
    }

    [Fact]
    public async Task Get_EndedCall_HasPeopleAndTranscriptThatFitTogether()
    {
        await using var crm = await RunningCrm.StartAsync();
        var ended = await crm.EndCallAsync(new DemoCrmCallRequest { File = "pixelmoor-games.vtt", Transcript = "ready" });

        var call = await crm.Http.GetFromJsonAsync<JsonElement>(
            $"{RunningCrm.Objects}calls/{ended.Id}?properties=hs_call_title,hs_call_transcription_id&associations=contacts,companies,deals,notes");
        var transcript = await crm.Http.GetFromJsonAsync<JsonElement>($"/crm/extensions/calling/2026-09/transcripts/{ended.TranscriptId}");

        var associations = call.GetProperty("associations");
        Assert.Equal(2, associations.GetProperty("contacts").GetProperty("results").GetArrayLength());
        Assert.Equal("call_to_company", associations.GetProperty("companies").GetProperty("results")[0].GetProperty("type").GetString());
        Assert.False(associations.TryGetProperty("notes", out _));
        Assert.Equal("lena.fischer@halyard.example", ended.OwnerEmail);
        var emails = transcript.GetProperty("transcriptUtterances").EnumerateArray()
            .Select(x => x.GetProperty("speaker").GetProperty("email").GetString()).Distinct();
        Assert.Contains(ended.OwnerEmail, emails);
        Assert.All(transcript.GetProperty("transcriptUtterances").EnumerateArray(), x =>
            Assert.True(x.GetProperty("endTimeMillis").GetInt32() >= x.GetProperty("startTimeMillis").GetInt32()));
    }

    [Fact]
    public async Task Update_UnknownOrWronglyTypedProperty_ChangesNothing()
    {
        await using var crm = await RunningCrm.StartAsync();
        var path = $"{RunningCrm.Objects}calls/{(await crm.EndCallAsync()).Id}";

        using var unknown = await crm.Http.PatchAsJsonAsync(path, new { properties = new { hs_call_title = "New", nonsense = "1" } });
        using var wrong = await crm.Http.PatchAsJsonAsync(path, new { properties = new { hs_call_title = "New", revops_score = "high" } });

        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Contains("PROPERTY_DOESNT_EXIST", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.DoesNotContain("New", await crm.Http.GetStringAsync(path + "?properties=hs_call_title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_NoteWithoutTime_IsRefused()
    {
        await using var crm = await RunningCrm.StartAsync();

        using var response = await crm.Http.PostAsJsonAsync(RunningCrm.Objects + "notes", new { properties = new { hs_note_body = "x" }, associations = Array.Empty<object>() });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("VALIDATION_ERROR", (await RunningCrm.JsonAsync(response)).GetProperty("category").GetString());
        Assert.Empty(await crm.WrittenNotesAsync());
    }

    [Fact]
    public async Task Create_NoteAtAContact_IsSeenThereUntilItIsDeleted()
    {
        await using var crm = await RunningCrm.StartAsync();
        var call = (await crm.EndCallAsync()).Id;
        var contact = (await crm.Control.CallsAsync(1))[0].Contacts[0].Id;
        using var created = await crm.CreateNoteAsync(
            $"About {call}", new { to = new { id = contact }, types = new[] { new { associationCategory = "HUBSPOT_DEFINED", associationTypeId = 202 } } });
        var note = (await RunningCrm.JsonAsync(created)).GetProperty("id").GetString()!;
        var path = $"{RunningCrm.Objects}contacts/{contact}?associations=notes";

        var before = await crm.Http.GetStringAsync(path);
        using var deleted = await crm.Http.DeleteAsync($"{RunningCrm.Objects}notes/{note}");
        using var again = await crm.Http.DeleteAsync($"{RunningCrm.Objects}notes/{note}");
        var after = await crm.Http.GetStringAsync(path);

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Contains("contact_to_note", before, StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.NoContent], [deleted.StatusCode, again.StatusCode]);
        Assert.DoesNotContain("contact_to_note", after, StringComparison.Ordinal);
        Assert.True(Assert.Single((await crm.Control.CallsAsync(1))[0].Notes).Archived);
    }

    [Fact]
    public async Task Properties_NewOne_CanBeWrittenToFromThenOn()
    {
        await using var crm = await RunningCrm.StartAsync();
        var call = $"{RunningCrm.Objects}calls/{(await crm.EndCallAsync()).Id}";
        using var before = await crm.Http.GetAsync("/crm/properties/2026-03/calls/coach_mark");

        using var created = await crm.Http.PostAsJsonAsync(
            "/crm/properties/2026-03/calls", new { name = "coach_mark", label = "Mark", type = "number", fieldType = "number", groupName = "call" });
        using var updated = await crm.Http.PatchAsJsonAsync(call, new { properties = new { coach_mark = "7" } });

        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(HttpStatusCode.OK, updated.StatusCode);
    }

    [Fact]
    public async Task Owners_SmallPages_ListEachOnce()
    {
        await using var crm = await RunningCrm.StartAsync();
        var emails = new List<string>();
        string? after = "";

        while (after is not null)
        {
            var page = await crm.Http.GetFromJsonAsync<JsonElement>($"/crm/owners/2026-03?limit=4&after={after}");
            emails.AddRange(page.GetProperty("results").EnumerateArray().Select(x => x.GetProperty("email").GetString()!));
            after = page.TryGetProperty("paging", out var paging) ? paging.GetProperty("next").GetProperty("after").GetString() : null;
        }

        Assert.Equal(10, emails.Count);
        Assert.Equal(10, emails.Distinct().Count());
    }
}
