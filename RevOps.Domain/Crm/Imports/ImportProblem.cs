namespace RevOps.Domain.Crm.Imports;

/// <summary>Why a row was refused, or what of it was left out.</summary>
/// <param name="Import">The import.</param>
/// <param name="Row">The line's number in the file's table, the first row after the header being 1.</param>
/// <param name="Column">The file's column; empty where it is of the row.</param>
/// <param name="Text">Why, in words.</param>
/// <param name="Value">What stood there; null where nothing did.</param>
public sealed record ImportProblem(ImportId Import, int Row, string Column, string Text, string? Value);
