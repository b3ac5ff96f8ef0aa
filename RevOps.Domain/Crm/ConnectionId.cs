using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace RevOps.Domain.Crm;

/// <summary>A connection to one CRM account.</summary>
/// <param name="Value">Time-ordered (version 7) where made here.</param>
[TypeConverter(typeof(GuidIdConverter<ConnectionId>))]
public readonly record struct ConnectionId(Guid Value) : IGuidId<ConnectionId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static ConnectionId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static ConnectionId From(Guid value) => new(value);

    /// <inheritdoc />
    public static ConnectionId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ConnectionId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
