using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace RevOps.Domain.Governance;

/// <summary>A team of reps and their managers.</summary>
/// <param name="Value">Time-ordered (version 7) where made here.</param>
[TypeConverter(typeof(GuidIdConverter<TeamId>))]
public readonly record struct TeamId(Guid Value) : IGuidId<TeamId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static TeamId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static TeamId From(Guid value) => new(value);

    /// <inheritdoc />
    public static TeamId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TeamId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
