using RevOps.Domain.Crm.Imports.Fields;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>A field and where it stands in a record.</summary>
public sealed record BoundField<T>(ImportField Field, Func<T, ImportContext, object?> Get, Action<T, object?, ImportContext> Set)
{
    /// <summary>False where an empty cell leaves what is there.</summary>
    public bool CanBeEmpty { get; init; } = true;
}

/// <summary>How a record points to another: by the source's key, and by the id once it is known.</summary>
public sealed record BoundRelation<T>(ImportKind To, Func<T, string?> Key, Func<T, Guid?> Get, Action<T, Guid?> Set);

/// <summary>Does something with a target whose record type is not known at the call.</summary>
public interface IRecordVisitor<TResult>
{
    /// <summary>Does it.</summary>
    TResult Visit<T>(RecordTarget<T> target)
        where T : SourcedRecord;
}

/// <summary>Records that have an id of their source.</summary>
public abstract class RecordTarget : ImportTarget
{
    /// <summary>Hands itself to the visitor.</summary>
    public abstract TResult Accept<TResult>(IRecordVisitor<TResult> visitor);
}

/// <summary>Records of one type that have an id of their source.</summary>
public sealed class RecordTarget<T> : RecordTarget
    where T : SourcedRecord
{
    private IReadOnlyList<ImportField>? _fields;

    /// <summary>A new record; null with a problem where the row lacks what it needs.</summary>
    public required Func<ImportedRow, ImportContext, T> Make { get; init; }

    /// <summary>What the row lacks, in words; null where nothing.</summary>
    public Func<ImportedRow, string?> Lacks { get; init; } = _ => null;

    /// <summary>What a row without an id is told apart by.</summary>
    public required Func<ImportedRow, string> NaturalKey { get; init; }

    public required IReadOnlyList<BoundField<T>> Bound { get; init; }

    /// <summary>How exports of this kind call their id.</summary>
    public IReadOnlyList<string> IdNames { get; init; } = [];

    /// <summary>Fields of which others are put together.</summary>
    public IReadOnlyList<ImportField> Parts { get; init; } = [];

    public Action<Dictionary<string, object?>> Join { get; init; } = _ => { };

    public IReadOnlyList<BoundRelation<T>> Relations { get; init; } = [];

    /// <summary>Gives the record to its owner; null where records of this kind have none.</summary>
    public Action<T, UserId?, TeamId?>? Give { get; init; }

    /// <summary>After a record was filled for the first time.</summary>
    public Action<T, ImportedRow, ImportContext> Complete { get; init; } = (_, _, _) => { };

    /// <summary>After fields of a record that was there changed.</summary>
    public Action<T, ImportContext> Changed { get; init; } = (_, _) => { };

    public override IReadOnlyList<ImportField> Fields => _fields ??= [TargetFields.Id(IdNames), .. Bound.Select(x => x.Field), .. Parts];

    internal override void Prepare(Dictionary<string, object?> values) => Join(values);

    public override TResult Accept<TResult>(IRecordVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Visit(this);
    }

    /// <summary>The source's id of the row, or what stands for one.</summary>
    public string KeyOf(ImportedRow row) => row.Get<string>(TargetFields.IdKey) ?? "key:" + ShortKey.Of(NaturalKey(row));
}
