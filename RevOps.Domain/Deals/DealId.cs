using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace RevOps.Domain.Deals;

/// <summary>A deal: one thing that one customer may buy.</summary>
/// <param name="Value">Time-ordered (version 7) where made here.</param>
[TypeConverter(typeof(GuidIdConverter<DealId>))]
public readonly record struct DealId(Guid Value) : IGuidId<DealId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static DealId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static DealId From(Guid value) => new(value);

    /// <inheritdoc />
    public static DealId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DealId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
