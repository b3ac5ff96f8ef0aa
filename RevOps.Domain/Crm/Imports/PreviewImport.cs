using RevOps.Domain.Crm.Imports.Fields;
using RevOps.Domain.Crm.Imports.Reading;
using RevOps.Domain.Crm.Imports.Targets;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm.Imports;

/// <summary>Shows how the first rows of a file would be read.</summary>
public sealed class PreviewImport(ITableReader reader, IImportStore store)
{
    private const int Shown = 10;
    private const int Sample = 200;

    /// <summary>The first rows by a mapping that need not be stored.</summary>
    public async Task<Result<ImportPreview, ImportError>> RunAsync(
        Viewer viewer, ImportId id, ImportMapping? mapping, CancellationToken cancellationToken)
    {
        if (!viewer.CanImport())
        {
            return ImportRights.Forbidden;
        }

        if (await store.FindAsync(id, cancellationToken) is not { } import)
        {
            return ImportRights.NotFound;
        }

        var opened = reader.Open(import.FileName, await store.ContentAsync(id, cancellationToken));
        return opened.IsSuccess ? Preview(opened.Value, mapping ?? import.Mapping) : opened.Error;
    }

    /// <summary>The guess for a file of which somebody says what its rows are.</summary>
    public async Task<Result<ImportMapping, ImportError>> GuessAsync(Viewer viewer, ImportId id, ImportKind kind, CancellationToken cancellationToken)
    {
        if (!viewer.CanImport())
        {
            return ImportRights.Forbidden;
        }

        if (await store.FindAsync(id, cancellationToken) is not { } import)
        {
            return ImportRights.NotFound;
        }

        var opened = reader.Open(import.FileName, await store.ContentAsync(id, cancellationToken));
        return opened.IsSuccess
            ? GuessMapping.Of(import.FileName, opened.Value.Columns, [.. opened.Value.Rows().Take(Sample)], kind)
            : opened.Error;
    }

    private static ImportPreview Preview(ITable table, ImportMapping mapping)
    {
        var target = ImportTargets.Of(mapping.Kind);
        var rows = new RowReader(table.Columns, mapping, target);
        var sample = table.Rows().Take(Shown).ToList();
        var columns = table.Columns.Select((name, i) => new PreviewColumn(
            name,
            mapping.Fields.GetValueOrDefault(name),
            mapping.Ignored.Contains(name),
            [.. sample.Select(x => i < x.Count ? x[i] : "")])).ToList();
        var read = sample.Select((cells, i) => Row(rows.Read(i + 1, cells))).ToList();
        return new(columns, read, target.Missing(mapping), table.Dialect);
    }

    private static PreviewRow Row(ImportedRow row) => new(
        row.Number,
        row.Values.ToDictionary(x => x.Key, x => FieldText.Write(x.Value)),
        [.. row.Problems.Select(x => x.Column.Length == 0 ? x.Text : $"{x.Column}: {x.Text}")]);
}

/// <summary>How a file would be read.</summary>
/// <param name="Columns">Its columns with their first cells.</param>
/// <param name="Rows">Its first rows as they are understood.</param>
/// <param name="Missing">Fields without which nothing can be imported; null where none is missing.</param>
/// <param name="Dialect">How the file was read.</param>
public sealed record ImportPreview(IReadOnlyList<PreviewColumn> Columns, IReadOnlyList<PreviewRow> Rows, string? Missing, string Dialect);

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Field">Key of the field that it fills; null: a custom field.</param>
/// <param name="Ignored">True where it is left out.</param>
/// <param name="Cells">Its first cells.</param>
public sealed record PreviewColumn(string Name, string? Field, bool Ignored, IReadOnlyList<string> Cells);

/// <summary>A row as it is understood.</summary>
/// <param name="Number">The first row is 1.</param>
/// <param name="Values">By field, as text.</param>
/// <param name="Problems">Why it would be refused; empty where it would not.</param>
public sealed record PreviewRow(int Number, IReadOnlyDictionary<string, string?> Values, IReadOnlyList<string> Problems);
