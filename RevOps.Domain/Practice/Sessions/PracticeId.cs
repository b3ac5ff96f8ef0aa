using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>One practice of one person.</summary>
/// <param name="Value">Time-ordered (version 7) where made here.</param>
[TypeConverter(typeof(GuidIdConverter<PracticeId>))]
public readonly record struct PracticeId(Guid Value) : IGuidId<PracticeId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static PracticeId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static PracticeId From(Guid value) => new(value);

    /// <inheritdoc />
    public static PracticeId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PracticeId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
