using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>A call that is on, or was.</summary>
/// <param name="Value">Time-ordered (version 7) where made here.</param>
[TypeConverter(typeof(GuidIdConverter<LiveCallId>))]
public readonly record struct LiveCallId(Guid Value) : IGuidId<LiveCallId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static LiveCallId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static LiveCallId From(Guid value) => new(value);

    /// <inheritdoc />
    public static LiveCallId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LiveCallId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
