using RevOps.Domain.Crm;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm;

public abstract partial class CrmContractTests
{
    private const string ScoreField = "revops_score";

    [Fact]
    public async Task Note_WrittenChangedRemoved_IsFoundReadAndGone()
    {
        var call = await EndCallAsync();
        Assert.Empty((await _crm.FindNotesAsync(call, "life-1", Never)).Value!);

        var id = (await _crm.AddNoteAsync(call, Note("life-1"), Never)).Value!;
        Assert.Equal([id], (await _crm.FindNotesAsync(call, "life-1", Never)).Value!);
        Assert.Contains("Ask who signs", (await _crm.ReadNoteAsync(id, Never)).Value, StringComparison.Ordinal);

        Assert.Equal(id, (await _crm.ChangeNoteAsync(id, Note("life-1") with { Body = "<p>Score 80.</p>" }, Never)).Value);
        Assert.Equal([id], (await _crm.FindNotesAsync(call, "life-1", Never)).Value!);
        Assert.Contains("Score 80", (await _crm.ReadNoteAsync(id, Never)).Value, StringComparison.Ordinal);

        Assert.Equal(id, (await _crm.RemoveNoteAsync(id, Never)).Value);
        Assert.Equal(id, (await _crm.RemoveNoteAsync(id, Never)).Value);
        Assert.Empty((await _crm.FindNotesAsync(call, "life-1", Never)).Value!);
        var gone = await _crm.ReadNoteAsync(id, Never);
        Assert.True(gone.IsSuccess || gone.Error is null);
        Assert.Null(gone.Value);
    }

    [Fact]
    public async Task FindNotes_KeyThatBeginsAlike_IsAnother()
    {
        var call = await EndCallAsync();
        await _crm.AddNoteAsync(call, Note("key-12"), Never);

        Assert.Empty((await _crm.FindNotesAsync(call, "key-1", Never)).Value!);
    }

    [Fact]
    public async Task FindNotes_CallHangsOnNothing_FindsItOnceTheIndexHasIt()
    {
        var call = await EndCallAsync(new PeerCall(WithCustomer: false));
        Assert.Empty(call.ContactIds.Concat(call.AccountIds).Concat(call.DealIds));

        var id = (await _crm.AddNoteAsync(call, Note("alone-1"), Never)).Value!;

        await Eventually.TrueAsync(
            async () => (await _crm.FindNotesAsync(call, "alone-1", Never)).Value is [var found] && found == id, Soon, "the note is found");
    }

    [Fact]
    public async Task AddNote_ReplyLost_IsUnclearAndFoundByItsKey()
    {
        var call = await EndCallAsync();
        await _peer.SwitchAsync(PeerFault.DropsReplies);

        var sent = await _crm.AddNoteAsync(call, Note("lost-1"), Never);

        await _peer.SwitchAsync(PeerFault.None);
        Assert.Equal(CrmErrorKind.Unclear, sent.Error?.Kind);
        Assert.Single((await _crm.FindNotesAsync(call, "lost-1", Never)).Value!);
        Assert.Equal(1, await _peer.CountNotesAsync("lost-1"));
    }

    [Fact]
    public async Task ChangeFields_ReplyLost_IsUnclearAndReadBack()
    {
        var target = new CrmObject(CrmObjectKind.Call, (await EndCallAsync()).Id);
        await _peer.SwitchAsync(PeerFault.DropsReplies);

        var sent = await _crm.ChangeFieldsAsync(target, Values((ScoreField, "64")), Never);

        await _peer.SwitchAsync(PeerFault.None);
        Assert.Equal(CrmErrorKind.Unclear, sent.Error?.Kind);
        Assert.Equal("64", (await _crm.ReadFieldsAsync(target, [ScoreField], Never)).Value![ScoreField]);
    }

    [Fact]
    public async Task Fields_ChangedByUsAndByAPerson_ReadAsTheyStand()
    {
        var target = new CrmObject(CrmObjectKind.Call, (await EndCallAsync()).Id);
        Assert.Null((await _crm.ReadFieldsAsync(target, [ScoreField], Never)).Value![ScoreField]);

        Assert.Equal(target, (await _crm.ChangeFieldsAsync(target, Values((ScoreField, "71"), ("revops_next_step_due", "2026-12-01")), Never)).Value);
        var read = (await _crm.ReadFieldsAsync(target, [ScoreField, "revops_next_step_due"], Never)).Value!;
        Assert.Equal("71", read[ScoreField]);
        Assert.Equal("2026-12-01", read["revops_next_step_due"]);

        await _peer.EditAsync(target, ScoreField, "90");
        Assert.Equal("90", (await _crm.ReadFieldsAsync(target, [ScoreField], Never)).Value![ScoreField]);

        await _crm.ChangeFieldsAsync(target, Values((ScoreField, null)), Never);
        Assert.Null((await _crm.ReadFieldsAsync(target, [ScoreField], Never)).Value![ScoreField]);
    }

    [Fact]
    public async Task ChangeFields_OneUnknown_RefusesAllAndNamesIt()
    {
        var target = new CrmObject(CrmObjectKind.Call, (await EndCallAsync()).Id);

        var sent = await _crm.ChangeFieldsAsync(target, Values((ScoreField, "12"), ("no_such_field", "said in confidence")), Never);

        Assert.Equal(CrmErrorKind.Refused, sent.Error?.Kind);
        Assert.Contains("no_such_field", sent.Error!.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("confidence", sent.Error.Problem, StringComparison.Ordinal);
        Assert.Null((await _crm.ReadFieldsAsync(target, [ScoreField], Never)).Value![ScoreField]);
    }

    [Fact]
    public async Task ChangeFields_ObjectGone_IsNotFound()
    {
        var sent = await _crm.ChangeFieldsAsync(new CrmObject(CrmObjectKind.Call, "99999999999"), Values((ScoreField, "12")), Never);

        Assert.Equal(CrmErrorKind.NotFound, sent.Error?.Kind);
    }

    private static Dictionary<string, string?> Values(params (string Field, string? Value)[] values) => values.ToDictionary(x => x.Field, x => x.Value);
}
