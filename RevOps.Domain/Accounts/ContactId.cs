using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace RevOps.Domain.Accounts;

/// <summary>A person at a customer.</summary>
/// <param name="Value">Time-ordered (version 7) where made here.</param>
[TypeConverter(typeof(GuidIdConverter<ContactId>))]
public readonly record struct ContactId(Guid Value) : IGuidId<ContactId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static ContactId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static ContactId From(Guid value) => new(value);

    /// <inheritdoc />
    public static ContactId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ContactId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
