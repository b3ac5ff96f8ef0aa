namespace RevOps.Domain.Crm.Imports;

/// <summary>What an import changed in one record that was there before: an undo puts it back.</summary>
/// <param name="Import">The import.</param>
/// <param name="Row">The row that did it.</param>
/// <param name="Record">The record's id, as text.</param>
/// <param name="Fields">Field by field.</param>
public sealed record ImportedChange(ImportId Import, int Row, string Record, IReadOnlyList<FieldChange> Fields);
