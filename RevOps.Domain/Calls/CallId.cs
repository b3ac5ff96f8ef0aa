using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace RevOps.Domain.Calls;

/// <summary>A stored call.</summary>
/// <param name="Value">Time-ordered (version 7) where made here.</param>
[TypeConverter(typeof(GuidIdConverter<CallId>))]
public readonly record struct CallId(Guid Value) : IGuidId<CallId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static CallId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static CallId From(Guid value) => new(value);

    /// <inheritdoc />
    public static CallId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CallId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
