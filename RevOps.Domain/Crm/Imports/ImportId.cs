using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace RevOps.Domain.Crm.Imports;

/// <summary>An import of a file.</summary>
/// <param name="Value">Time-ordered (version 7) where made here.</param>
[TypeConverter(typeof(GuidIdConverter<ImportId>))]
public readonly record struct ImportId(Guid Value) : IGuidId<ImportId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static ImportId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static ImportId From(Guid value) => new(value);

    /// <inheritdoc />
    public static ImportId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ImportId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
