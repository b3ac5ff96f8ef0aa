using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>The review of one ended call of a CRM.</summary>
/// <param name="Value">Time-ordered (version 7) where made here.</param>
[TypeConverter(typeof(GuidIdConverter<ReviewId>))]
public readonly record struct ReviewId(Guid Value) : IGuidId<ReviewId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static ReviewId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static ReviewId From(Guid value) => new(value);

    /// <inheritdoc />
    public static ReviewId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReviewId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
