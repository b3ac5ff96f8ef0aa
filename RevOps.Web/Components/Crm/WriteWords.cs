using RevOps.Domain.Crm;
using RevOps.Web.Components.Shared;

namespace RevOps.Web.Components.Crm;

/// <summary>Writes in words, with their colours.</summary>
internal static class WriteWords
{
    public static string Name(this CrmWriteState state) => state switch
    {
        CrmWriteState.Pending => "Waiting",
        CrmWriteState.Sending => "Being written",
        CrmWriteState.Written => "Written",
        CrmWriteState.Conflict => "Conflict",
        CrmWriteState.Kept => "Theirs kept",
        CrmWriteState.Refused => "Refused",
        CrmWriteState.Undoing => "Being taken back",
        CrmWriteState.Undone => "Taken back",
        CrmWriteState.Superseded => "Replaced",
        _ => state.ToString(),
    };

    public static Tone Tone(this CrmWriteState state) => state switch
    {
        CrmWriteState.Written => Shared.Tone.Positive,
        CrmWriteState.Conflict => Shared.Tone.Caution,
        CrmWriteState.Refused => Shared.Tone.Negative,
        CrmWriteState.Pending or CrmWriteState.Sending or CrmWriteState.Undoing => Shared.Tone.Info,
        _ => Shared.Tone.Neutral,
    };

    public static IconName Icon(this CrmWriteState state) => state switch
    {
        CrmWriteState.Written => IconName.Check,
        CrmWriteState.Conflict => IconName.Warning,
        CrmWriteState.Refused => IconName.Error,
        CrmWriteState.Undone => IconName.Undo,
        CrmWriteState.Kept or CrmWriteState.Superseded => IconName.Minus,
        _ => IconName.Clock,
    };

    /// <summary>What was written: "Note" or the field's name.</summary>
    public static string What(this LedgerLine line) => line.Kind == CrmWriteKind.Note ? "Note" : line.Field ?? "Field";

    /// <summary>Where: "call 1234".</summary>
    public static string Where(this LedgerLine line)
    {
        var kind = line.TargetKind.ToString().ToLowerInvariant();
        var id = line.Kind == CrmWriteKind.Note && line.TargetId.Length == 0 ? line.ExternalId ?? line.ExternalCallId : line.TargetId;
        return $"{kind} {id}".TrimEnd();
    }

    /// <summary>Title of the call, or the CRM's id where it has none.</summary>
    public static string Call(this LedgerLine line) => line.CallTitle is { Length: > 0 } title ? title : $"Call {line.ExternalCallId}";

    /// <summary>Who approved it, in a sentence.</summary>
    public static string By(this LedgerLine line) => line.Approver is { } person ? $"Approved by {person}" : "By rule, nobody had to approve it";

    /// <summary>Such as "discovery, version 2"; null where no judgement is in it.</summary>
    public static string? RubricText(this LedgerLine line) => line.Rubric is { } rubric ? $"{rubric}, version {line.RubricVersion}" : null;
}
