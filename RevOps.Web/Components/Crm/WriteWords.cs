using System.Globalization;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals.Edits;
using RevOps.Web.Components.Shared;
using RevOps.Web.Deals;

namespace RevOps.Web.Components.Crm;

/// <summary>Writes in words, with their colours.</summary>
internal static class WriteWords
{
    private static readonly WriteBackSettings AsShipped = new();

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

    /// <summary>What was written: "Note", "Score" or, where nothing says what it holds, the property's own name.</summary>
    public static string What(this LedgerLine line) => line switch
    {
        { Kind: CrmWriteKind.Note } => "Note",
        { Field: null } => "Field",
        _ => line.Meaning() switch
        {
            CrmFieldMeaning.Score => "Score",
            CrmFieldMeaning.NextStep => "Next step",
            CrmFieldMeaning.DueDate => "Due date",
            CrmFieldMeaning.DealStage => "Stage",
            CrmFieldMeaning.DealAmount => "Amount",
            CrmFieldMeaning.DealCloseDate => "Close date",
            _ => line.Field,
        },
    };

    /// <summary>The property's name in the CRM, where <see cref="What"/> says another.</summary>
    public static string? Property(this LedgerLine line) => line.Field is { } field && field != line.What() ? field : null;

    /// <summary>Where: "call 1234".</summary>
    public static string Where(this LedgerLine line)
    {
        var kind = line.TargetKind.ToString().ToLowerInvariant();
        var id = line.Kind == CrmWriteKind.Note && line.TargetId.Length == 0 ? line.ExternalId ?? line.ExternalCallId : line.TargetId;
        return $"{kind} {id}".TrimEnd();
    }

    /// <summary>A value as people write it: a day in words, a stage by its name, a score without decimals as in the note; all else as it stands.</summary>
    public static string? Read(this LedgerLine line, string? value) => line.Meaning() switch
    {
        CrmFieldMeaning.DealStage => line.StageName(value) ?? value,
        CrmFieldMeaning.DealAmount when DealTerm.Stored(CrmDealPart.Amount, value).Worth is { } worth => MoneyText.Of(worth),
        CrmFieldMeaning.DealAmount when value is not null => $"{value}, no currency",
        CrmFieldMeaning.DueDate or CrmFieldMeaning.DealCloseDate when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            day.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        CrmFieldMeaning.Score when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) =>
            Math.Round(score, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture),
        _ => value,
    };

    /// <summary>A note in a line: "New note: call score 54 of 100".</summary>
    public static string NoteLine(this LedgerLine line)
    {
        var first = NoteText.FirstLine(line.Value);
        return first.Length == 0 ? "New note" : $"{(line.Revision > 0 ? "Note again" : "New note")}: {char.ToLowerInvariant(first[0])}{first[1..]}";
    }

    /// <summary>Title of the call or name of the deal, or the CRM's id where it has none.</summary>
    public static string Call(this LedgerLine line) => line switch
    {
        { DealName: { Length: > 0 } deal } => deal,
        { TargetKind: CrmObjectKind.Deal } => $"Deal {line.TargetId}",
        { CallTitle: { Length: > 0 } title } => title,
        _ => $"Call {line.ExternalCallId}",
    };

    /// <summary>Who approved it, in a sentence.</summary>
    public static string By(this LedgerLine line) => line switch
    {
        { Approver: null } => "By rule, nobody had to approve it",
        { DealPart: CrmDealPart.Stage } => $"Moved by {line.Approver}",
        { DealPart: not null } => $"Changed by {line.Approver}",
        _ => $"Approved by {line.Approver}",
    };

    /// <summary>Such as "Discovery, version 2"; null where no judgement is in it.</summary>
    public static string? RubricText(this LedgerLine line) => line.Rubric is { Length: > 0 } rubric
        ? $"{line.RubricName ?? char.ToUpperInvariant(rubric[0]) + rubric[1..]}, version {line.RubricVersion}"
        : null;

    private static string? StageName(this LedgerLine line, string? value) =>
        value is null ? null
        : value == line.Value ? line.Stages?.Value
        : value == line.PriorValue ? line.Stages?.Prior
        : value == line.TheirValue ? line.Stages?.Theirs
        : null;

    // Settings that were changed since say nothing of what was written before: then the names that connections begin with do.
    private static CrmFieldMeaning Meaning(this LedgerLine line) => line.Means != CrmFieldMeaning.Unknown ? line.Means
        : line.Field is null ? CrmFieldMeaning.Unknown
        : line.Field == AsShipped.ScoreField ? CrmFieldMeaning.Score
        : line.Field == AsShipped.NextStepField ? CrmFieldMeaning.NextStep
        : line.Field == AsShipped.DueDateField ? CrmFieldMeaning.DueDate
        : CrmFieldMeaning.Unknown;
}
