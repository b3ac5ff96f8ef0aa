namespace RevOps.Domain.Crm.Imports;

/// <summary>A row as it was understood.</summary>
/// <param name="Number">The first row after the header is 1.</param>
/// <param name="Values">By field; null where the cell is empty. Fields without a column are not in it.</param>
/// <param name="Custom">Cells of columns that fill no field, by column; null where all are empty or there are none.</param>
/// <param name="Problems">Why it cannot be taken; empty where it can.</param>
public sealed record ImportedRow(
    int Number, IReadOnlyDictionary<string, object?> Values, IReadOnlyDictionary<string, string>? Custom, IReadOnlyList<CellProblem> Problems)
{
    public T? Get<T>(string field) => Values.GetValueOrDefault(field) is T value ? value : default;

    public T? Known<T>(string field)
        where T : struct => Values.GetValueOrDefault(field) is T value ? value : null;
}

/// <summary>What is wrong with a cell, or with the row where there is no column.</summary>
public sealed record CellProblem(string Column, string Text, string? Value);
