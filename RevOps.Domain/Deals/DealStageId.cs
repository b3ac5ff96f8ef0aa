using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace RevOps.Domain.Deals;

/// <summary>A stage of the pipeline.</summary>
/// <param name="Value">Time-ordered (version 7) where made here.</param>
[TypeConverter(typeof(GuidIdConverter<DealStageId>))]
public readonly record struct DealStageId(Guid Value) : IGuidId<DealStageId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static DealStageId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static DealStageId From(Guid value) => new(value);

    /// <inheritdoc />
    public static DealStageId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DealStageId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
