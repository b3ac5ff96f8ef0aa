using RevOps.Domain.Crm.Imports.Reading;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm.Imports;

/// <summary>Takes a file up: reads its header, guesses what it holds, and keeps it until somebody says what to do with it.</summary>
public sealed class TakeUpFile(ITableReader reader, IImportStore store, IImportSignals signals, TimeProvider time)
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 50 * 1024 * 1024;

    private const int Sample = 200;

    /// <summary>Keeps it as a draft.</summary>
    /// <param name="viewer">Who brings it.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="source">Name of the source; null: as such files were read last, else the guess.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Result<Import, ImportError>> RunAsync(
        Viewer viewer, string fileName, byte[] content, string? source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!viewer.CanImport())
        {
            return ImportRights.Forbidden;
        }

        if (content.Length > MostBytes)
        {
            return new ImportError(ImportErrorKind.Invalid, "The file is larger than 50 MB", "Split it into several files with the same header");
        }

        var opened = reader.Open(fileName, content);
        if (!opened.IsSuccess)
        {
            return opened.Error;
        }

        var table = opened.Value;
        var signature = HeaderName.Signature(table.Columns);
        var saved = await store.MappingAsync(signature, cancellationToken);
        var mapping = saved?.Mapping ?? GuessMapping.Of(fileName, table.Columns, [.. table.Rows().Take(Sample)], table.SaysKind);
        var from = source ?? saved?.Source ?? SourceOf(table.Columns) ?? await store.LastSourceAsync(cancellationToken) ?? "Files";
        var import = new Import(from, Short(fileName), content.Length, signature, mapping, viewer, time.GetUtcNow());
        var audit = AuditEntry.By(viewer, time, "import.uploaded", $"import:{import.Id}", $"Uploaded {import.FileName} from {from}");
        await store.AddAsync(import, content, audit, cancellationToken);
        signals.Changed();
        return import;
    }

    private static string Short(string fileName) => fileName.Length <= 300 ? fileName : fileName[..300];

    private static string? SourceOf(IReadOnlyList<string> columns)
    {
        var plain = columns.Select(HeaderName.Plain).ToHashSet();
        return plain.Contains("systemmodstamp") || columns.Any(HeaderName.IsCustom) ? "Salesforce"
            : plain.Contains("recordid") ? "HubSpot"
            : null;
    }
}
