using RevOps.Domain.Crm.Imports.Fields;

namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>What rows of a kind may fill.</summary>
public abstract class ImportTarget
{
    /// <summary>The kind.</summary>
    public required ImportKind Kind { get; init; }

    /// <summary>Its name on screen, in the plural.</summary>
    public required string Name { get; init; }

    /// <summary>Columns that only exports of this kind have, written as <see cref="ImportField.Names"/> are.</summary>
    public required IReadOnlyList<string> Markers { get; init; }

    /// <summary>Words in a file's name that speak for it.</summary>
    public required IReadOnlyList<string> FileWords { get; init; }

    /// <summary>Any one field of each of these has to have a column.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Needs { get; init; }

    /// <summary>Its fields, in the order of the form.</summary>
    public abstract IReadOnlyList<ImportField> Fields { get; }

    /// <summary>Puts together what the source keeps in parts, such as a first and a last name.</summary>
    internal virtual void Prepare(Dictionary<string, object?> values)
    {
    }

    /// <summary>The field; null where there is none of this key.</summary>
    public ImportField? Find(string key) => Fields.FirstOrDefault(x => x.Key == key);

    /// <summary>What is still missing for a run, in words; null where nothing is.</summary>
    public string? Missing(ImportMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        var filled = mapping.Fields.Values.ToHashSet();
        var lacking = Needs.FirstOrDefault(x => !x.Any(filled.Contains));
        return lacking is null ? null : string.Join(" or ", lacking.Select(x => $"\"{Find(x)!.Label}\""));
    }
}
