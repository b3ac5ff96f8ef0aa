using RevOps.Domain.Crm.Imports;

namespace RevOps.Domain.Crm;

/// <summary>What every record has that may come from elsewhere: where from, and under which id it is known there.</summary>
public abstract class SourcedRecord
{
    /// <summary>Where it comes from: the source's name at an import, or a connection's id; null where made here.</summary>
    public string? Source { get; internal set; }

    /// <summary>Its id there, unique within the source and the kind; null where made here.</summary>
    public string? ExternalId { get; internal set; }

    /// <summary>The import that made it; null where none did.</summary>
    public ImportId? ImportId { get; internal set; }

    /// <summary>What the source says of it beyond our own fields, by the source's names; null where it says nothing more.</summary>
    public IReadOnlyDictionary<string, string>? CustomFields { get; internal set; }

    /// <summary>Says where it comes from.</summary>
    public void ComesFrom(string source, string externalId, ImportId? import)
    {
        Source = source;
        ExternalId = externalId;
        ImportId ??= import;
    }

    /// <summary>Is known as it was before an import that was taken back.</summary>
    public void Release(string? source, string? externalId) => (Source, ExternalId) = (source, externalId);

    /// <summary>Keeps what the source says beyond our own fields.</summary>
    public void KeepCustom(IReadOnlyDictionary<string, string>? fields) => CustomFields = fields is { Count: > 0 } ? fields : null;

    /// <summary>Notes which import made it.</summary>
    public void MadeBy(ImportId import) => ImportId = import;
}
